/** The kinds of transfer; what each may connect stands in ledger.transfer_route. */
export const TRANSFER_KINDS = [
  'allocate',
  'top_up',
  'cut',
  'distribute',
  'withdraw_allotment',
  'reallocate',
  'reserve',
  'release',
  'commit',
  'raise_commitment',
  'reduce_commitment',
  'send_payment',
  'confirm_payment',
  'reject_payment',
  'repay',
  'recovery_claim',
  'settle_recovery',
  'waive_recovery',
  'carry_frame',
  'carry_commitment',
  'lapse',
  'reverse',
] as const;

export type TransferKind = (typeof TRANSFER_KINDS)[number];

export const ACCOUNT_KINDS = [
  'source',
  'frame',
  'available',
  'reserved',
  'committed',
  'in_payment',
  'paid',
  'lapsed',
  'bridge',
  'recovery_claim',
  'recovery_counter',
] as const;

export type AccountKind = (typeof ACCOUNT_KINDS)[number];
