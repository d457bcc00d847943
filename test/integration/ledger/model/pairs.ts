const frame = (kind: string, ...codes: readonly string[]): string[] =>
  ['ok', 'same_person', 'period_closed', ...codes].map((code) => `${kind}:${code}`);
const ofCase = (kind: string, ...codes: readonly string[]): string[] =>
  ['ok', 'period_closed', ...codes].map((code) => `${kind}:${code}`);

/** Every kind of act with every answer it can get. */
export const PAIRS: readonly string[] = [
  ...frame('allocate', 'decision_reference_missing'),
  ...frame('top_up', 'decision_reference_missing', 'unknown_frame'),
  ...frame('cut', 'decision_reference_missing', 'unknown_frame', 'frame_exhausted'),
  ...frame('distribute', 'unknown_frame', 'frame_exhausted'),
  ...frame('withdraw_allotment', 'unknown_frame', 'unknown_measure', 'frame_exhausted'),
  ...frame('reallocate', 'decision_reference_missing', 'unknown_frame', 'unknown_measure', 'frame_exhausted'),
  ...frame('overbook', 'decision_reference_missing', 'unknown_frame', 'unknown_measure'),
  ...frame('reverse', 'unknown_transfer', 'not_reversible', 'already_reversed', 'frame_exhausted'),
  ...ofCase('reserve', 'unknown_measure', 'frame_exhausted'),
  ...ofCase('release'),
  ...ofCase('commit', 'reservation_exceeded'),
  ...ofCase('raise_commitment', 'unknown_measure', 'frame_exhausted'),
  ...ofCase('reduce_commitment', 'commitment_exceeded'),
  ...ofCase('send_payment', 'commitment_exceeded'),
  ...ofCase('confirm_payment', 'unknown_payment', 'payment_resolved'),
  ...ofCase('reject_payment', 'unknown_payment', 'payment_resolved'),
  ...ofCase('repay', 'paid_exceeded'),
  ...ofCase('recovery_claim', 'paid_exceeded'),
  ...ofCase('settle_recovery', 'claim_exceeded', 'paid_exceeded'),
  ...ofCase('waive_recovery', 'claim_exceeded'),
  'close_first:ok',
  'close_first:same_person',
  'close_first:unknown_frame',
  'close_first:payments_under_way',
  'close_first:overbooked',
  'close_second:ok',
  'close_second:same_person',
  'close_second:unknown_frame',
  'close_second:first_act_missing',
  'close_second:frame_exhausted',
  'repeat:ok',
  'repeat:repeated',
  'repeat:exists_with_different_content',
];
