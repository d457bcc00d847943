import type { AmountRule } from '@tilsagn/domain/schemes/rule-set';
import type { Facts } from '@tilsagn/domain/assessment/facts';
import { leftForCompany, leftOfDeMinimis } from '@tilsagn/domain/assessment/earlier-awards';
import { bandOf, lowerBoundOf } from '@tilsagn/domain/assessment/size-band';
import { unitsOf } from '@tilsagn/domain/assessment/unit-rates';
import { joined, texts, type FullText, type TextValues } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/computation.json';
import nb from '@tilsagn/domain/locales/nb/computation.json';
import nn from '@tilsagn/domain/locales/nn/computation.json';
import type { Ore } from '@tilsagn/domain/money/ore';
import { ZERO, add, min, ore, shareOf } from '@tilsagn/domain/money/ore';
import { sizeClassOf } from '@tilsagn/domain/organisations/size-class';

export type StepRule = Exclude<AmountRule, { kind: 'category_cap' | 'category_ceiling' }>;

/** What a rule makes of an amount, and the sentence that says so. Undefined: the rule has nothing to say here. */
export type Step =
  | {
      readonly resultOre: Ore;
      readonly explanation: FullText;
      /** What it was reckoned with has still to be confirmed. */
      readonly toBeConfirmed?: boolean;
    }
  | undefined;

const say = texts({ nb, nn, en });

interface Band {
  readonly employeesBelow?: number;
}

function bandText(bands: readonly Band[], band: Band): FullText {
  const from = lowerBoundOf(bands, band);
  if (band.employeesBelow !== undefined) return say('band_below', { below: band.employeesBelow });
  return from === undefined ? say('band_all') : say('band_from', { from });
}

function ceiling(
  key:
    | 'ceiling'
    | 'company'
    | 'de_minimis'
    | 'intensity'
    | 'own_accounts'
    | 'own_costs'
    | 'own_grant'
    | 'participant',
  value: Ore,
  ceilingOre: Ore,
  values: TextValues,
): NonNullable<Step> {
  const resultOre = min(value, ceilingOre);
  const explanation = say(`${key}_${resultOre < value ? 'capped' : 'within'}`, { ...values, ceilingOre });
  return { resultOre, explanation };
}

const unknownHistory = (value: Ore): Step => ({ resultOre: value, explanation: say('history_unknown') });

/** The band of the applicant's size. Throws where none fits: the rule set's validator demands an open last band. */
function mustFit<B extends Band>(rule: { id: string; bands: readonly B[] }, employees: number | null): B {
  const band = bandOf(rule.bands, employees);
  if (band === undefined) throw new Error(`rule ${rule.id} has no band for ${String(employees)} employees`);
  return band;
}

type Rule<K extends StepRule['kind']> = Extract<StepRule, { kind: K }>;

function extraShare(rule: Rule<'extra_share'>, value: Ore, eligible: Ore, facts: Facts): Step {
  const counts = rule.providerTypes.includes(facts.providerType ?? '');
  const extraOre = counts ? shareOf(eligible, rule.extraBasisPoints) : ZERO;
  const values = { part: rule.extraBasisPoints, extraOre };
  return {
    resultOre: add(value, extraOre),
    explanation: say(counts ? 'extra_share_given' : 'extra_share_not', values),
  };
}

const WHOLE = 10_000;

/** In a settlement what the grant does not cover is the applicant's: a grant of 2, an own share of 1, costs of 3. */
function ownShare({ minBasisPoints: part, of, sources }: Rule<'own_share'>, value: Ore, facts: Facts): Step {
  const costs = add(...facts.costs.map((row) => row.amountOre));
  if (of === 'costs') return ceiling('own_costs', value, shareOf(costs, WHOLE - part), { part });
  if (facts.costsFrom === 'accounts') {
    const highest = ore((costs * BigInt(WHOLE)) / BigInt(WHOLE + part));
    return ceiling('own_accounts', value, highest, { part, costs });
  }
  if (facts.financing === undefined) return { resultOre: value, explanation: say('financing_unknown') };
  const own = facts.financing.filter(({ source }) => sources?.includes(source ?? '') ?? true);
  const ownOre = add(...own.map((row) => row.amountOre));
  return ceiling('own_grant', value, ore((ownOre * BigInt(WHOLE)) / BigInt(part)), { part, ownOre });
}

