import type { DraftKind } from '../../api/scheme-queries';

/** What stands in an address for each kind. */
export const ADDRESS = {
  'rule-set': 'regelsett',
  form: 'skjema',
  workflow: 'arbeidsflyt',
  call: 'utlysning',
  extension: 'forlengelse',
} as const satisfies Record<DraftKind, string>;

const KINDS = Object.keys(ADDRESS) as DraftKind[];

/** The kind that an address names; a word that names none leads to no rule set. */
export const kindAt = (word: string): DraftKind => KINDS.find((kind) => ADDRESS[kind] === word) ?? 'rule-set';
