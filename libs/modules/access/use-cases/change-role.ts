import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { RoleTerms } from '@tilsagn/domain/access/role-terms';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { RoleChanges } from '../persistence/role-changes';
import { StaffRoles, type StaffRole } from '../persistence/staff-roles';
import { RoleRules } from './role-rules';

export interface RoleToChange {
  readonly actor: Actor;
  readonly id: string;
  readonly expectedVersion: number;
  readonly terms: RoleTerms;
  readonly reason: string;
}

/** Gives a role other terms; they hold at the person's next request. */
@Injectable()
export class ChangeRole {
  constructor(
    private readonly units: UnitOfWork,
    private readonly roles: StaffRoles,
    private readonly changes: RoleChanges,
    private readonly rules: RoleRules,
  ) {}

  /**
   * Refusals: not_found, stale_version, own_roles, bad_date, period_reversed, not_allowed_here, unknown_scheme,
   * last_administrator.
   */
  run({ actor, id, expectedVersion, terms, reason }: RoleToChange): Promise<Result<StaffRole>> {
    return this.units.run(async () => {
      const had = await this.roles.lock(id);
      if (had === null) return Refused.because('not_found');
      if (had.version !== expectedVersion) return Refused.because('stale_version');
      const refused =
        (await this.rules.terms(actor, had.sub, had.role, terms)) ??
        (await this.rules.administratorLeft(had, terms));
      if (refused !== undefined) return refused;
      const role = await this.roles.change(id, { ...terms, reason, grantedBy: actor.sub });
      await this.changes.add({ change: 'changed', role, reason, changedBy: actor.sub });
      return ok(role);
    });
  }
}
