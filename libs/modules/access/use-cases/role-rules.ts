import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { faultsOfTerms, standingOn, type RoleTerms } from '@tilsagn/domain/access/role-terms';
import { Refused, refuseIfAny } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { StaffRoles, type StaffRole } from '../persistence/staff-roles';

/** What holds for whoever gives, changes and takes roles. */
@Injectable()
export class RoleRules {
  constructor(
    private readonly roles: StaffRoles,
    private readonly clock: Clock,
  ) {}

  /** Refused: own_roles, and the faults of the terms, with unknown_scheme. */
  async terms(actor: Actor, sub: string, role: string, terms: RoleTerms): Promise<Refused | undefined> {
    if (actor.sub === sub) return Refused.because('own_roles');
    const faults = refuseIfAny(faultsOfTerms(role, terms));
    if (faults !== undefined || terms.schemes === null) return faults;
    const [unknown] = await this.roles.unknownSchemes(terms.schemes);
    return unknown === undefined ? undefined : Refused.because('unknown_scheme', { field: '/schemes' });
  }

  /**
   * Somebody is system administrator today and stays it until further notice, without the role that is taken or
   * bounded in time. Refused: last_administrator.
   */
  async administratorLeft(without: StaffRole, becomes?: RoleTerms): Promise<Refused | undefined> {
    if (without.role !== 'system_administrator') return undefined;
    const today = this.clock.today();
    const lasts = (terms: RoleTerms): boolean =>
      terms.validTo === null && standingOn(today, terms) === 'current';
    if (!lasts(without)) return undefined;
    const others = (await this.roles.lockAdministrators()).filter(({ id }) => id !== without.id);
    const left = becomes === undefined ? others : [...others, becomes];
    return left.some(lasts) ? undefined : Refused.because('last_administrator');
  }
}
