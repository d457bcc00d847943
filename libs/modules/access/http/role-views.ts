import type { RoleTerms } from '@tilsagn/domain/access/role-terms';
import { ore } from '@tilsagn/domain/money/ore';
import type { KnownPerson, RoleRow } from '../persistence/role-list';
import type { ChangeRoleDto, KnownPersonDto, RoleDto } from './roles.dto';

/** A role as the pages read it. */
export const roleView = (row: RoleRow): RoleDto => ({
  id: row.id,
  version: row.version,
  sub: row.sub,
  name: row.name,
  role: row.role,
  standing: row.standing,
  validFrom: row.validFrom,
  validTo: row.validTo,
  limitOre: row.limitOre === null ? null : Number(row.limitOre),
  schemes: row.schemes,
  reason: row.reason,
  grantedBy: row.grantedByName ?? row.grantedBy,
  grantedAt: row.grantedAt.toISOString(),
  lastLoginAt: row.lastLoginAt?.toISOString() ?? null,
});

export const personView = ({ sub, name, lastLoginAt }: KnownPerson): KnownPersonDto => ({
  sub,
  name,
  lastLoginAt: lastLoginAt?.toISOString() ?? null,
});

/** What a body bounds a role by. */
export const termsOf = ({ validFrom, validTo, limitOre, schemes }: ChangeRoleDto): RoleTerms => ({
  validFrom: validFrom ?? null,
  validTo: validTo ?? null,
  limitOre: limitOre === undefined ? null : ore(limitOre),
  schemes: schemes ?? null,
});
