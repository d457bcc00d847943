import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionsQuery, type OwnSession } from '../../api/session-queries';
import { useCommand } from '../../api/use-command';
import { Async } from '../../ui/async';
import { Button, Paragraph } from '../../ui/digdir';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Page } from '../../ui/page';
import { ProblemAlert } from '../../ui/problem-alert';
import { SessionsTable } from './sessions-table';

const PATH = '/api/me/sessions';

/** Where a person is logged in, to end what they do not know again or forgot to leave. */
export function SessionsPage(): ReactElement {
  const { t } = useTranslation('sessions');
  const list = useQuery(sessionsQuery);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const one = useCommand({ touches: [['sessions']], onDone: () => setSaid(t('endedOne')) });
  const others = useCommand<{ ended: number }>({
    touches: [['sessions']],
    onDone: ({ ended }) => {
      setAsking(false);
      setSaid(t('ended', { count: ended }));
    },
  });
  const end = ({ id, version }: OwnSession): void =>
    one.mutate({ path: `${PATH}/${id}`, method: 'DELETE', version });
  return (
    <Page title={t('title')} intro={t('intro')}>
      <p className="subtle" role="status">
        {said}
      </p>
      <ProblemAlert error={one.error} />
      <Async query={list} rows={3}>
        {({ items, idleMinutes }) => (
          <>
            <SessionsTable sessions={items} busy={one.isPending} onEnd={end} />
            {items.length > 1 && (
              <Button
                variant="secondary"
                data-color="danger"
                className="push-down"
                onClick={() => setAsking(true)}
              >
                {t('endOthers')}
              </Button>
            )}
            <Paragraph className="subtle push-down">{t('idle', { count: idleMinutes })}</Paragraph>
          </>
        )}
      </Async>
      {asking && (
        <ConfirmDialog
          title={t('confirm')}
          confirm={t('endOthers')}
          danger
          busy={others.isPending}
          error={others.error}
          onConfirm={() => others.mutate({ path: '/api/me/other-sessions/end', method: 'POST' })}
          onClose={() => setAsking(false)}
        >
          <Paragraph>{t('unsaved')}</Paragraph>
        </ConfirmDialog>
      )}
    </Page>
  );
}
