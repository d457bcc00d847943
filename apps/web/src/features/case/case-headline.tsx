import { useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/contract';
import { AssignDialog } from '../../assign/assign-dialog';
import { meQuery } from '../../api/queries';
import { shortDate } from '../../lib/dates';
import { kroner, percent } from '../../lib/money';
import { useFrameName } from '../../lib/use-frame-name';
import { Deadline } from '../../ui/deadline';
import { Facts, type Fact } from '../../ui/facts';

const sum = (ore: number | null): string => (ore === null ? '–' : kroner(ore));

/** Who has the case, and the way to give it to somebody else. */
function Assignee({ view }: { view: CaseView }): ReactElement {
  const { t } = useTranslation(['cases', 'worklist']);
  const { data: me } = useSuspenseQuery(meQuery);
  const [open, setOpen] = useState(false);
  const may = me.user?.roles.some((role) => role === 'caseworker' || role === 'approver') ?? false;
  return (
    <>
      {view.assignedTo?.name ?? t('filter.nobody')}{' '}
      {may && view.phase !== null && (
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          {t('worklist:assign.open')}
        </button>
      )}
      {open && <AssignDialog items={[view]} onClose={() => setOpen(false)} onDone={() => setOpen(false)} />}
    </>
  );
}

/** The few facts one always wants in sight. */
export function CaseHeadline({ view }: { view: CaseView }): ReactElement {
  const { t } = useTranslation(['cases', 'money']);
  const { data: me } = useSuspenseQuery(meQuery);
  const nameOf = useFrameName();
  const frames = ({ frames: all }: CaseView): Fact[] =>
    all.map(({ measure, year, availableOre, givenOre }) => ({
      label: t('money:frame.available', { measure: nameOf(measure), year }),
      value: (
        <span className="num" data-empty={availableOre <= 0}>
          {kroner(availableOre)}
          {givenOre > 0 && ` (${percent(availableOre, givenOre)})`}
        </span>
      ),
    }));
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
          { label: t('column.assignee'), value: <Assignee view={view} /> },
          ...frames(view),
        ]}
      />
    </div>
  );
}
