import { evaluate } from '@tilsagn/domain/assessment/evaluate';
import type { Facts } from '@tilsagn/domain/assessment/facts';
import { unitsOf } from '@tilsagn/domain/assessment/unit-rates';
import type { ContractRow } from '@tilsagn/domain/awards/contract-row';
import { ZERO, add, type Ore } from '@tilsagn/domain/money/ore';
import type { AmountRule } from '@tilsagn/domain/schemes/amount-rule';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { Text } from '@tilsagn/domain/text';

/** A company of the list, as the register knew it when it was asked last. */
export interface ListedCompany {
  readonly orgnr: string;
  readonly name: string | null;
  /** Why it gets nothing: a refusal of the register. */
  readonly refusal: string | null;
  readonly caseId: string | null;
}

/** What has been awarded for a contract and period already, in this list or another. */
export interface EarlierAward {
  readonly contractId: string;
  readonly period: string;
  readonly listId: string;
  readonly amountOre: Ore;
}

export type Exclusion =
  'no_rate' | 'already_awarded' | 'company_struck_off' | 'company_bankrupt' | 'unknown_company' | 'not_asked';

export interface PreviewedRow extends ContractRow {
  /** By its rate; 0 where it is excluded. */
  readonly amountOre: Ore;
  readonly exclusion: Exclusion | null;
  /** Posted by this list. */
  readonly posted: boolean;
}

export interface PreviewedCompany extends ListedCompany {
  readonly rows: readonly PreviewedRow[];
  /** What the rule set gives for all its rows that count; at most their sum, where the rules have ceilings. */
  readonly amountOre: Ore;
}

export interface ContractPreview {
  readonly companies: readonly PreviewedCompany[];
  /** Of all companies, posted or not. */
  readonly totalOre: Ore;
  /** Of those without a case yet: what posting still needs. */
  readonly leftOre: Ore;
  readonly awarded: number;
  readonly excluded: number;
}

const REFUSALS: readonly Exclusion[] = ['company_struck_off', 'company_bankrupt', 'unknown_company'];

/** The facts of a company's contracts: one unit for one period a row. */
export const contractFacts = (rows: readonly Pick<ContractRow, 'unit' | 'activeOn'>[]): Facts => ({
  costsFrom: 'plan',
  costs: [],
  appliedOre: null,
  participants: rows.length,
  employees: null,
  units: rows.map(({ unit, activeOn }) => ({ unit, count: 1, periods: 1, on: activeOn })),
});

const isUnitRates = (rule: AmountRule): rule is Extract<AmountRule, { kind: 'unit_rates' }> =>
  rule.kind === 'unit_rates';

/** What the rule set calls each unit of its rates, by the word of the file; the first of those that follow one another. */
export function unitLabels(ruleSet: RuleSet): ReadonlyMap<string, Text> {
  const rates = ruleSet.amount.filter(isUnitRates).flatMap((rule) => rule.rates);
  return new Map(rates.toReversed().map(({ unit, label }) => [unit, label]));
}

/** What the unit rates give for one contract, before any ceiling of its company; øre. */
export function rateOf(ruleSet: RuleSet, row: Pick<ContractRow, 'unit' | 'activeOn'>): Ore {
  return add(
    ...ruleSet.amount.filter(isUnitRates).map((rule) => unitsOf(rule, contractFacts([row])).resultOre),
  );
}

/**
 * What each contract of a list gets by the rule set, which are left out and why, and what it comes to, øre. Pure: the
 * same rows, rules and awards give the same every time.
 */
export function previewOf(
  ruleSet: RuleSet,
  listId: string,
  rows: readonly ContractRow[],
  companies: readonly ListedCompany[],
  awards: readonly EarlierAward[],
): ContractPreview {
  const earlier = new Map(awards.map((award) => [`${award.contractId} ${award.period}`, award]));
  const previewed = companies.map((company): PreviewedCompany => {
    const mine = rows.filter(({ orgnr }) => orgnr === company.orgnr);
    const judged = mine.map((row): PreviewedRow => {
      const award = earlier.get(`${row.contractId} ${row.period}`);
      if (award?.listId === listId) {
        return { ...row, amountOre: award.amountOre, exclusion: null, posted: true };
      }
      const rateOre = rateOf(ruleSet, row);
      const exclusion = exclusionOf(company, award, rateOre);
      return { ...row, amountOre: exclusion === null ? rateOre : ZERO, exclusion, posted: false };
    });
    return { ...company, rows: judged, amountOre: amountOf(ruleSet, judged) };
  });
  const counted = previewed.flatMap((company) => company.rows).filter(({ exclusion }) => exclusion === null);
  return {
    companies: previewed,
    totalOre: add(...previewed.map(({ amountOre }) => amountOre)),
    leftOre: add(...previewed.filter(({ caseId }) => caseId === null).map(({ amountOre }) => amountOre)),
    awarded: counted.length,
    excluded: rows.length - counted.length,
  };
}

function exclusionOf(
  { name, refusal }: ListedCompany,
  award: EarlierAward | undefined,
  rateOre: Ore,
): Exclusion | null {
  if (refusal !== null) return REFUSALS.find((known) => known === refusal) ?? 'not_asked';
  if (name === null) return 'not_asked';
  if (award !== undefined) return 'already_awarded';
  return rateOre === ZERO ? 'no_rate' : null;
}

function amountOf(ruleSet: RuleSet, rows: readonly PreviewedRow[]): Ore {
  const counted = rows.filter(({ exclusion }) => exclusion === null);
  return counted.length === 0 ? ZERO : evaluate(ruleSet, contractFacts(counted)).amountOre;
}

/**
 * A company's amount laid on its contracts in the order of the list: each its rate, and less for the last ones where
 * a ceiling cut the company's sum. Rows that get nothing are left out.
 */
export function sharesOf(
  company: PreviewedCompany,
): readonly { readonly row: PreviewedRow; readonly amountOre: Ore }[] {
  let left: bigint = company.amountOre;
  return company.rows
    .filter(({ exclusion }) => exclusion === null)
    .map((row) => {
      const amountOre = (row.amountOre < left ? row.amountOre : left) as Ore;
      left -= amountOre;
      return { row, amountOre };
    })
    .filter(({ amountOre }) => amountOre > ZERO);
}
