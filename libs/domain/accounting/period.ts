import { isoDate, type IsoDate } from '@tilsagn/domain/calendar/iso-date';

/** A month of the accounts: 'YYYY-MM'. */
export const isPeriod = (text: string): boolean => /^[1-9][0-9]{3}-(0[1-9]|1[0-2])$/.test(text);

export interface Days {
  readonly from: IsoDate;
  /** Inclusive. */
  readonly to: IsoDate;
}

/** The first and the last day of a month. */
export function daysOf(period: string): Days {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return { from: `${period}-01`, to: isoDate(year, month + 1, 0) };
}

/** The twelve months of a year. */
export const periodsOf = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
