import { currentLocale } from '../../lib/language';

/** `august 2021`, `August 2021`, of '2021-08'; what is no month stays as it is. */
export function monthName(period: string): string {
  const date = new Date(`${period}-01T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return period;
  return date.toLocaleDateString(currentLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
