import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import { REPAID_INTO } from '@tilsagn/domain/ledger/commands';
import { REFUSALS } from '@tilsagn/domain/refusals';
import type {
  AmountRule,
  Provenance,
  RuleSet,
  Share,
  SubmissionRule,
} from '@tilsagn/domain/schemes/rule-set';

const isWhole = (value: number, from = 1): boolean => Number.isSafeInteger(value) && value >= from;
const isShare = (basisPoints: number): boolean => isWhole(basisPoints) && basisPoints <= 10_000;

const faultIf = (wrong: boolean, fault: string): string[] => (wrong ? [fault] : []);

/** Names that stand more than once. */
const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, place) => names.indexOf(name) !== place)),
];

function shareFaults(id: string, share: Share, of: string): string[] {
  if ('basisPoints' in share) {
    const wholeOfItself = of === 'capped_total' && share.basisPoints === 10_000;
    return faultIf(!isShare(share.basisPoints) || wholeOfItself, `${id}: share outside 1-10000 basis points`);
  }
  const { numerator, denominator } = share;
  return faultIf(
    !isWhole(numerator) || !isWhole(denominator) || numerator >= denominator,
    `${id}: share is no proper fraction`,
  );
}

function bandFaults(id: string, bands: readonly { readonly employeesBelow?: number }[]): string[] {
  const bounds = bands.slice(0, -1).map((band) => band.employeesBelow ?? NaN);
  const rising = bounds.every((bound, place) => isWhole(bound) && bound > (bounds[place - 1] ?? 0));
  return [
    ...faultIf(
      bands.length === 0 || bands.at(-1)?.employeesBelow !== undefined,
      `${id}: the last size band must be open`,
    ),
    ...faultIf(!rising, `${id}: size bands must rise`),
  ];
}

function amountRuleFaults(rule: AmountRule, categories: readonly string[]): string[] {
  switch (rule.kind) {
    case 'category_cap':
      return [
        ...shareFaults(rule.id, rule.share, rule.of),
        ...rule.categories
          .filter((category) => !categories.includes(category))
          .map((category) => `${rule.id}: unknown cost category ${category}`),
      ];
    case 'share':
      return faultIf(!isShare(rule.shareBasisPoints), `${rule.id}: share outside 1-10000 basis points`);
    case 'aid_intensity':
      return [
        ...bandFaults(rule.id, rule.bands),
        ...faultIf(
          !rule.bands.every((band) => isShare(band.shareBasisPoints)),
          `${rule.id}: share outside 1-10000 basis points`,
        ),
      ];
    case 'ceiling_project':
      return [
        ...bandFaults(rule.id, rule.bands),
        ...faultIf(
          !rule.bands.every((band) => isWhole(band.amountOre)),
          `${rule.id}: amount must be whole øre above 0`,
        ),
      ];
    case 'ceiling_per_participant':
      return faultIf(!isWhole(rule.amountOre), `${rule.id}: amount must be whole øre above 0`);
    case 'applied':
      return [];
  }
}

/** Caps on categories first, since they change costs; the sum applied for last, since the rules must be known without it. */
function orderFaults(rules: readonly AmountRule[]): string[] {
  const kinds = rules.map((rule) => rule.kind);
  const firstOther = kinds.findIndex((kind) => kind !== 'category_cap');
  const lateCap = firstOther >= 0 && kinds.lastIndexOf('category_cap') > firstOther;
  const applied = kinds.indexOf('applied');
  return [
    ...faultIf(lateCap, 'caps on categories must come before all other amount rules'),
    ...faultIf(
      applied >= 0 && applied !== kinds.length - 1,
      'the sum applied for must be the last amount rule',
    ),
  ];
}

const submissionRuleFaults = (rule: SubmissionRule): string[] =>
  rule.kind === 'declared'
    ? faultIf(
        !Object.hasOwn(REFUSALS, rule.code),
        `${rule.id}: ${rule.code} is not in the catalogue of refusals`,
      )
    : [];

function sourceFaults(ruleSet: RuleSet): string[] {
  const named: readonly (readonly [string, Provenance])[] = [
    ...[...ruleSet.amount, ...ruleSet.eligibility, ...ruleSet.submission].map(
      (rule) => [rule.id, rule] as const,
    ),
    ...ruleSet.attachments.map((rule) => [rule.kind, rule] as const),
    ['aidBasis', ruleSet.aidBasis],
    ['acceptance', ruleSet.acceptance],
    ['instalment', ruleSet.instalment],
    ['finalReport', ruleSet.finalReport],
    ['duration', ruleSet.duration],
    ...(ruleSet.repayment === undefined ? [] : [['repayment', ruleSet.repayment] as const]),
  ];
  return named.filter(([, { source }]) => source.trim() === '').map(([name]) => `${name}: has no source`);
}

function headFaults(ruleSet: RuleSet): string[] {
  const { key, version, validFrom, validTo, instalment } = ruleSet;
  const dates = [validFrom, ...(validTo === undefined ? [] : [validTo])];
  const terms = [
    ruleSet.acceptance.days,
    ruleSet.finalReport.monthsAfterProjectEnd,
    ruleSet.duration.maxMonthsAfterDecision,
  ];
  const part = instalment.shareBeforeReportBasisPoints;
  return [
    ...faultIf(!/^[a-z0-9-]+$/.test(key), 'key may hold a-z, 0-9 and - only'),
    ...faultIf(!isWhole(version), 'version counts from 1'),
    ...dates.filter((date) => !isIsoDate(date)).map((date) => `${date}: not a date`),
    ...faultIf(validTo !== undefined && validTo < validFrom, 'validTo is before validFrom'),
    ...faultIf(!terms.every((term) => isWhole(term)), 'acceptance, finalReport and duration count from 1'),
    ...faultIf(
      ruleSet.repayment !== undefined && !REPAID_INTO.includes(ruleSet.repayment.into),
      'repayment: goes into available, frame or lapsed',
    ),
    ...faultIf(!isWhole(part, 0) || part > 10_000, 'instalment: share outside 0-10000 basis points'),
  ];
}

/**
 * What is wrong with a rule set, in sentences for the one who wrote it; empty where it may be published: every value
 * has a source, shares and amounts are whole and within bounds, size bands rise and end open, rules stand in the order
 * that the evaluator needs, names are known and stand once (design.md section 3).
 */
export function ruleSetFaults(ruleSet: RuleSet): readonly string[] {
  const categories = ruleSet.costCategories.map((category) => category.key);
  const ids = [...ruleSet.amount, ...ruleSet.eligibility, ...ruleSet.submission].map((rule) => rule.id);
  const kinds = ruleSet.attachments.map((rule) => rule.kind);
  return [
    ...headFaults(ruleSet),
    ...sourceFaults(ruleSet),
    ...[...repeated(ids), ...repeated(categories), ...repeated(kinds)].map((name) => `${name}: stands twice`),
    ...ruleSet.amount.flatMap((rule) => amountRuleFaults(rule, categories)),
    ...orderFaults(ruleSet.amount),
    ...ruleSet.submission.flatMap(submissionRuleFaults),
    ...ruleSet.attachments
      .filter((rule) => rule.mediaTypes.length === 0 || !isWhole(rule.maxBytes))
      .map((rule) => `${rule.kind}: needs media types and a size`),
  ];
}
