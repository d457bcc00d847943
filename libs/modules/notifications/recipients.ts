import type { Role } from '@tilsagn/domain/access/actor';

/**
 * Whom something is told: one person, the people of a company, the contact of a case (by its id) that was entered for
 * its company, or everybody with a role (or one of several) that
 * reaches a scheme.
 */
export type Recipient =
  | { readonly sub: string }
  | { readonly orgnr: string }
  | { readonly contact: string }
  | { readonly role: Role | readonly Role[]; readonly scheme?: string };

const KINDS = ['sub', 'orgnr', 'contact', 'role'] as const;

/** A recipient as one text of an outbox message: ids only. */
export function writeRecipient(to: Recipient): string {
  if ('sub' in to) return `sub:${to.sub}`;
  if ('orgnr' in to) return `orgnr:${to.orgnr}`;
  if ('contact' in to) return `contact:${to.contact}`;
  const roles = [to.role].flat().join('+');
  return to.scheme === undefined ? `role:${roles}` : `role:${roles}/${to.scheme}`;
}

/** The kind and value of a written recipient. Throws on anything else: it was written by us. */
export function readRecipient(text: string): { kind: (typeof KINDS)[number]; value: string } {
  const kind = KINDS.find((known) => text.startsWith(`${known}:`));
  if (kind === undefined) throw new Error('not a recipient');
  return { kind, value: text.slice(kind.length + 1) };
}

/** Whose view of the case a written recipient has: the people of a company read it as applicants, its contact too. */
export const sideOf = (text: string): 'applicant' | 'staff' =>
  ['orgnr', 'contact'].includes(readRecipient(text).kind) ? 'applicant' : 'staff';
