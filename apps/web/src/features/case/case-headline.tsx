import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/contract';
import { meQuery } from '../../api/queries';
import { shortDate } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { Deadline } from '../../ui/deadline';
import { Facts } from '../../ui/facts';

const sum = (ore: number | null): string => (ore === null ? '–' : kroner(ore));

/** The few facts one always wants in sight. */
export function CaseHeadline({ view }: { view: CaseView }): ReactElement {
  const { t } = useTranslation('cases');
  const { data: me } = useSuspenseQuery(meQuery);
  const place = view.applicant?.municipalityName;
  return (
    <div className="headline">
      <Facts
        layout="grid"
        facts={[
          {
            label: t('column.applicant'),
            value: [view.applicantName, place].filter(Boolean).join(', '),
          },
          { label: t('column.applied'), value: <span className="num">{sum(view.appliedOre)}</span> },
          view.grantedOre === null
            ? {
                label: t('column.recommended'),
                value: <span className="num">{sum(view.recommendedOre)}</span>,
              }
            : { label: t('column.grantedOnly'), value: <span className="num">{sum(view.grantedOre)}</span> },
          {
            label: t('column.submitted'),
            value: (
              <span className="num">{view.submittedOn === null ? '–' : shortDate(view.submittedOn)}</span>
            ),
          },
          { label: t('column.deadline'), value: <Deadline date={view.deadline} today={me.today} /> },
          { label: t('column.assignee'), value: view.assignedTo?.name ?? t('filter.nobody') },
        ]}
      />
    </div>
  );
}
