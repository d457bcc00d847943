import type { Actor } from '@tilsagn/domain/access/actor';
import { actsFor, hasRole } from '@tilsagn/domain/access/actor';
import type { Grant } from '@tilsagn/domain/access/grants';
import type { Operation } from '@tilsagn/domain/access/table';
import { grantsOf } from '@tilsagn/domain/access/table';

export type Admission = 'admitted' | 'login_required' | 'forbidden';

const open = (grant: Grant, actor: Actor | undefined): boolean => {
  if (grant.relation === 'anyone') return true;
  if (actor === undefined) return false;
  return grant.relation === 'logged_in' || hasRole(actor, ...grant.roles);
};

/**
 * Whether the actor comes through the door of an operation at all (design.md section 6). Which objects lie behind
 * it is asked by `mayTouch` once the object is known. Default is no.
 */
export function admit(operation: string | undefined, actor: Actor | undefined): Admission {
  const grants = operation === undefined ? [] : grantsOf(operation);
  if (grants.some((grant) => open(grant, actor))) return 'admitted';
  return actor === undefined && grants.length > 0 ? 'login_required' : 'forbidden';
}

/**
 * Whether the actor may do the operation on an object that belongs to the company `orgnr`. A no is answered as if
 * the object did not exist (`not_found`), so that nobody learns of what is not theirs.
 */
export function mayTouch(operation: Operation, actor: Actor, orgnr: string): boolean {
  return grantsOf(operation).some(
    (grant) => open(grant, actor) && (grant.relation !== 'own_party' || actsFor(actor, orgnr)),
  );
}

/**
 * Which companies' objects the actor sees in a list of the operation: `all`, or the organisation numbers of the
 * companies the actor may act for (none is an empty list).
 */
export function visibleParties(operation: Operation, actor: Actor): 'all' | readonly string[] {
  const grants = grantsOf(operation).filter((grant) => open(grant, actor));
  if (grants.some((grant) => grant.relation !== 'own_party')) return 'all';
  return grants.length === 0 ? [] : actor.parties.map((party) => party.orgnr);
}
