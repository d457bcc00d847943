import type { HistoryEntry } from '../api/contract';

/** The return of a case that no new recommendation has answered yet. */
export function openReturn(entries: readonly HistoryEntry[]): HistoryEntry | undefined {
  const last = entries
    .filter(({ subject, action }) => subject === 'case' && ['recommend', 'return'].includes(action))
    .at(-1);
  return last?.action === 'return' ? last : undefined;
}
