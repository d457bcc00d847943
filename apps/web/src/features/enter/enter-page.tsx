import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import { callsQuery } from '../../api/queries';
import { useCommand } from '../../api/use-command';
import { Async } from '../../ui/async';
import { Page } from '../../ui/page';
import { BegunEntries } from './begun-entries';
import { EntryForm } from './entry-form';

/** Where a caseworker begins an application for a company that wrote or rang; the form that follows is everybody's. */
export function EnterPage(): ReactElement {
  const { t } = useTranslation('entry');
  const navigate = useNavigate();
  const query = useQuery(callsQuery);
  const enter = useCommand<ApplicationView>({
    touches: [['applications']],
    onDone: ({ id }) => navigate({ to: '/min/soknad/$id/steg/$step', params: { id, step: '1' } }),
  });
  return (
    <Page width="text" title={t('title')} intro={t('intro')}>
      <BegunEntries />
      <Async query={query}>
        {(calls) => (
          <EntryForm
            calls={calls.filter(({ status }) => status !== 'upcoming')}
            busy={enter.isPending}
            error={enter.error}
            onSend={(entry) =>
              enter.mutate({ path: '/api/entered-applications', method: 'POST', body: entry })
            }
          />
        )}
      </Async>
    </Page>
  );
}
