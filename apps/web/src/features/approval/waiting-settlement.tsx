import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingSettlement } from '../../api/contract';
import { kroner } from '../../lib/money';
import { Facts, type Fact } from '../../ui/facts';

/** A proposed settlement in the queue, with what it does to the money, and why the reader may not decide it. */
export function WaitingSettlementCard({ item }: { item: WaitingSettlement }): ReactElement {
  const { t } = useTranslation('cases');
  const money = (label: string, ore: number | null): Fact[] =>
    ore === null ? [] : [{ label, value: <span className="num">{kroner(ore)}</span> }];
  return (
    <li className="case-card" data-hindered={item.hindrance !== null}>
      <div className="call-card-top">
        <span className="num">{item.caseNumber}</span>
        <span className="subtle">{[item.applicantName, item.callName].join(' · ')}</span>
      </div>
      <h3>
        <Link to="/saker/$id" params={{ id: item.id }} search={{ fane: 'rapport' }} className="stretched">
          {item.title ?? t('case.untitled')}
        </Link>
      </h3>
      <Facts
        layout="grid"
        facts={[
          ...money(t('column.grantedOnly'), item.grantedOre),
          ...money(t('approval.right'), item.rightOre),
          ...money(t('approval.released'), item.releasedOre),
          ...money(t('approval.recovery'), item.recoveryOre === 0 ? null : item.recoveryOre),
        ]}
      />
      <p className="source">{t('approval.proposedBy', { name: item.proposedBy.name })}</p>
      {item.hindrance !== null && (
        <p>
          <strong>{t('approval.notYou', { reason: item.hindrance.message })}</strong>
        </p>
      )}
    </li>
  );
}
