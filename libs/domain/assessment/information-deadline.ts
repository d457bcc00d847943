import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { addDays, isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import { toWorkingDay } from '@tilsagn/domain/calendar/working-days';
import type { Result } from '@tilsagn/domain/result';
import { Refused, ok } from '@tilsagn/domain/result';

/** A question may wait so many days for its answer, so that no case rests on one. */
export const LONGEST_WAIT_DAYS = 60;

/**
 * The last day to answer a question that is asked today: the day asked for, moved on to a working day.
 * Refusals: bad_date, deadline_out_of_range {earliest, latest} where it is not between tomorrow and 60 days from now.
 */
export function informationDeadline(asked: string, today: IsoDate): Result<IsoDate> {
  if (!isIsoDate(asked)) return Refused.because('bad_date', { field: '/deadline' });
  const [earliest, latest] = [addDays(today, 1), addDays(today, LONGEST_WAIT_DAYS)];
  if (asked < earliest || asked > latest) {
    return Refused.because('deadline_out_of_range', { field: '/deadline', params: { earliest, latest } });
  }
  return ok(toWorkingDay(asked));
}
