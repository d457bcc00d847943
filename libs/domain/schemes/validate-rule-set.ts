import { REFUSALS } from '@tilsagn/domain/refusals';
import { amountRuleFaults } from '@tilsagn/domain/schemes/amount-faults';
import { faultIf, isWhole, repeatedAt, type Fault } from '@tilsagn/domain/schemes/fault';
import { orderFaults } from '@tilsagn/domain/schemes/order-faults';
import type { Provenance, RuleInputs, RuleSet, SubmissionRule } from '@tilsagn/domain/schemes/rule-set';
import { eligibilityRuleFaults, exclusionRuleFaults, headFaults } from '@tilsagn/domain/schemes/term-faults';

const submissionRuleFaults = (rule: SubmissionRule, at: string): Fault[] =>
  rule.kind === 'declared'
    ? faultIf(
        !Object.hasOwn(REFUSALS, rule.code),
        `${at}/code`,
        `${rule.id}: ${rule.code} is not in the catalogue of refusals`,
      )
    : [];

type Placed = readonly [name: string, pointer: string, value: Provenance];

function placedRules({ amount, eligibility, submission, exclusions = [] }: RuleSet): Placed[] {
  const lists = { amount, eligibility, submission, exclusions };
  return Object.entries(lists).flatMap(([list, rules]) =>
    rules.map((rule, place): Placed => [rule.id, `/${list}/${place}`, rule]),
  );
}

function sourceFaults(ruleSet: RuleSet): Fault[] {
  const { aidBasis, acceptance, instalment, finalReport, activityReports, duration, repayment } = ruleSet;
  const terms = { aidBasis, acceptance, instalment, finalReport, activityReports, duration, repayment };
  const named: Placed[] = [
    ...placedRules(ruleSet),
    ...ruleSet.attachments.map((rule, place): Placed => [rule.kind, `/attachments/${place}`, rule]),
    ...Object.entries(terms).flatMap(([name, value]): Placed[] =>
      value === undefined ? [] : [[name, `/${name}`, value]],
    ),
  ];
  return named.flatMap(([name, at, { source }]) =>
    faultIf(source.trim() === '', `${at}/source`, `${name}: has no source`),
  );
}

function nameFaults(ruleSet: RuleSet): readonly Fault[] {
  return [
    ...repeatedAt(placedRules(ruleSet).map(([name, at]) => [name, `${at}/id`] as const)),
    ...repeatedAt(ruleSet.costCategories.map(({ key }, place) => [key, `/costCategories/${place}/key`])),
    ...repeatedAt(ruleSet.attachments.map(({ kind }, place) => [kind, `/attachments/${place}/kind`])),
  ];
}

/** Above this no undertaking may be helped to training by the block exemption: a small one, art. 31. */
const HIGHEST_INTENSITY = 7_000;

/** What the rules together must hold: aid within the law it leans on, and everything they read pointed at. */
function togetherFaults(ruleSet: RuleSet): Fault[] {
  const { aidBasis, amount, eligibility, exclusions = [] } = ruleSet;
  const has = (...kinds: readonly string[]): boolean => amount.some(({ kind }) => kinds.includes(kind));
  const shares = amount.flatMap((rule) => {
    if (rule.kind === 'share') return [rule.shareBasisPoints];
    if (rule.kind === 'share_by_size') return rule.bands.map((band) => band.shareBasisPoints);
    return rule.kind === 'extra_share' ? [rule.extraBasisPoints] : [];
  });
  const guarded = has('aid_intensity', 'size_class_intensity');
  const highest = shares.length === 0 ? 0 : Math.max(...shares);
  return [
    ...faultIf(
      aidBasis.kind === 'gber_31' && !guarded && (has('extra_share') || highest > HIGHEST_INTENSITY),
      '/amount',
      'the share may pass what art. 31 allows: an intensity rule must guard it',
    ),
    ...faultIf(
      aidBasis.kind === 'de_minimis' && !has('de_minimis'),
      '/amount',
      'de minimis aid needs a rule that counts earlier aid',
    ),
    ...exclusions.flatMap((rule, place) =>
      faultIf(
        rule.kind === 'outside_county' &&
          rule.subUnitsCount &&
          eligibility.some(({ kind }) => kind === 'municipality_in_county'),
        `/exclusions/${place}`,
        `${rule.id}: municipality_in_county refuses whom this lets in`,
      ),
    ),
    ...inputFaults(ruleSet, has),
  ];
}

/** What the rules read must be asked for. */
function inputFaults(
  { inputs, submission, costCategories }: RuleSet,
  has: (...kinds: readonly string[]) => boolean,
): Fault[] {
  const balance = submission.some(({ kind }) => kind === 'costs_equal_financing');
  const fault = (needed: boolean, input: keyof RuleInputs, by: string): Fault[] =>
    faultIf(needed && inputs[input] === undefined, '/inputs', `${by} the input ${input}`);
  return [
    ...fault(has('unit_rates'), 'units', 'rates by unit need'),
    ...fault(balance || costCategories.length > 0, 'costs', 'costs need'),
    ...fault(balance || has('own_share'), 'financing', 'what is paid by others needs'),
    ...fault(has('extra_share'), 'providerType', 'an extra share needs'),
  ];
}

/**
 * What is wrong with a rule set and where, in sentences for the one who wrote it; empty where it may be published:
 * every value has a source, shares and amounts are whole and within bounds, size bands rise and end open, dated rates
 * neither overlap nor leave a gap, instalments are the whole grant, rules stand in the order that the evaluator needs,
 * names are known and stand once (design.md section 3).
 */
export function placedRuleSetFaults(ruleSet: RuleSet): readonly Fault[] {
  const categories = ruleSet.costCategories.map((category) => category.key);
  const { amount, eligibility, submission, attachments, exclusions = [] } = ruleSet;
  return [
    ...headFaults(ruleSet),
    ...sourceFaults(ruleSet),
    ...nameFaults(ruleSet),
    ...amount.flatMap((rule, place) => amountRuleFaults(rule, `/amount/${place}`, categories)),
    ...orderFaults(amount),
    ...togetherFaults(ruleSet),
    ...eligibility.flatMap((rule, place) => eligibilityRuleFaults(rule, `/eligibility/${place}`)),
    ...submission.flatMap((rule, place) => submissionRuleFaults(rule, `/submission/${place}`)),
    ...exclusions.flatMap((rule, place) => exclusionRuleFaults(rule, `/exclusions/${place}`)),
    ...attachments.flatMap(({ kind, mediaTypes, maxBytes }, place) =>
      faultIf(
        mediaTypes.length === 0 || !isWhole(maxBytes),
        `/attachments/${place}`,
        `${kind}: needs media types and a size`,
      ),
    ),
  ];
}

/** The sentences of `placedRuleSetFaults` without their places. */
export const ruleSetFaults = (ruleSet: RuleSet): readonly string[] =>
  placedRuleSetFaults(ruleSet).map(({ fault }) => fault);
