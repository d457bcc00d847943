import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Result } from '@tilsagn/domain/result';
import { Refused, ok } from '@tilsagn/domain/result';

/**
 * The day a payment left the account: between the day it was sent and today.
 * Refusals: bad_date, paid_in_future, paid_before_sent {sentOn}; each at the field `/paidOn`.
 */
export function paymentDay(paidOn: string, today: IsoDate, sentOn: IsoDate | undefined): Result<IsoDate> {
  const field = '/paidOn';
  if (!isIsoDate(paidOn)) return Refused.because('bad_date', { field });
  if (paidOn > today) return Refused.because('paid_in_future', { field });
  if (sentOn !== undefined && paidOn < sentOn) {
    return Refused.because('paid_before_sent', { field, params: { sentOn } });
  }
  return ok(paidOn);
}
