import { isRole, type Role } from '@tilsagn/domain/access/actor';
import { isIsoDate, type IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';
import type { Reason } from '@tilsagn/domain/result';

/** From when to when a person has a role, up to which sum and for which schemes; null: without such a bound. */
export interface RoleTerms {
  /** The first day, by the business date. */
  readonly validFrom: IsoDate | null;
  /** The last day, by the business date. */
  readonly validTo: IsoDate | null;
  /** The largest sum an approver decides or authorises. */
  readonly limitOre: Ore | null;
  /** Keys of the schemes whose cases the role reaches. */
  readonly schemes: readonly string[] | null;
}

export const NO_BOUNDS: RoleTerms = { validFrom: null, validTo: null, limitOre: null, schemes: null };

/** Where a role stands on a day. */
export type Standing = 'coming' | 'current' | 'ended';

/** Where a role with these terms stands on that day; both ends are included. */
export function standingOn(today: IsoDate, { validFrom, validTo }: RoleTerms): Standing {
  if (validFrom !== null && today < validFrom) return 'coming';
  return validTo !== null && today > validTo ? 'ended' : 'current';
}

/** The second of two persons is held to a sum; nobody else has a say over one. */
const WITH_LIMIT: readonly Role[] = ['approver'];
/** Finance and the auditor look after the money of all schemes. */
const WITH_SCHEMES: readonly Role[] = ['caseworker', 'approver'];

const badDate = (field: string, date: string | null): Reason[] =>
  date === null || isIsoDate(date) ? [] : [{ code: 'bad_date', field }];

const misplaced = (field: string, value: unknown, roles: readonly Role[], role: Role): Reason[] =>
  value === null || roles.includes(role) ? [] : [{ code: 'not_allowed_here', field }];

/**
 * Why a role cannot be given on these terms; nothing where it can. Codes: unknown_word for what is no role of the
 * county's (an applicant is one by the log-in), bad_date, period_reversed, not_allowed_here for a limit or schemes on
 * a role that has none.
 */
export function faultsOfTerms(role: string, terms: RoleTerms): Reason[] {
  if (!isRole(role) || role === 'applicant') return [{ code: 'unknown_word', field: '/role' }];
  const { validFrom, validTo, limitOre, schemes } = terms;
  const dates = [...badDate('/validFrom', validFrom), ...badDate('/validTo', validTo)];
  const reversed = dates.length === 0 && validFrom !== null && validTo !== null && validTo < validFrom;
  return [
    ...dates,
    ...(reversed ? [{ code: 'period_reversed', field: '/validTo' }] : []),
    ...misplaced('/limitOre', limitOre, WITH_LIMIT, role),
    ...misplaced('/schemes', schemes, WITH_SCHEMES, role),
  ];
}

/** Whether two roles are given on the same terms; the order of the schemes says nothing. */
export function sameTerms(a: RoleTerms, b: RoleTerms): boolean {
  const written = ({ schemes, ...rest }: RoleTerms): string =>
    [rest.validFrom, rest.validTo, rest.limitOre, schemes?.toSorted()].map(String).join('|');
  return written(a) === written(b);
}
