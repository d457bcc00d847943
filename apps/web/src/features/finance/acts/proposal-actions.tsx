import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../../api/act-queries';
import { longDate } from '../../../lib/dates';
import { Alert, Button, Paragraph } from '../../../ui/digdir';
import { DecideDialog } from './decide-dialog';

type Action = Proposal['allowedActions'][number];

const COLORS = { approved: 'success', rejected: 'warning', withdrawn: 'info', expired: 'warning' } as const;

/** How it went, or to whom it was sent; read out when it changes. */
function Standing({ proposal }: { proposal: Proposal }): ReactElement {
  const { t } = useTranslation('acts');
  const { state, mine, expiresOn } = proposal;
  return (
    <div role="status">
      {state !== 'proposed' && <Alert data-color={COLORS[state]}>{t(`outcome.${state}`)}</Alert>}
      {state === 'proposed' && mine && (
        <Alert data-color="info">
          <Paragraph>{t('one.receipt', { date: longDate(expiresOn) })}</Paragraph>
          <Paragraph>{t('one.own')}</Paragraph>
        </Alert>
      )}
    </div>
  );
}

/** How a proposal stands, what the reader may do with it and, where they may not approve it, why. */
export function ProposalActions({ proposal }: { proposal: Proposal }): ReactElement {
  const { t } = useTranslation('acts');
  const [asking, setAsking] = useState<Action | null>(null);
  const { allowedActions, hindrance, mine } = proposal;
  return (
    <section aria-label={t('decide.label')}>
      <Standing proposal={proposal} />
      {hindrance !== null && !mine && <Alert data-color="warning">{hindrance}</Alert>}
      {allowedActions.length > 0 && (
        <div className="button-row">
          {allowedActions.map((action) => (
            <Button
              key={action}
              variant={action === 'approve' ? 'primary' : 'secondary'}
              onClick={() => setAsking(action)}
            >
              {t(`decide.${action}`)}
            </Button>
          ))}
        </div>
      )}
      {asking !== null && (
        <DecideDialog proposal={proposal} action={asking} onClose={() => setAsking(null)} />
      )}
    </section>
  );
}
