import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Groups of states people work by; the last takes everything. */
const VIEWS = [
  { key: 'all', states: '' },
  { key: 'new', states: 'submitted' },
  { key: 'inAssessment', states: 'in_assessment' },
  { key: 'waiting', states: 'waiting_for_applicant' },
  { key: 'recommended', states: 'recommended' },
  { key: 'acceptance', states: 'granted,awaiting_acceptance' },
  { key: 'active', states: 'active,final_report_due' },
  { key: 'report', states: 'final_report_submitted' },
  { key: 'settled', states: 'settled,under_recovery' },
  { key: 'over', states: 'closed,rejected,dismissed,withdrawn,declined,expired' },
] as const;

function countOf(states: string, counts: Record<string, number>): number {
  const wanted = states === '' ? Object.keys(counts) : states.split(',');
  return wanted.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

export function StatusTabs({
  counts,
  chosen,
}: {
  counts: Record<string, number>;
  chosen: string | undefined;
}): ReactElement {
  const { t } = useTranslation('cases');
  return (
    <nav className="pills" aria-label={t('list.byStatus')}>
      {VIEWS.map((view) => (
        <Link
          key={view.key}
          to="/saker"
          search={(before) => ({ ...before, status: view.states === '' ? undefined : view.states })}
          aria-current={(chosen ?? '') === view.states ? 'page' : undefined}
        >
          {t(`list.view.${view.key}`)} <span className="num">{countOf(view.states, counts)}</span>
        </Link>
      ))}
    </nav>
  );
}
