import type { AmountRule } from '@tilsagn/domain/schemes/rule-set';
import type { Facts } from '@tilsagn/domain/assessment/facts';
import { bandOf, lowerBoundOf } from '@tilsagn/domain/assessment/size-band';
import { texts, type FullText, type TextValues } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/computation.json';
import nb from '@tilsagn/domain/locales/nb/computation.json';
import nn from '@tilsagn/domain/locales/nn/computation.json';
import type { Ore } from '@tilsagn/domain/money/ore';
import { min, ore, shareOf } from '@tilsagn/domain/money/ore';

export type StepRule = Exclude<AmountRule, { kind: 'category_cap' }>;

/** What a rule makes of an amount, and the sentence that says so. Undefined: the rule has nothing to say here. */
export type Step = { readonly resultOre: Ore; readonly explanation: FullText } | undefined;

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
  key: 'ceiling' | 'intensity' | 'participant',
  value: Ore,
  ceilingOre: Ore,
  values: TextValues,
): Step {
  const resultOre = min(value, ceilingOre);
  const explanation = say(`${key}_${resultOre < value ? 'capped' : 'within'}`, { ...values, ceilingOre });
  return { resultOre, explanation };
}

/** The band of the applicant's size. Throws where none fits: the rule set's validator demands an open last band. */
function mustFit<B extends Band>(rule: { id: string; bands: readonly B[] }, employees: number | null): B {
  const band = bandOf(rule.bands, employees);
  if (band === undefined) throw new Error(`rule ${rule.id} has no band for ${String(employees)} employees`);
  return band;
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
    case 'aid_intensity': {
      const band = mustFit(rule, facts.employees);
      const values = { part: band.shareBasisPoints, band: bandText(rule.bands, band) };
      return ceiling('intensity', value, shareOf(eligible, band.shareBasisPoints), values);
    }
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
