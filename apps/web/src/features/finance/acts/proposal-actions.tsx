import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../../api/act-queries';
import { longDate } from '../../../lib/dates';
import { Alert, Button, Paragraph } from '../../../ui/digdir';
import { DecideDialog } from './decide-dialog';

type Action = Proposal['allowedActions'][number];

/** What the reader may do with a proposal that waits; where they may not approve it, why. */
export function ProposalActions({ proposal }: { proposal: Proposal }): ReactElement | null {
  const { t } = useTranslation('acts');
  const [asking, setAsking] = useState<Action | null>(null);
  const { allowedActions, hindrance, mine, expiresOn, state } = proposal;
  return (
    <section aria-label={t('decide.label')}>
      {state === 'proposed' && mine && (
        <Alert data-color="info" role="status">
          <Paragraph>{t('one.receipt', { date: longDate(expiresOn) })}</Paragraph>
          <Paragraph>{t('one.own')}</Paragraph>
        </Alert>
      )}
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
