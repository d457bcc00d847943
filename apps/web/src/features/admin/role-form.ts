import type { GivenRole } from '../../api/role-queries';
import { isDate } from '../../lib/dates';
import type { DateValue } from '../../ui/date-field';
import type { MoneyValue } from '../../ui/money-field';

export const STAFF_ROLES = [
  'caseworker',
  'approver',
  'finance',
  'scheme_administrator',
  'auditor',
  'system_administrator',
] as const;

/** The bounds of a role and why, as they are typed. */
export interface Terms {
  schemes: readonly string[];
  limit: MoneyValue;
  validFrom: DateValue;
  validTo: DateValue;
  reason: string;
}

export const termsOf = (role: GivenRole | undefined): Terms => ({
  schemes: role?.schemes ?? [],
  limit: role?.limitOre ?? undefined,
  validFrom: role?.validFrom ?? undefined,
  validTo: role?.validTo ?? undefined,
  reason: '',
});

export const hasLimit = (role: string | undefined): boolean => role === 'approver';
export const hasSchemes = (role: string | undefined): boolean => role === 'approver' || role === 'caseworker';

/** What can be seen to be wrong before the server is asked. */
export type TermMistake = 'notADate' | 'notAnAmount' | 'required';

export function mistakesIn(
  terms: Terms,
  role: string | undefined,
): Partial<Record<keyof Terms, TermMistake>> {
  const badDate = (value: DateValue): boolean => value !== undefined && !isDate(value);
  const badLimit = hasLimit(role) && typeof terms.limit === 'string';
  return {
    ...(badDate(terms.validFrom) ? { validFrom: 'notADate' as const } : {}),
    ...(badDate(terms.validTo) ? { validTo: 'notADate' as const } : {}),
    ...(badLimit ? { limit: 'notAnAmount' as const } : {}),
    ...(terms.reason.trim() === '' ? { reason: 'required' as const } : {}),
  };
}

/** The terms as they are sent: what a role cannot have is left out. */
export const sentTerms = (
  { schemes, limit, validFrom, validTo, reason }: Terms,
  role: string | undefined,
) => ({
  ...(hasSchemes(role) && schemes.length > 0 ? { schemes } : {}),
  ...(hasLimit(role) && typeof limit === 'number' ? { limitOre: limit } : {}),
  ...(validFrom === undefined ? {} : { validFrom }),
  ...(validTo === undefined ? {} : { validTo }),
  reason: reason.trim(),
});
