import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../../api/queries';
import type { WorklistItem } from '../../api/contract';
import { kroner } from '../../lib/money';
import { Facts, type Fact } from '../../ui/facts';

/** A case in the queue, with what deciding it means for the frame. */
export function WaitingCase({ item }: { item: WorklistItem }): ReactElement {
  const { t } = useTranslation('cases');
  const { data: view } = useQuery(caseQuery(item.id));
  const money = (label: string, ore: number | null | undefined): Fact[] =>
    ore === null || ore === undefined ? [] : [{ label, value: <span className="num">{kroner(ore)}</span> }];
  const [frame] = view?.frames ?? [];
  const settles = item.state === 'final_report_submitted';
  return (
    <li className="case-card">
      <div className="call-card-top">
        <span className="num">{item.caseNumber}</span>
        <span className="subtle">{[item.applicantName, item.callName].join(' · ')}</span>
      </div>
      <h3>
        <Link
          to="/saker/$id"
          params={{ id: item.id }}
          search={{ fane: settles ? 'rapport' : 'vurdering' }}
          className="stretched"
        >
          {item.title ?? t('case.untitled')}
        </Link>
      </h3>
      <Facts
        layout="grid"
        facts={[
          ...money(t('column.applied'), item.appliedOre),
          ...(settles
            ? money(t('column.grantedOnly'), item.grantedOre)
            : money(t('column.recommended'), item.recommendedOre)),
          ...(frame === undefined || settles
            ? []
            : [
                ...money(t('approval.with'), frame.availableOre),
                ...money(t('approval.without'), frame.availableWithoutThisCaseOre),
              ]),
        ]}
      />
      {view?.recommendation && !settles && (
        <p className="source">{t('assess.by', { name: view.recommendation.recommendedBy.name })}</p>
      )}
    </li>
  );
}
