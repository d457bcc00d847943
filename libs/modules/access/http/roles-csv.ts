import { csv } from '@tilsagn/domain/csv';
import { plainKroner } from '@tilsagn/domain/money/text';
import type { RoleRow } from '../persistence/role-list';

/** For machines and for review over the years: the headings are the names of the API's fields. */
const HEADINGS = [
  'name',
  'sub',
  'role',
  'standing',
  'schemes',
  'limit_kr',
  'valid_from',
  'valid_to',
  'granted_by',
  'granted_at',
  'reason',
  'last_login_at',
];

const cells = (row: RoleRow): string[] => [
  row.name ?? '',
  row.sub,
  row.role,
  row.standing,
  row.schemes?.join(' ') ?? '',
  row.limitOre === null ? '' : plainKroner(row.limitOre).replace('.', ','),
  row.validFrom ?? '',
  row.validTo ?? '',
  row.grantedByName ?? row.grantedBy,
  row.grantedAt.toISOString(),
  row.reason ?? '',
  row.lastLoginAt?.toISOString() ?? '',
];

/** The list of roles as a file. */
export const rolesAsCsv = (rows: readonly RoleRow[]): string => csv([HEADINGS, ...rows.map(cells)]);
