import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import { hasMod11 } from '@tilsagn/domain/organisations/mod11';

const FIRST_CHECK = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_CHECK = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const CANDIDATE = /(?<!\d)(\d{6})([ \u00a0.-]?)(\d{5})(?!\d)/g;

/** Day and month as they are written in the number: a D-number adds 40 to the day, test persons 40 or 80 to the month. */
function hasDay(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4)) % 40;
  const year = digits.slice(4, 6);
  const written = (century: string): string =>
    `${century}${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(written('19')) || isIsoDate(written('20'));
}

/** Whether eleven digits are a Norwegian national identity number, D-number or number of a test person. */
export const isIdentityNumber = (digits: string): boolean =>
  /^\d{11}$/.test(digits) &&
  hasDay(digits) &&
  hasMod11(digits.slice(0, 10), FIRST_CHECK) &&
  hasMod11(digits, SECOND_CHECK);

/**
 * A text with the last five digits of every identity number made unreadable, and whether there was any: the system
 * does not ask for such numbers, and those that people write all the same are not kept (GDPR article 5; domain rule).
 */
export function maskIdentityNumbers(text: string): { readonly text: string; readonly found: boolean } {
  let found = false;
  const masked = text.replace(CANDIDATE, (whole: string, birth: string, gap: string, rest: string) => {
    if (!isIdentityNumber(birth + rest)) return whole;
    found = true;
    return `${birth}${gap}*****`;
  });
  return { text: masked, found };
}
