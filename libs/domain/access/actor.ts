import type { Ore } from '@tilsagn/domain/money/ore';

export const ROLES = [
  'applicant',
  'caseworker',
  'approver',
  'finance',
  'scheme_administrator',
  'auditor',
  'system_administrator',
] as const;

/** What a person may do here (design.md section 6). */
export type Role = (typeof ROLES)[number];

/** A company that a person may act for, as the log-in told. */
export interface Party {
  readonly orgnr: string;
  readonly name: string;
}

/** What a role reaches less than its name says. */
export interface Restriction {
  readonly role: Role;
  /** The largest sum decided or authorised in this role; null: no limit. */
  readonly limitOre: Ore | null;
  /** Keys of the schemes whose cases the role reaches; null: all. */
  readonly schemes: readonly string[] | null;
}

/** Who does something: a person who is logged in, or the system itself. */
export interface Actor {
  /** The log-in provider's stable name for the person. */
  readonly sub: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly parties: readonly Party[];
  /** Of those roles that the county gave with a limit or for some schemes alone. */
  readonly restrictions?: readonly Restriction[];
}

/** The actor of jobs and clocks: has no role, so that no guarded operation is open to it by accident. */
export const SYSTEM: Actor = { sub: 'system', name: 'Systemet', roles: [], parties: [] };

/** Whether a text is one of the roles. */
export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** Whether the actor may act for the company with this organisation number. */
export const actsFor = (actor: Actor, orgnr: string): boolean =>
  actor.parties.some((party) => party.orgnr === orgnr);

/** Whether the actor has at least one of the roles. */
export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  roles.some((role) => actor.roles.includes(role));
