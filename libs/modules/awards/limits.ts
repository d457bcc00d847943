/** A county has some thousand contracts a half-year; the register is asked about each company once a list. */
export const CONTRACT_LIMITS = { bytes: 1024 * 1024, rows: 5_000, faults: 500, title: 200 } as const;

/** So many companies are posted in one unit of work: what is interrupted costs little, and no lock is held for long. */
export const POSTED_AT_ONCE = 25;
