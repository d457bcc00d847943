export type ActionField =
  'amount' | 'reasons' | 'optionalReasons' | 'comment' | 'question' | 'deadline' | 'reasonCode' | 'overrides';

/** What the dialog of an action asks for. Actions not listed ask only for a yes. */
const FIELDS: Record<string, readonly ActionField[]> = {
  request_information: ['question', 'deadline'],
  recommend: ['amount', 'overrides', 'reasons'],
  return: ['comment'],
  approve: ['optionalReasons'],
  reject: ['reasonCode', 'reasons'],
  dismiss: ['reasonCode', 'reasons'],
  propose_settlement: ['reasons'],
};

export function fieldsOf(action: string, demands: readonly string[]): readonly ActionField[] {
  return FIELDS[action] ?? (demands.includes('comment') ? ['comment'] : []);
}

export const REASON_CODES = {
  reject: [
    'outside_purpose',
    'not_eligible',
    'started_before_applying',
    'lower_priority',
    'frame_exhausted',
    'other',
  ],
  dismiss: ['too_late', 'incomplete', 'not_entitled_to_apply', 'other'],
} as const;

/** Actions that take something from the applicant or send the case backwards. */
export const HEAVY = new Set(['reject', 'dismiss', 'return']);

/** `propose_settlement` → `propose-settlement` */
export function segmentOf(action: string): string {
  return action.replace(/_/g, '-');
}
