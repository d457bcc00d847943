/** A county makes a few thousand payments a year. */
export const FILE_LIMITS = { bytes: 5 * 1024 * 1024, rows: 20_000, faults: 500 } as const;
