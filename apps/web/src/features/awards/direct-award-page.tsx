import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { directCallsQuery } from '../../api/contract-list-queries';
import { useCommand } from '../../api/use-command';
import { Async } from '../../ui/async';
import { Page } from '../../ui/page';
import { DirectAwardForm } from './direct-award-form';

interface Made {
  id: string;
}

/** Where a caseworker registers an award that nobody applied for; its case is opened when it is made. */
export function DirectAwardPage(): ReactElement {
  const { t } = useTranslation('awards');
  const navigate = useNavigate();
  const query = useQuery(directCallsQuery);
  const make = useCommand<Made>({
    touches: [['cases']],
    onDone: ({ id }) => navigate({ to: '/saker/$id', params: { id } }),
  });
  return (
    <Page title={t('direct.title')} intro={t('direct.intro')}>
      <Async query={query}>
        {(calls) => (
          <DirectAwardForm
            calls={calls}
            busy={make.isPending}
            error={make.error}
            onSend={(award) => make.mutate({ path: '/api/direct-awards', method: 'POST', body: award })}
          />
        )}
      </Async>
    </Page>
  );
}
