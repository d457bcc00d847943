import type { Role } from '@tilsagn/domain/access/actor';

/** Whom something is told: one person, the people of a company, or everybody with a role. */
export type Recipient = { readonly sub: string } | { readonly orgnr: string } | { readonly role: Role };

const KINDS = ['sub', 'orgnr', 'role'] as const;

/** A recipient as one text of an outbox message: ids only. */
export function writeRecipient(to: Recipient): string {
  if ('sub' in to) return `sub:${to.sub}`;
  return 'orgnr' in to ? `orgnr:${to.orgnr}` : `role:${to.role}`;
}

/** The kind and value of a written recipient. Throws on anything else: it was written by us. */
export function readRecipient(text: string): { kind: (typeof KINDS)[number]; value: string } {
  const kind = KINDS.find((known) => text.startsWith(`${known}:`));
  if (kind === undefined) throw new Error('not a recipient');
  return { kind, value: text.slice(kind.length + 1) };
}

/** Whose view of the case a written recipient has: the people of a company read it as applicants. */
export const sideOf = (text: string): 'applicant' | 'staff' =>
  readRecipient(text).kind === 'orgnr' ? 'applicant' : 'staff';
