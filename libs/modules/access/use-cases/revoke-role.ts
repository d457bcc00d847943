import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { RoleChanges } from '../persistence/role-changes';
import { StaffRoles, type StaffRole } from '../persistence/staff-roles';
import { RoleRules } from './role-rules';

export interface RoleToRevoke {
  readonly actor: Actor;
  /** The role by its id, in the version that was seen; or the role of a person, as it stands. */
  readonly which:
    | { readonly id: string; readonly expectedVersion: number }
    | { readonly sub: string; readonly role: string };
  readonly reason: string;
}

/** Takes a role from a person; it is gone at their next request. */
@Injectable()
export class RevokeRole {
  constructor(
    private readonly units: UnitOfWork,
    private readonly roles: StaffRoles,
    private readonly changes: RoleChanges,
    private readonly rules: RoleRules,
  ) {}

  /** The role as it was. Refusals: not_found, stale_version, own_roles, last_administrator. */
  run({ actor, which, reason }: RoleToRevoke): Promise<Result<StaffRole>> {
    return this.units.run(async () => {
      const role =
        'id' in which ? await this.roles.lock(which.id) : await this.roles.lockOf(which.sub, which.role);
      if (role === null) return Refused.because('not_found');
      if ('id' in which && role.version !== which.expectedVersion) return Refused.because('stale_version');
      if (role.sub === actor.sub) return Refused.because('own_roles');
      const last = await this.rules.administratorLeft(role);
      if (last !== undefined) return last;
      await this.roles.remove(role.id);
      await this.changes.add({ change: 'revoked', role, reason, changedBy: actor.sub });
      return ok(role);
    });
  }
}
