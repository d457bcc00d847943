/** The parts of a case, as they stand in the address. */
export const CASE_TABS = [
  'soknad',
  'vurdering',
  'meldinger',
  'vedtak',
  'utbetaling',
  'rapport',
  'historikk',
  'transaksjoner',
] as const;

export type CaseTab = (typeof CASE_TABS)[number];
