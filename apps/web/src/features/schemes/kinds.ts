import type { DraftKind } from '../../api/scheme-queries';

/** What stands in an address for each kind. */
export const ADDRESS = {
  scheme: 'ordning',
  'rule-set': 'regelsett',
  form: 'skjema',
  workflow: 'arbeidsflyt',
  call: 'utlysning',
  extension: 'forlengelse',
} as const satisfies Record<DraftKind, string>;

/** A field that only files of one kind have, the surest first. */
const SIGNS: readonly (readonly [field: string, kind: DraftKind])[] = [
  ['transitions', 'workflow'],
  ['steps', 'form'],
  ['ruleSet', 'call'],
  ['costCategories', 'rule-set'],
  ['amount', 'rule-set'],
  ['name', 'scheme'],
];

/** What a file is of, by its fields. */
export const kindOfFile = (body: object): DraftKind | undefined =>
  SIGNS.find(([field]) => Object.hasOwn(body, field))?.[1];

/** What may name a definition. */
export const KEY = /^[a-z0-9-]{1,60}$/;

const KINDS = Object.keys(ADDRESS) as DraftKind[];

/** The kind that an address names; a word that names none leads to no rule set. */
export const kindAt = (word: string): DraftKind => KINDS.find((kind) => ADDRESS[kind] === word) ?? 'rule-set';
