import type { Answers } from '@tilsagn/domain/applications/form';
import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Reason } from '@tilsagn/domain/result';

/** Where money beside the award comes from. */
export const BUDGET_SOURCES = ['state', 'committee', 'own_effort', 'region', 'other'] as const;
export type BudgetSource = (typeof BUDGET_SOURCES)[number];

/** An award that the county makes itself; amounts in whole øre. */
export interface DirectAward {
  readonly title: string;
  readonly purpose: string;
  readonly amountOre: number;
  readonly participants?: number | undefined;
  readonly startsOn: string;
  readonly endsOn: string;
  /** The other lines of the budget, by source. */
  readonly budget: readonly {
    readonly source: BudgetSource;
    readonly amountOre: number;
    readonly note?: string | undefined;
  }[];
  /** How the award is shared; nothing where it is one project. */
  readonly subprojects: readonly { readonly name: string; readonly amountOre: number }[];
}

const sum = (rows: readonly { readonly amountOre: number }[]): number =>
  rows.reduce((total, { amountOre }) => total + amountOre, 0);

/** What is wrong with an award: bad_date, period_reversed, subprojects_differ {amount} where they do not add up to it. */
export function directAwardFaults(award: DirectAward): Reason[] {
  const { startsOn, endsOn, amountOre, subprojects } = award;
  const dates = (['startsOn', 'endsOn'] as const).filter((field) => !isIsoDate(award[field]));
  return [
    ...dates.map((field): Reason => ({ code: 'bad_date', field: `/${field}` })),
    ...(dates.length === 0 && endsOn < startsOn ? [{ code: 'period_reversed', field: '/endsOn' }] : []),
    ...(subprojects.length > 0 && sum(subprojects) !== amountOre
      ? [{ code: 'subprojects_differ', field: '/subprojects', params: { amount: BigInt(amountOre) } }]
      : []),
  ];
}

/** The award as answers of the form of direct awards: its costs are the whole budget, whoever pays. */
export function answersOfAward(award: DirectAward): Answers {
  const { title, purpose, amountOre, participants, startsOn, endsOn, budget, subprojects } = award;
  return {
    award: {
      ...{ title, purpose, appliedOre: amountOre, startsOn, endsOn },
      ...(participants !== undefined && { count: participants }),
    },
    budget: {
      costs: [{ category: 'project', amountOre: amountOre + sum(budget) }],
      rows: budget.map(({ source, amountOre: lineOre, note }) => ({
        ...{ source, amountOre: lineOre },
        ...(note !== undefined && { note }),
      })),
    },
    subprojects: { rows: subprojects.map(({ name, amountOre: partOre }) => ({ name, amountOre: partOre })) },
  };
}
