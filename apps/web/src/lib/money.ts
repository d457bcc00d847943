import { currentLanguage, currentLocale } from './language';

const NBSP = '\u00a0';
const MINUS = '\u2212';
const KRONER = /^(-?\d{1,12})(?:[,.](\d{1,2}))?$/;
/** A comma before three digits groups them in English; in Norwegian it never does. */
const ENGLISH_GROUP = /,(?=\d{3}(\D|$))/g;

const isEnglish = (): boolean => currentLanguage() === 'en';

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, isEnglish() ? ',' : NBSP);
}

/** Øre as the reader's language writes an amount, without the unit: `1 250 000`, `12,50`, `−400`; `1,250,000.50`. */
export function amount(ore: number): string {
  const absolute = Math.abs(ore);
  const rest = absolute % 100;
  const whole = grouped(String((absolute - rest) / 100));
  const text = rest === 0 ? whole : `${whole}${isEnglish() ? '.' : ','}${String(rest).padStart(2, '0')}`;
  return ore < 0 ? `${MINUS}${text}` : text;
}

/** Øre as an amount in kroner: `1 250 000 kr`. */
export function kroner(ore: number): string {
  return `${amount(ore)}${NBSP}kr`;
}

/** What a person types in a field for kroner, in øre; null when it is not an amount. */
export function parseKroner(text: string): number | null {
  const bare = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(MINUS, '-')
    .replace(/kr\.?$/i, '')
    .replace(/,-$/, '');
  const match = KRONER.exec(isEnglish() ? bare.replace(ENGLISH_GROUP, '') : bare);
  if (match === null) return null;
  const [, whole = '', decimals = ''] = match;
  const ore = Math.abs(Number(whole)) * 100 + Number(decimals.padEnd(2, '0'));
  if (!Number.isSafeInteger(ore)) return null;
  return whole.startsWith('-') && ore !== 0 ? -ore : ore;
}

/** A share of a whole in percent with one decimal at most: `67,2 %`, `67.2%`; a whole of nothing has no share. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const text = ((part / whole) * 100).toLocaleString(currentLocale(), { maximumFractionDigits: 1 });
  return isEnglish() ? `${text}%` : `${text}${NBSP}%`;
}
