import { addMonths, type IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { toWorkingDay } from '@tilsagn/domain/calendar/working-days';

/** A preliminary reply is due when the answer takes longer than a month (forvaltningsloven § 11 a). */
const MONTHS_TO_ANSWER = 1;

/** The day by which an application is decided or a preliminary reply is given. */
export const answerBy = (submittedOn: IsoDate): IsoDate =>
  toWorkingDay(addMonths(submittedOn, MONTHS_TO_ANSWER));
