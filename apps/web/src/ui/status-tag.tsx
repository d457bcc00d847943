import type { ReactElement } from 'react';
import { Tag } from './digdir';

type Color = 'neutral' | 'info' | 'warning' | 'success' | 'danger' | 'accent';

/** A hint of colour beside the words; states not listed are calm. */
const COLORS: Record<string, Color> = {
  submitted: 'info',
  in_assessment: 'info',
  waiting_for_applicant: 'warning',
  recommended: 'accent',
  granted: 'success',
  awaiting_acceptance: 'warning',
  active: 'success',
  final_report_due: 'warning',
  final_report_submitted: 'info',
  settled: 'success',
  rejected: 'danger',
  dismissed: 'danger',
  under_recovery: 'danger',
  requested: 'info',
  attested: 'info',
  authorised: 'accent',
  sent: 'warning',
  paid: 'success',
  returned: 'warning',
  open: 'success',
  upcoming: 'info',
  full: 'warning',
};

export function StatusTag({ state, text }: { state: string; text: string }): ReactElement {
  return (
    <Tag data-color={COLORS[state] ?? 'neutral'} data-size="sm" className="status-tag">
      {text}
    </Tag>
  );
}
