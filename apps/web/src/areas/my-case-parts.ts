/** The parts of one's own case, as they stand in the address. */
export const MY_CASE_PARTS = ['status', 'soknad', 'meldinger', 'dokumenter', 'vedtak', 'utbetaling'] as const;

export type MyCasePart = (typeof MY_CASE_PARTS)[number];
