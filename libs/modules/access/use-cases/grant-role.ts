import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '@tilsagn/domain/access/actor';
import { sameTerms, standingOn, type RoleTerms } from '@tilsagn/domain/access/role-terms';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { KnownPeople } from '../persistence/known-people';
import { RoleChanges } from '../persistence/role-changes';
import { StaffRoles, type StaffRole } from '../persistence/staff-roles';
import { RoleRules } from './role-rules';

export interface RoleToGrant {
  readonly actor: Actor;
  /** Who gets it, as the log-in provider names them; they need not have logged in yet. */
  readonly sub: string;
  /** What to call somebody who has not logged in yet. */
  readonly name?: string;
  readonly role: string;
  readonly terms: RoleTerms;
  readonly reason: string;
}

/** Gives a person of the county a role, up to a sum, for some schemes or a time where that is said. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly units: UnitOfWork,
    private readonly roles: StaffRoles,
    private readonly people: KnownPeople,
    private readonly changes: RoleChanges,
    private readonly rules: RoleRules,
    private readonly clock: Clock,
  ) {}

  /**
   * Giving it twice on the same terms changes nothing; one that has ended is given anew. Refusals: own_roles,
   * unknown_word, bad_date, period_reversed, not_allowed_here, unknown_scheme, role_exists.
   */
  run({ actor, sub, name, role, terms, reason }: RoleToGrant): Promise<Result<StaffRole>> {
    return this.units.run(async () => {
      const refused = await this.rules.terms(actor, sub, role, terms);
      if (refused !== undefined) return refused;
      const born = { id: newId(), sub, role: role as Role, ...terms, reason, grantedBy: actor.sub };
      if (name !== undefined) await this.people.name(sub, name);
      const added = await this.roles.add(born);
      return added === null ? this.again(born) : this.granted(added);
    });
  }

  private async again(born: Parameters<StaffRoles['add']>[0]): Promise<Result<StaffRole>> {
    const had = await this.roles.lockOf(born.sub, born.role);
    if (had === null) return Refused.because('request_in_progress');
    if (sameTerms(had, born)) return ok(had);
    if (standingOn(this.clock.today(), had) !== 'ended')
      return Refused.because('role_exists', { field: '/role' });
    return this.granted(await this.roles.change(had.id, born));
  }

  private async granted(role: StaffRole): Promise<Result<StaffRole>> {
    const { reason, grantedBy } = role;
    await this.changes.add({ change: 'granted', role, reason: reason ?? '', changedBy: grantedBy });
    return ok(role);
  }
}
