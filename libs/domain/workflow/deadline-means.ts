import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';

/** What the deadline of a case is for. */
export type DeadlineMeans = 'answer' | 'accept' | 'activity_report' | 'deliver_final_report';

/**
 * What the deadline of a case in this state is for, by the act that meets it: an answer, the offer, the final report,
 * or, while the project goes on, its next progress report. Null where nothing is awaited.
 */
export function deadlineMeans({ transitions }: WorkflowDefinition, state: string): DeadlineMeans | null {
  const leads = (act: string): boolean =>
    transitions.some(({ action, from }) => action === act && from.includes(state));
  if (leads('answer')) return 'answer';
  if (leads('accept')) return 'accept';
  if (leads('make_final_report_due')) return 'activity_report';
  return leads('deliver_final_report') ? 'deliver_final_report' : null;
}
