import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { isAccountNumber } from '@tilsagn/domain/disbursements/account-number';
import type { Reason } from '@tilsagn/domain/result';

/** What was put right after a payment failed. */
export interface Correction {
  readonly accountNumber: string;
  readonly changesAccount: boolean;
  readonly approvedBy: string | null;
}

/** An authorised payment, as far as it matters to whether it may go out. */
export interface Candidate {
  readonly accountNumber: string;
  readonly authorisedBy: string | null;
  /** The sending that failed, where there was one. */
  readonly failedPaymentId: string | null;
  readonly correction: Correction | null;
  /** Since when the company has been stopped; null where it is not. */
  readonly stoppedSince: IsoDate | null;
}

export type SendingHindrance =
  | 'company_stopped'
  | 'payment_not_corrected'
  | 'correction_not_approved'
  | 'bad_account_number'
  | 'same_person';

/** The account that a payment goes to: the one asked for, or that of its correction. */
export const accountOf = ({ accountNumber, correction }: Candidate): string =>
  correction?.accountNumber ?? accountNumber;

/**
 * Why an authorised payment cannot be put into a batch by this person; null where it can. A company that is stopped
 * is paid nothing, also where the payment was authorised before. A payment that failed goes out again only after somebody
 * has looked at it, to another account only after two have; and nobody sends what they authorised themselves.
 */
export function hindranceOf(
  candidate: Candidate,
  sender: string,
): (Reason & { readonly code: SendingHindrance }) | null {
  const { stoppedSince } = candidate;
  if (stoppedSince !== null) return { code: 'company_stopped', params: { since: stoppedSince } };
  const code = hindranceOfPayment(candidate, sender);
  return code === null ? null : { code };
}

function hindranceOfPayment(candidate: Candidate, sender: string): SendingHindrance | null {
  const { failedPaymentId, correction, authorisedBy } = candidate;
  if (failedPaymentId !== null && correction === null) return 'payment_not_corrected';
  if (correction?.changesAccount === true && correction.approvedBy === null) return 'correction_not_approved';
  if (!isAccountNumber(accountOf(candidate))) return 'bad_account_number';
  return authorisedBy === sender ? 'same_person' : null;
}

/** How far a failed payment has come: put right or not, and where another account needs it, approved or not. */
export function standingOf(
  correction: Pick<Correction, 'changesAccount' | 'approvedBy'> | null,
): 'to_correct' | 'to_approve' | 'ready' {
  if (correction === null) return 'to_correct';
  return correction.changesAccount && correction.approvedBy === null ? 'to_approve' : 'ready';
}
