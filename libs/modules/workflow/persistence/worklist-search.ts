import { MOST_COUNTED } from './worklist-counts';

/** The cases that a search has found, up to one more than are counted. */
export const HITS = 'hits';

interface Source {
  readonly table: string;
  readonly where: string;
}

/**
 * The parts of a `with` that look the words up once, for the page and for its number.
 * @param column what the page is sorted by
 * @param where the conditions of all filters but that of the states
 */
export function searched(column: string, where: string): string {
  const columns = [...new Set(['id', 'standing', column])].map((name) => `c.${name}`).join(', ');
  return `${HITS} as materialized (
      select ${columns} from grant_case c where ${where} limit ${MOST_COUNTED + 1}),
    reach as materialized (select count(*) <= ${MOST_COUNTED} as whole from ${HITS}), `;
}

/** Where the page is sought: among the hits if they are all there are, else along its order; never in both. */
export const inHits = ({ table, where }: Source): Source[] => [
  { table: HITS, where: '(select whole from reach)' },
  { table, where: `not (select whole from reach) and ${where}` },
];
