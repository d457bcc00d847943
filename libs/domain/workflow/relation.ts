import type { Actor } from '@tilsagn/domain/access/actor';
import { SYSTEM, actsFor } from '@tilsagn/domain/access/actor';
import type { TransitionActor } from '@tilsagn/domain/workflow/definition';

/** How the actor stands to the object: in which roles, and whether it is their own company's. */
export interface Relation {
  readonly sub: string;
  readonly roles: readonly TransitionActor[];
  readonly party: boolean;
}

/**
 * How an actor stands to a case of the company `applicantOrgnr`. Only the system's own actor gets the role `system`:
 * a person whom a log-in provider calls «system» does not.
 */
export function relationOf(actor: Actor, applicantOrgnr: string): Relation {
  if (actor === SYSTEM) return { sub: actor.sub, roles: ['system'], party: false };
  return { sub: actor.sub, roles: actor.roles, party: actsFor(actor, applicantOrgnr) };
}
