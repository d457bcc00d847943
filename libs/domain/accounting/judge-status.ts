import type { StatusRow } from '@tilsagn/domain/accounting/status-row';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';

/** A payment that was sent, as the ledger has it now. */
export interface SentPayment {
  readonly paymentId: string;
  readonly amountOre: Ore;
  readonly sentOn: IsoDate;
  readonly state: 'sent' | 'paid' | 'failed';
  /** The value date of what ended it. */
  readonly resolvedOn: IsoDate | null;
  /** Where a status file told it. */
  readonly voucherNumber: string | null;
}

/** Why a row says something else than what is booked; nothing is changed then. */
export const STATUS_DIFFERENCES = [
  'unknown_payment',
  'partial_amount',
  'other_amount',
  'other_date',
  'other_voucher',
  'already_paid',
  'already_failed',
  'paid_in_future',
  'paid_before_sent',
] as const;
export type StatusDifference = (typeof STATUS_DIFFERENCES)[number];

export type StatusVerdict =
  | { readonly outcome: 'confirmed' | 'failed' | 'repeated' }
  | { readonly outcome: 'difference'; readonly code: StatusDifference };

const difference = (code: StatusDifference): StatusVerdict => ({ outcome: 'difference', code });

/**
 * What a row of a status file does: it ends a payment that is on its way, says again what is known, or differs. What
 * is booked is never overwritten, and a payment is paid as a whole or not at all.
 */
export function judgeStatus(row: StatusRow, payment: SentPayment | undefined, today: IsoDate): StatusVerdict {
  if (payment === undefined) return difference('unknown_payment');
  const amount = amountDifference(row, payment);
  if (amount !== undefined) return difference(amount);
  return row.status === 'paid' ? judgePaid(row, payment, today) : judgeFailed(payment);
}

function amountDifference({ amountOre }: StatusRow, payment: SentPayment): StatusDifference | undefined {
  if (amountOre === null || amountOre === payment.amountOre) return undefined;
  return amountOre < payment.amountOre ? 'partial_amount' : 'other_amount';
}

function judgePaid(row: StatusRow, payment: SentPayment, today: IsoDate): StatusVerdict {
  const { bookedOn, voucherNumber } = row;
  if (payment.state === 'failed') return difference('already_failed');
  if (payment.state === 'paid') {
    if (bookedOn !== payment.resolvedOn) return difference('other_date');
    const other = payment.voucherNumber !== null && voucherNumber !== payment.voucherNumber;
    return other ? difference('other_voucher') : { outcome: 'repeated' };
  }
  if (bookedOn === null || bookedOn > today) return difference('paid_in_future');
  return bookedOn < payment.sentOn ? difference('paid_before_sent') : { outcome: 'confirmed' };
}

function judgeFailed({ state }: SentPayment): StatusVerdict {
  if (state === 'paid') return difference('already_paid');
  return { outcome: state === 'failed' ? 'repeated' : 'failed' };
}
