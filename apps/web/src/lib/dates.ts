import { currentLanguage, currentLocale } from './language';

const OSLO = 'Europe/Oslo';
const LONG = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const WEEKDAY = { weekday: 'long', timeZone: 'UTC' } as const;
/** From Sunday. */
const NYNORSK_DAYS = ['sundag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'];
const CLOCK = { hour: '2-digit', minute: '2-digit', timeZone: OSLO } as const;
const OSLO_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: OSLO });

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const TYPED = /^(\d{1,2})[./\- ]+(\d{1,2})[./\- ]+(\d{4}|\d{2})$/;
const RUN = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;

function at(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

export function isDate(iso: string): boolean {
  const match = ISO.exec(iso);
  if (match === null) return false;
  const date = at(iso);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
}

/**
 * A date as people type it (9.3.26, 9/3/2026, 090326, 09.03.2026) as 'YYYY-MM-DD'; day before month, two digits of
 * the year are of this century. Null when it is not a date.
 */
export function parseDate(text: string): string | null {
  const bare = text.trim();
  if (ISO.test(bare)) return isDate(bare) ? bare : null;
  const match = TYPED.exec(bare) ?? RUN.exec(bare);
  if (match === null) return null;
  const [, day = '', month = '', year = ''] = match;
  const full = year.length === 2 ? `20${year}` : year;
  const iso = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(iso) ? iso : null;
}

/** `1. september 2021`, `1 September 2021` */
export function longDate(iso: string): string {
  return at(iso).toLocaleDateString(currentLocale(), LONG);
}

function weekday(date: Date): string {
  const nynorsk = currentLanguage() === 'nn' ? NYNORSK_DAYS[date.getUTCDay()] : undefined;
  return nynorsk ?? date.toLocaleDateString(currentLocale(), WEEKDAY);
}

/** `onsdag 1. september 2021`, `Wednesday 1 September 2021` */
export function dateInWords(iso: string): string {
  return `${weekday(at(iso))} ${longDate(iso)}`;
}

/** `01.09.2021`, `01/09/2021` */
export function shortDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return [day, month, year].join(currentLanguage() === 'en' ? '/' : '.');
}

/** The day of a moment as people in Norway count it, written short. */
export function dayOf(moment: string): string {
  return ISO.test(moment) ? shortDate(moment) : shortDate(OSLO_DAY.format(new Date(moment)));
}

/** `15.41`, `15:41` */
export function clockOf(moment: string): string {
  const clock = new Date(moment).toLocaleTimeString(currentLocale(), CLOCK);
  return currentLanguage() === 'en' ? clock : clock.replace(':', '.');
}

/** Whole days from one date to another; negative when the other has passed. */
export function daysUntil(from: string, to: string): number {
  return Math.round((at(to).getTime() - at(from).getTime()) / 86_400_000);
}

/** Adds days to a date. */
export function addDays(iso: string, days: number): string {
  return new Date(at(iso).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
