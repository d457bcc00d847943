/** One act with chance's choices; each kind reads what it needs. */
export interface Step {
  readonly kind: string;
  readonly frame: number;
  readonly measure: number;
  readonly toFrame: number;
  readonly toMeasure: number;
  readonly person: number;
  readonly amount: number;
  readonly late: boolean;
  readonly alone: boolean;
  readonly undecided: boolean;
  readonly pick: number;
  readonly into: 'available' | 'frame' | 'lapsed';
}

/** What the step takes from a case. */
export const TAKES: Readonly<Record<string, string>> = {
  release: 'reserved',
  commit: 'reserved',
  reduce_commitment: 'committed',
  send_payment: 'committed',
  repay: 'paid',
  recovery_claim: 'paid',
  settle_recovery: 'recovery_claim',
  waive_recovery: 'recovery_claim',
};
/** More comes in than is asked for at once. */
export const TIMES: Readonly<Record<string, number>> = {
  allocate: 6,
  top_up: 6,
  distribute: 2,
  reserve: 3,
  overbook: 3,
};
/** What must stand somewhere before a step can do anything, and the step that brings it. */
export const NEEDS: Readonly<Record<string, readonly [account: string, brought: string]>> = {
  distribute: ['frame', 'allocate'],
  reserve: ['available', 'distribute'],
  commit: ['reserved', 'reserve'],
  reduce_commitment: ['committed', 'commit'],
  send_payment: ['committed', 'commit'],
  confirm_payment: ['in_payment', 'send_payment'],
  reject_payment: ['in_payment', 'send_payment'],
  repay: ['paid', 'confirm_payment'],
  recovery_claim: ['paid', 'confirm_payment'],
  settle_recovery: ['recovery_claim', 'recovery_claim'],
  waive_recovery: ['recovery_claim', 'recovery_claim'],
};
