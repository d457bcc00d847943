import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../api/contract';
import { kroner } from '../../lib/money';
import { Facts, type Fact } from '../../ui/facts';

/** A final report whose settlement waits for a second person. */
export function WaitingCase({ item }: { item: WorklistItem }): ReactElement {
  const { t } = useTranslation('cases');
  const money = (label: string, ore: number | null): Fact[] =>
    ore === null ? [] : [{ label, value: <span className="num">{kroner(ore)}</span> }];
  return (
    <li className="case-card">
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
          ...money(t('column.applied'), item.appliedOre),
          ...money(t('column.grantedOnly'), item.grantedOre),
        ]}
      />
    </li>
  );
}
