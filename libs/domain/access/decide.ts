import type { Actor } from '@tilsagn/domain/access/actor';
import { actsFor, hasRole } from '@tilsagn/domain/access/actor';
import type { Grant } from '@tilsagn/domain/access/grants';
import { hasRoleFor, schemesOf } from '@tilsagn/domain/access/restrictions';
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
 * Whether the actor may do the operation on an object that belongs to the company `orgnr`, and to a scheme where it
 * is a case or stands in one, entered for its company by `enteredBy`. A no is answered as if the object did not exist (`not_found`), so that nobody learns of
 * what is not theirs.
 */
export function mayTouch(
  operation: Operation,
  actor: Actor,
  orgnr: string,
  schemeKey?: string,
  enteredBy: string | null = null,
): boolean {
  const reaches = (grant: Grant): boolean => {
    if (grant.relation === 'own_party') return actsFor(actor, orgnr);
    if (grant.relation === 'on_behalf' && enteredBy !== actor.sub) return false;
    if (!['staff', 'on_behalf'].includes(grant.relation) || schemeKey === undefined) return true;
    return grant.roles.some((role) => hasRoleFor(actor, role, schemeKey));
  };
  return grantsOf(operation).some((grant) => open(grant, actor) && reaches(grant));
}

/** The schemes whose cases the actor's roles open for an operation of the staff: `all`, or their keys. */
export function visibleSchemes(operation: Operation, actor: Actor): 'all' | readonly string[] {
  const roles = grantsOf(operation).flatMap((grant) =>
    grant.roles.filter((role) => actor.roles.includes(role)),
  );
  const reached = roles.map((role) => schemesOf(actor, role));
  return reached.includes('all') ? 'all' : [...new Set(reached.flat())];
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
