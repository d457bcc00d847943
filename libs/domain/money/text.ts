import type { Language } from '@tilsagn/domain/language/language';
import type { Ore } from '@tilsagn/domain/money/ore';
import { ZERO, ore } from '@tilsagn/domain/money/ore';

const NO_BREAK = '\u00a0';
const TYPED = /^(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,(\d{1,2}))?$/;
const PLAIN = /^(\d+)(?:\.(\d{1,2}))?$/;

function toOre(match: RegExpExecArray | null): Ore | undefined {
  if (match === null) return undefined;
  const whole = (match[1] ?? '').replace(/\D/g, '');
  return ore(BigInt(whole) * 100n + BigInt((match[2] ?? '').padEnd(2, '0')));
}

/**
 * Kroner as people write them in Norwegian, exact: «250000», «250 000», «1 250,50», with or without «kr».
 * Undefined where it is anything else; a dot is refused, since it may mean thousands or decimals.
 */
export const parseKroner = (text: string): Ore | undefined =>
  toOre(TYPED.exec(text.trim().replace(/^kr[ \u00a0]*|[ \u00a0]*kr$/i, '')));

/** Kroner with a decimal point and nothing else («22487344.29»), exact. Undefined where it is anything else. */
export const parsePlainKroner = (text: string): Ore | undefined => toOre(PLAIN.exec(text));

function split(amount: Ore): { sign: string; whole: string; fraction: bigint } {
  const absolute = amount < 0n ? ZERO - amount : amount;
  return { sign: amount < 0n ? '-' : '', whole: String(absolute / 100n), fraction: absolute % 100n };
}

/** «22487344.29», «100»: for machines and logs. */
export function plainKroner(amount: Ore): string {
  const { sign, whole, fraction } = split(amount);
  return sign + whole + (fraction === 0n ? '' : `.${String(fraction).padStart(2, '0')}`);
}

interface Marks {
  readonly thousands: string;
  readonly decimal: string;
  readonly beforePerCent: string;
}

const NORWEGIAN: Marks = { thousands: NO_BREAK, decimal: ',', beforePerCent: NO_BREAK };
const MARKS: Readonly<Record<Language, Marks>> = {
  nb: NORWEGIAN,
  nn: NORWEGIAN,
  en: { thousands: ',', decimal: '.', beforePerCent: '' },
};

/** Digits in threes: «22 487 344» with no-break spaces, in English «22,487,344». */
export const grouped = (digits: string, language: Language = 'nb'): string =>
  digits.replace(/\B(?=(\d{3})+$)/g, MARKS[language].thousands);

/** «279 000 kr», «40 750,50 kr» with no-break spaces, in English «279,000 kr»; øre only where there are any. */
export function formatKroner(amount: Ore, language: Language = 'nb'): string {
  const { sign, whole, fraction } = split(amount);
  const minus = sign === '' ? '' : '\u2212';
  const { decimal } = MARKS[language];
  const rest = fraction === 0n ? '' : `${decimal}${String(fraction).padStart(2, '0')}`;
  return `${minus}${grouped(whole, language)}${rest}${NO_BREAK}kr`;
}

/** «60 %», «66,67 %», in English «66.67%», of a share in basis points. */
export function formatShare(basisPoints: number, language: Language = 'nb'): string {
  const { decimal, beforePerCent } = MARKS[language];
  const whole = Math.floor(basisPoints / 100);
  const rest = String(basisPoints % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${String(whole)}${rest === '' ? '' : `${decimal}${rest}`}${beforePerCent}%`;
}
