import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recovery } from '../api/contract';
import { shortDate } from '../lib/dates';
import { kroner } from '../lib/money';
import { useFrameName } from '../lib/use-frame-name';
import { Details } from '../ui/details';
import { Facts } from '../ui/facts';
import { Hindrances } from '../ui/hindrances';
import { StatusTag } from '../ui/status-tag';
import { RecoveryActions } from './recovery-actions';

/** The accounts as they were foreseen when it was put forward. */
function Effects({ recovery }: { recovery: Recovery }): ReactElement | null {
  const { t } = useTranslation(['recoveries', 'money']);
  const nameOf = useFrameName();
  // The memo's counter says the same as the claim with the sign turned.
  const shown = recovery.effects.filter(({ account }) => account !== 'recovery_counter');
  if (shown.length === 0) return null;
  return (
    <Details summary={t('effects')} open={recovery.state === 'proposed'}>
      <Facts
        facts={shown.map(({ account, frame, measure, year, beforeOre, afterOre }) => ({
          label: `${t(`money:account.${account}`)}, ${nameOf(measure ?? frame)} ${year}`,
          value: (
            <span className="num">{t('effect', { before: kroner(beforeOre), after: kroner(afterOre) })}</span>
          ),
        }))}
      />
    </Details>
  );
}

function People({ recovery }: { recovery: Recovery }): ReactElement {
  const { t } = useTranslation('recoveries');
  const { proposedBy, decidedBy, stateText, valueDate, reference } = recovery;
  return (
    <p className="source">
      {t('valueDate', { date: shortDate(valueDate) })}
      {reference !== null && (
        <>
          {' · '}
          <span className="as-written">{reference}</span>
        </>
      )}
      {' · '}
      {t('by', { name: proposedBy })}
      {decidedBy !== null && (
        <>
          {' · '}
          {t('decidedBy', { state: stateText, name: decidedBy })}
        </>
      )}
    </p>
  );
}

function Card({ recovery, inCase }: { recovery: Recovery; inCase: boolean }): ReactElement {
  return (
    <li className="box payment">
      <div className="payment-head">
        <div>
          {!inCase && (
            <p className="kicker">
              <Link
                className="ds-link num"
                to="/saker/$id"
                params={{ id: recovery.caseId }}
                search={{ fane: 'utbetaling' }}
              >
                {recovery.caseNumber}
              </Link>
              <span>{recovery.applicantName}</span>
            </p>
          )}
          <strong className="num big">{kroner(recovery.amountOre)}</strong>
          <p className="subtle">{recovery.kindText}</p>
        </div>
        <StatusTag state={recovery.state} text={recovery.stateText} />
      </div>
      <p className="quote as-written">{recovery.reason}</p>
      {recovery.comment !== null && <p className="quote as-written">{recovery.comment}</p>}
      <People recovery={recovery} />
      <Effects recovery={recovery} />
      <Hindrances hindrances={recovery.hindrances} caseId={recovery.caseId} />
      <RecoveryActions recovery={recovery} />
    </li>
  );
}

/** Recoveries with what they would do and what may be done with each. */
export function RecoveryList({
  recoveries,
  inCase = false,
}: {
  recoveries: readonly Recovery[];
  inCase?: boolean;
}): ReactElement {
  return (
    <ul className="card-list">
      {recoveries.map((recovery) => (
        <Card key={recovery.id} recovery={recovery} inCase={inCase} />
      ))}
    </ul>
  );
}
