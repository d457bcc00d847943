import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** All that somebody still has to do something with. */
export const OPEN =
  'submitted,in_assessment,waiting_for_applicant,on_hold,recommended,granted,awaiting_acceptance,active,' +
  'final_report_due,final_report_submitted,settled,under_recovery';

/** Stands in the address when the list is to hold everything. */
export const ALL = 'alle';

/** Groups of states people work by. The list opens on the first; the last takes everything. */
const VIEWS = [
  { key: 'open', states: OPEN },
  { key: 'new', states: 'submitted' },
  { key: 'inAssessment', states: 'in_assessment,on_hold' },
  { key: 'waiting', states: 'waiting_for_applicant' },
  { key: 'recommended', states: 'recommended' },
  { key: 'acceptance', states: 'granted,awaiting_acceptance' },
  { key: 'active', states: 'active,final_report_due' },
  { key: 'report', states: 'final_report_submitted' },
  { key: 'settled', states: 'settled,under_recovery' },
  { key: 'over', states: 'closed,rejected,dismissed,withdrawn,declined,expired' },
  { key: 'imported', states: 'imported' },
  { key: 'all', states: ALL },
] as const;

function countOf(states: string, counts: Record<string, number>): number {
  const wanted = states === ALL ? Object.keys(counts) : states.split(',');
  return wanted.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

export function StatusTabs({
  counts,
  chosen,
}: {
  counts: Record<string, number>;
  chosen: string;
}): ReactElement {
  const { t } = useTranslation('cases');
  return (
    <nav className="pills" aria-label={t('list.byStatus')}>
      {VIEWS.map((view) => (
        <Link
          key={view.key}
          to="/saker"
          search={(before) => ({ ...before, status: view.states === OPEN ? undefined : view.states })}
          aria-current={chosen === view.states ? 'page' : undefined}
        >
          {t(`list.view.${view.key}`)} <span className="num">{countOf(view.states, counts)}</span>
        </Link>
      ))}
    </nav>
  );
}
