import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';

/** The two times: the machine's, and the business date that deadlines, windows and value dates read. */
export abstract class Clock {
  /** The machine's clock: booking times, sessions, tokens, logs. */
  abstract now(): Date;
  /** The business date in Norway. */
  abstract today(): IsoDate;
  /** The moment it is in business time. */
  abstract businessNow(): Date;
}
