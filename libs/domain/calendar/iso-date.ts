/** A day in the Norwegian calendar as `YYYY-MM-DD`: sorts as text, has no time and no zone. */
export type IsoDate = string;

const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const toIso = (date: Date): IsoDate => date.toISOString().slice(0, 10);

function parts(text: string): { year: number; month: number; day: number } | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? { year, month, day } : undefined;
}

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export const isIsoDate = (text: string): boolean => parts(text) !== undefined;

function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  const found = parts(date);
  if (found === undefined) throw new RangeError(`not a date: ${date}`);
  return found;
}

/** The day from its numbers; day 0 is the last of the month before. Months run from 1. */
export const isoDate = (year: number, month: number, day: number): IsoDate =>
  toIso(new Date(Date.UTC(year, month - 1, day)));

export const yearOf = (date: IsoDate): number => partsOf(date).year;

/** The day so many days later (earlier where negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  const { year, month, day } = partsOf(date);
  return isoDate(year, month, day + days);
}

/** The same day so many months later; the last of the month where that day is missing there (31 Jan + 1 = 28 Feb). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const last = Number(isoDate(year, month + months + 1, 0).slice(8));
  return isoDate(year, month + months, Math.min(day, last));
}

/** Days from one day to another: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  const [start, end] = [partsOf(from), partsOf(to)].map((each) =>
    Date.UTC(each.year, each.month - 1, each.day),
  );
  return ((end ?? 0) - (start ?? 0)) / DAY_MS;
}

/** 0 is Sunday, 6 Saturday. */
export function weekday(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