function deMinimis(rule: Rule<'de_minimis'>, value: Ore, { history }: Facts): Step {
  if (history === undefined) return unknownHistory(value);
  const left = leftOfDeMinimis(rule, history);
  if (left === null) return { resultOre: value, explanation: say('rate_unknown'), toBeConfirmed: true };
  const { earlierOre, leftOre, unsure } = left;
  const values = { limit: rule.limitEur, years: rule.years, earlierOre };
  const step =
    value <= leftOre || rule.whenAbove === 'cut'
      ? ceiling('de_minimis', value, leftOre, values)
      : { resultOre: ZERO, explanation: say('de_minimis_refused', { ...values, ceilingOre: leftOre }) };
  if (!unsure) return step;
  return { ...step, explanation: joined([step.explanation, say('rate_unsure')], ' '), toBeConfirmed: true };
}

/**
 * Applies one rule to the amount so far.
 * @param value the amount so far, øre; @param eligible the costs that count, øre.
 */
export function applyRule(rule: StepRule, value: Ore, eligible: Ore, facts: Facts): Step {
  switch (rule.kind) {
    case 'share': {
      const resultOre = shareOf(value, rule.shareBasisPoints);
      return {
        resultOre,
        explanation: say('share', { part: rule.shareBasisPoints, inputOre: value, resultOre }),
      };
    }
    case 'share_by_size': {
      const band = mustFit(rule, facts.employees);
      const resultOre = shareOf(value, band.shareBasisPoints);
      const values = { part: band.shareBasisPoints, inputOre: value, resultOre };
      return {
        resultOre,
        explanation: say('share_by_size', { ...values, band: bandText(rule.bands, band) }),
      };
    }
    case 'extra_share':
      return extraShare(rule, value, eligible, facts);
    case 'own_share':
      return ownShare(rule, value, facts);
    case 'unit_rates':
      return unitsOf(rule, facts);
    case 'aid_intensity': {
      const band = mustFit(rule, facts.employees);
      const values = { part: band.shareBasisPoints, band: bandText(rule.bands, band) };
      return ceiling('intensity', value, shareOf(eligible, band.shareBasisPoints), values);
    }
    case 'size_class_intensity': {
      const { employees, undertaking } = facts;
      const alone = { employees: employees ?? 0, turnoverEur: null, balanceEur: null, related: [] };
      const size = sizeClassOf(undertaking ?? alone);
      const part = rule[`${size}BasisPoints`];
      const band = say(undertaking === undefined ? `size_${size}_by_head_count` : `size_${size}`);
      return ceiling('intensity', value, shareOf(eligible, part), { part, band });
    }
    case 'ceiling_company': {
      const { history } = facts;
      if (history === undefined) return unknownHistory(value);
      const { earlierOre, leftOre } = leftForCompany(rule, history);
      return ceiling('company', value, leftOre, { limitOre: rule.amountOre, earlierOre });
    }
    case 'de_minimis':
      return deMinimis(rule, value, facts);
    case 'ceiling_project': {
      const band = mustFit(rule, facts.employees);
      return ceiling('ceiling', value, ore(band.amountOre), { band: bandText(rule.bands, band) });
    }
    case 'ceiling_per_participant': {
      const participants = facts.participants ?? 0;
      const ceilingOre = ore(BigInt(rule.amountOre) * BigInt(participants));
      return ceiling('participant', value, ceilingOre, { eachOre: rule.amountOre, participants });
    }
    case 'applied': {
      const { appliedOre } = facts;
      if (appliedOre === null) return undefined;
      const key = appliedOre > value ? 'applied_above' : 'applied_within';
      return { resultOre: min(value, appliedOre), explanation: say(key, { appliedOre }) };
    }
  }
}
