import type { Role } from '@tilsagn/domain/access/actor';

/**
 * How the actor stands to the object: `anyone` logged in or not, `logged_in`, `own_party` when the object belongs
 * to a company the actor may act for, `staff` for every object of the county, `on_behalf` when the actor has entered
 * the case for its company.
 */
export type Relation = 'anyone' | 'logged_in' | 'own_party' | 'staff' | 'on_behalf';

/** One way in: these roles, to objects that stand in this relation to the actor. */
export interface Grant {
  readonly relation: Relation;
  readonly roles: readonly Role[];
}

export const anyone: Grant = { relation: 'anyone', roles: [] };
export const loggedIn: Grant = { relation: 'logged_in', roles: [] };
/** People of the company the object belongs to. */
export const ownParty: Grant = { relation: 'own_party', roles: ['applicant'] };
/** The caseworker who enters an application for a company that wrote or rang. */
export const onBehalf: Grant = { relation: 'on_behalf', roles: ['caseworker'] };
/** Staff with one of these roles, whatever the object. */
export const staff = (...roles: readonly Role[]): Grant => ({ relation: 'staff', roles });
/** Every role that may read cases. */
export const readers: Grant = staff('caseworker', 'approver', 'finance', 'auditor');
