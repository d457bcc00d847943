import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { addDays, isoDate, weekday, yearOf } from '@tilsagn/domain/calendar/iso-date';

/**
 * Easter Sunday of a year, by the Gregorian rule: the first Sunday after the ecclesiastical full moon on or after
 * 21 March (the «anonymous» form of the computus).
 */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * shift + 114;
  return isoDate(year, Math.floor(days / 31), (days % 31) + 1);
}

const FIXED = ['01-01', '05-01', '05-17', '12-25', '12-26'];
/** Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday and Monday. */
const DAYS_FROM_EASTER = [-3, -2, 0, 1, 39, 49, 50];

/**
 * The public holidays of a year in order of date (lov 24.02.1995 nr. 12 om helligdager § 2; lov 26.04.1947 nr. 1 om
 * 1. og 17. mai). In some years a holiday falls on another (17 May on Whit Monday); it then stands once.
 */
export function publicHolidays(year: number): readonly IsoDate[] {
  const easter = easterSunday(year);
  const days = [
    ...FIXED.map((day) => `${String(year).padStart(4, '0')}-${day}`),
    ...DAYS_FROM_EASTER.map((distance) => addDays(easter, distance)),
  ];
  return [...new Set(days)].sort();
}

/** Whether a day is neither Saturday, Sunday nor public holiday. */
export function isWorkingDay(date: IsoDate): boolean {
  const day = weekday(date);
  return day !== 0 && day !== 6 && !publicHolidays(yearOf(date)).includes(date);
}

/** The day itself where it is a working day, else the next that is: where a time limit that ends on a day off goes. */
export function toWorkingDay(date: IsoDate): IsoDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}
