import type { Actor } from '@tilsagn/domain/access/actor';
import { SYSTEM, actsFor } from '@tilsagn/domain/access/actor';
import { hasRoleFor, limitOf } from '@tilsagn/domain/access/restrictions';
import type { Ore } from '@tilsagn/domain/money/ore';
import type { TransitionActor } from '@tilsagn/domain/workflow/definition';

/** How the actor stands to the object: in which roles, and whether it is their own company's. */
export interface Relation {
  readonly sub: string;
  readonly roles: readonly TransitionActor[];
  readonly party: boolean;
  /** The largest sums that the actor decides in those of the roles that have a limit. */
  readonly limits?: Readonly<Partial<Record<TransitionActor, Ore>>>;
}

/**
 * How an actor stands to a case of the company `applicantOrgnr` in a scheme: a role given for other schemes is none
 * here. Only the system's own actor gets the role `system`:
 * a person whom a log-in provider calls «system» does not.
 */
export function relationOf(actor: Actor, applicantOrgnr: string, schemeKey: string): Relation {
  if (actor === SYSTEM) return { sub: actor.sub, roles: ['system'], party: false };
  const roles = actor.roles.filter((role) => hasRoleFor(actor, role, schemeKey));
  const limits = Object.fromEntries(roles.map((role) => [role, limitOf(actor, role)]));
  return { sub: actor.sub, roles, party: actsFor(actor, applicantOrgnr), limits };
}
