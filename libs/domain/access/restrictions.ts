import type { Actor, Restriction, Role } from '@tilsagn/domain/access/actor';
import type { Ore } from '@tilsagn/domain/money/ore';

const restrictionOf = ({ restrictions = [] }: Actor, role: Role): Restriction | undefined =>
  restrictions.find((each) => each.role === role);

/** The schemes whose cases the actor reaches in a role: `all`, or their keys. */
export const schemesOf = (actor: Actor, role: Role): 'all' | readonly string[] =>
  restrictionOf(actor, role)?.schemes ?? 'all';

/** Whether the actor has the role for cases of a scheme. */
export function hasRoleFor(actor: Actor, role: Role, schemeKey: string): boolean {
  if (!actor.roles.includes(role)) return false;
  const schemes = schemesOf(actor, role);
  return schemes === 'all' || schemes.includes(schemeKey);
}

/** The largest sum the actor decides or authorises in a role, or nothing where there is no limit. */
export const limitOf = (actor: Actor, role: Role): Ore | undefined =>
  restrictionOf(actor, role)?.limitOre ?? undefined;
