import type { NewEntry } from '../../api/entry-queries';

/** What stands in the fields; nothing where nothing is typed or chosen. */
export type EntryDraft = { [Field in keyof NewEntry]?: NewEntry[Field] | undefined };

const NEEDED = ['callKey', 'orgnr', 'language', 'cameBy', 'receivedOn', 'contactName'] as const;

/** The fields that must be filled in and are not. */
export const missingOf = (draft: EntryDraft): ReadonlySet<string> =>
  new Set(NEEDED.filter((field) => (draft[field] ?? '').trim() === ''));

/** What is sent, once nothing is missing. */
export function entryOf(draft: EntryDraft): NewEntry | null {
  const { callKey, orgnr, language, cameBy, receivedOn, contactName, contactEmail } = draft;
  if (!callKey || !orgnr || !language || !cameBy || !receivedOn || !contactName) return null;
  const email = contactEmail?.trim();
  return { callKey, orgnr, language, cameBy, receivedOn, contactName, ...(email && { contactEmail: email }) };
}
