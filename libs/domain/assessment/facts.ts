import type { Answers } from '@tilsagn/domain/applications/form';
import { readCount, readDate, readOre, readRows, readText } from '@tilsagn/domain/applications/typed-values';
import { undertakingOf } from '@tilsagn/domain/assessment/declared-facts';
import type { AwardHistory } from '@tilsagn/domain/assessment/earlier-awards';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';
import { ZERO, add } from '@tilsagn/domain/money/ore';
import type { OrganisationFacts } from '@tilsagn/domain/organisations/organisation';
import type { Undertaking } from '@tilsagn/domain/organisations/size-class';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

export interface CostRow {
  readonly category: string;
  readonly amountOre: Ore;
}

/** A row of the financing plan; the source as the form calls it. */
export interface FinancingRow {
  readonly source: string | null;
  readonly amountOre: Ore;
}

/** So many of a unit (contract, candidate, place) for so many periods, as of a day. */
export interface UnitRow {
  readonly unit: string;
  readonly count: number;
  readonly periods: number;
  readonly on: IsoDate | null;
}

/** All that the amount rules look at. What may be left out is not known yet: a rule that needs it says so. */
export interface Facts {
  /** The plan of the application, or the accounts of the final report. */
  readonly costsFrom: 'plan' | 'accounts';
  readonly costs: readonly CostRow[];
  /** Null where nothing is applied for (yet), or where the sum no longer matters, as in a settlement. */
  readonly appliedOre: Ore | null;
  readonly participants: number | null;
  /** Null where the register withholds the number: fewer than five. */
  readonly employees: number | null;
  readonly providerType?: string | null;
  readonly financing?: readonly FinancingRow[];
  readonly units?: readonly UnitRow[];
  /** With its linked firms, for the size class; the head count alone stands in for it. */
  readonly undertaking?: Undertaking;
  readonly history?: AwardHistory;
}

/** What the submission rules look at besides. */
export interface ApplicationFacts extends Facts {
  /** All financing but the sum applied for. */
  readonly financingOre: Ore;
  readonly projectStart: IsoDate | null;
  readonly projectEnd: IsoDate | null;
}

/** The rows that are complete and of a category the rule set knows; what is half-typed does not count yet. */
export function costRowsOf(ruleSet: RuleSet, rows: readonly unknown[]): readonly CostRow[] {
  const known = new Set(ruleSet.costCategories.map((category) => category.key));
  return rows.flatMap((row) => {
    const category = readText(row, '/category');
    const amountOre = readOre(row, '/amountOre');
    return category !== null && amountOre !== null && known.has(category) ? [{ category, amountOre }] : [];
  });
}

/** Rows without a unit or a number do not count yet; a period that is not told is one. */
const unitRowsOf = (rows: readonly unknown[]): readonly UnitRow[] =>
  rows.flatMap((row) => {
    const [unit, count] = [readText(row, '/unit'), readCount(row, '/count')];
    if (unit === null || count === null) return [];
    return [{ unit, count, periods: readCount(row, '/periods') ?? 1, on: readDate(row, '/on') }];
  });

/** The facts of an application, read from its answers by the rule set's pointers and from the register's extract. */
export function factsOf(
  ruleSet: RuleSet,
  answers: Answers,
  organisation: Pick<OrganisationFacts, 'employees'>,
): ApplicationFacts {
  const { inputs } = ruleSet;
  const undertaking = undertakingOf(ruleSet, answers, organisation.employees);
  const financing = readRows(answers, inputs.financing).map((row) => ({
    source: readText(row, '/source'),
    amountOre: readOre(row, '/amountOre') ?? ZERO,
  }));
  return {
    costsFrom: 'plan',
    costs: costRowsOf(ruleSet, readRows(answers, inputs.costs)),
    financing,
    financingOre: add(...financing.map((row) => row.amountOre)),
    appliedOre: readOre(answers, inputs.applied),
    participants: readCount(answers, inputs.participants),
    employees: organisation.employees,
    providerType: readText(answers, inputs.providerType),
    ...(undertaking === undefined ? {} : { undertaking }),
    ...(inputs.units === undefined ? {} : { units: unitRowsOf(readRows(answers, inputs.units)) }),
    projectStart: readDate(answers, inputs.projectStart),
    projectEnd: readDate(answers, inputs.projectEnd),
  };
}
