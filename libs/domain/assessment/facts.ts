import type { Answers } from '@tilsagn/domain/applications/form';
import { readCount, readDate, readOre, readRows, readText } from '@tilsagn/domain/applications/typed-values';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';
import { ZERO, add } from '@tilsagn/domain/money/ore';
import type { OrganisationFacts } from '@tilsagn/domain/organisations/organisation';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

export interface CostRow {
  readonly category: string;
  readonly amountOre: Ore;
}

/** All that the amount rules look at. */
export interface Facts {
  /** The plan of the application, or the accounts of the final report. */
  readonly costsFrom: 'plan' | 'accounts';
  readonly costs: readonly CostRow[];
  /** Null where nothing is applied for (yet), or where the sum no longer matters, as in a settlement. */
  readonly appliedOre: Ore | null;
  readonly participants: number | null;
  /** Null where the register withholds the number: fewer than five. */
  readonly employees: number | null;
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

/** The facts of an application, read from its answers by the rule set's pointers and from the register's extract. */
export function factsOf(
  ruleSet: RuleSet,
  answers: Answers,
  organisation: Pick<OrganisationFacts, 'employees'>,
): ApplicationFacts {
  const { inputs } = ruleSet;
  const financing = readRows(answers, inputs.financing).map((row) => readOre(row, '/amountOre') ?? ZERO);
  return {
    costsFrom: 'plan',
    costs: costRowsOf(ruleSet, readRows(answers, inputs.costs)),
    financingOre: add(...financing),
    appliedOre: readOre(answers, inputs.applied),
    participants: readCount(answers, inputs.participants),
    employees: organisation.employees,
    projectStart: readDate(answers, inputs.projectStart),
    projectEnd: readDate(answers, inputs.projectEnd),
  };
}
