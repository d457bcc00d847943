import type { WorklistFilter } from './worklist-filter';

/** What the tallies do not know is counted up to here; beyond it, «more than a thousand» tells as much. */
export const MOST_COUNTED = 1_000;

/** The table that words are looked up in: the cases that were sent, in short rows (ADR 0037). */
export const WORDS = 'case_search';

/** Below this a trigram index knows only how words begin. */
const SHORTEST_PART = 3;

/** The words of a filter on a row `c` of grant_case; nothing without words. Its parameter is added. */
export const withWords = ({ q }: WorklistFilter, params: unknown[]): string =>
  q === undefined ? '' : ` and c.search_text like $${params.push(pattern(q))}`;

/**
 * The same for a row `c` of what a search reads, as its index answers soonest: asked for a few pieces of the words,
 * each of them one trigram, and the words themselves held against what has the pieces. The planner takes `<> 0` to let
 * nearly everything through, so that it still guesses by the pieces how many rows there are.
 */
export function lookedUp(filter: WorklistFilter, params: unknown[]): string {
  const plain = filter.q?.toLowerCase() ?? '';
  const pieces = piecesOf(plain);
  if (pieces.length < 2) return withWords(filter, params);
  const whole = params.push(plain);
  return ` and strpos(c.search_text, $${whole}) <> 0 and c.search_text like $${params.push(`%${pieces.join('%')}%`)}`;
}

/** Pieces of three letters or digits that do not overlap, in their order, the last ones of each word. */
const piecesOf = (plain: string): string[] =>
  (plain.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => {
    const letters = [...word];
    const from = letters.length % SHORTEST_PART;
    return Array.from({ length: (letters.length - from) / SHORTEST_PART }, (_, n) =>
      letters.slice(from + n * SHORTEST_PART, from + (n + 1) * SHORTEST_PART).join(''),
    );
  });

function pattern(q: string): string {
  const plain = q.toLowerCase().replace(/[\\%_]/g, '\\$&');
  return q.length < SHORTEST_PART ? `%\n${plain}%` : `%${plain}%`;
}

interface Source {
  readonly table: string;
  readonly where: string;
}

/** What a search asks: SQL conditions on `c`, each beginning with ` and`. */
export interface Search {
  /** All filters but that of the states, where words are looked up. */
  readonly where: string;
  /** That of the states; empty: all states. */
  readonly states: string;
  /** What the page is sorted by. */
  readonly column: string;
}

/** What all other filters let through, whatever the state, up to one more than are counted. */
export const HITS = 'hits';
/** Those of them in the states asked for, up to one more than are counted. */
export const CHOSEN = 'chosen';

/**
 * The parts of a `with` that look the words up once, for the page and for its number. Where there are too many hits to
 * have them all, those in the states asked for are looked up beside them.
 */
export function searched({ where, states, column }: Search): string {
  const columns = [...new Set(['id', 'standing', column])].map((name) => `c.${name}`).join(', ');
  const found = (more: string): string =>
    `select ${columns} from ${WORDS} c where ${more} limit ${MOST_COUNTED + 1}`;
  const whole = (of: string): string => `select count(*) <= ${MOST_COUNTED} as whole from ${of}`;
  const all = `${HITS} as materialized (${found(`true${where}`)}),
    all_hits as materialized (${whole(HITS)}), `;
  if (states === '')
    return `${all}${CHOSEN} as (select * from ${HITS}), reach as (select whole from all_hits), `;
  return `${all}${CHOSEN} as materialized (
      select c.* from ${HITS} c where (select whole from all_hits)${states} union all
      (${found(`not (select whole from all_hits)${where}${states}`)})),
    reach as materialized (${whole(CHOSEN)}), `;
}

/** Where the page is sought: among the chosen if they are all there are, else along its order; never in both. */
export const inChosen = ({ table, where }: Source): Source[] => [
  { table: CHOSEN, where: '(select whole from reach)' },
  { table, where: `not (select whole from reach) and ${where}` },
];
