import type { components } from '../../api/schema';
import { isDate } from '../../lib/dates';
import type { MoneyValue } from '../../ui/money-field';

export type NewDirectAward = components['schemas']['NewDirectAwardDto'];
export type Source = NewDirectAward['budget'][number]['source'];
export const SOURCES: readonly Source[] = ['state', 'committee', 'own_effort', 'region', 'other'];

export interface SubprojectDraft {
  readonly name: string;
  readonly amount: MoneyValue;
}

/** What is typed so far. */
export interface AwardDraft {
  readonly callKey?: string | undefined;
  readonly orgnr?: string | undefined;
  readonly title: string;
  readonly purpose: string;
  readonly amount: MoneyValue;
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
  readonly budget: Readonly<Partial<Record<Source, MoneyValue>>>;
  readonly subprojects: readonly SubprojectDraft[];
}

export const EMPTY_AWARD: AwardDraft = {
  title: '',
  purpose: '',
  amount: undefined,
  budget: {},
  subprojects: [],
};

/** The fields that cannot be sent as they stand. */
export function missingOf(draft: AwardDraft): ReadonlySet<string> {
  const { callKey, orgnr, title, purpose, amount, startsOn = '', endsOn = '', budget, subprojects } = draft;
  const wrong: [string, boolean][] = [
    ['callKey', callKey === undefined],
    ['orgnr', orgnr === undefined],
    ['title', title.trim() === ''],
    ['purpose', purpose.trim() === ''],
    ['amount', typeof amount !== 'number' || amount <= 0],
    ['startsOn', !isDate(startsOn)],
    ['endsOn', !isDate(endsOn)],
    ...SOURCES.map((source): [string, boolean] => [source, typeof budget[source] === 'string']),
    ...subprojects.flatMap(({ name, amount: part }, place): [string, boolean][] => [
      [`name-${place}`, name.trim() === ''],
      [`part-${place}`, typeof part !== 'number' || part <= 0],
    ]),
  ];
  return new Set(wrong.filter(([, is]) => is).map(([field]) => field));
}

const oreOf = (value: MoneyValue): number => (typeof value === 'number' ? value : 0);

/** The award as it is sent; lines of the budget without money are left out. */
export function awardOf(draft: AwardDraft): NewDirectAward {
  const { callKey = '', orgnr = '', title, purpose, amount, startsOn = '', endsOn = '' } = draft;
  return {
    ...{ callKey, orgnr, startsOn, endsOn, title: title.trim(), purpose: purpose.trim() },
    amountOre: oreOf(amount),
    budget: SOURCES.map((source) => ({ source, amountOre: oreOf(draft.budget[source]) })).filter(
      ({ amountOre }) => amountOre > 0,
    ),
    subprojects: draft.subprojects.map(({ name, amount: part }) => ({
      name: name.trim(),
      amountOre: oreOf(part),
    })),
  };
}
