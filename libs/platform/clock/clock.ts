/** The two times: the machine's, and the business date that deadlines, windows and value dates read. */
export abstract class Clock {
  /** The machine's clock: booking times, sessions, tokens, logs. */
  abstract now(): Date;
  /** The business date in Norway, 'YYYY-MM-DD'. */
  abstract today(): string;
  /** The moment it is in business time. */
  abstract businessNow(): Date;
}
