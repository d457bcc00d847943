import { hasCheckDigit } from './mod11';

const FIRST_CHECK = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_CHECK = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const CANDIDATE = /(?<!\d)(\d{6})[ \u00a0.-]?(\d{5})(?!\d)/g;

/** Day and month of a person, a D-number (day + 40) or a test person (month + 40 or + 80). */
const hasDay = (digits: string): boolean => {
  const [day, month] = [Number(digits.slice(0, 2)) % 40, Number(digits.slice(2, 4)) % 40];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
};

/** Whether a text holds something that the server takes for a national identity number and covers. */
export const holdsIdentityNumber = (text: string): boolean =>
  [...text.matchAll(CANDIDATE)].some(([, birth = '', rest = '']) => {
    const digits = birth + rest;
    return (
      hasDay(digits) && hasCheckDigit(digits.slice(0, 10), FIRST_CHECK) && hasCheckDigit(digits, SECOND_CHECK)
    );
  });
