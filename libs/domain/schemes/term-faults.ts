import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import { REPAID_INTO } from '@tilsagn/domain/ledger/commands';
import type { ExclusionRule } from '@tilsagn/domain/schemes/exclusion-rule';
import { faultIf, isShare, isWhole, type Fault } from '@tilsagn/domain/schemes/fault';
import type { EligibilityRule, InstalmentGate, RuleSet } from '@tilsagn/domain/schemes/rule-set';

const GATES: readonly InstalmentGate[] = ['accepted', 'started', 'interim_report', 'final_report'];

/** Together the whole grant, each gate once and in the order of a project, the part before the report as it is said. */
function instalmentFaults({ shareBeforeReportBasisPoints: before, plan }: RuleSet['instalment']): Fault[] {
  const faults = faultIf(
    !isWhole(before, 0) || before > 10_000,
    '/instalment/shareBeforeReportBasisPoints',
    'instalment: share outside 0-10000 basis points',
  );
  if (plan === undefined) return faults;
  const at = '/instalment/plan';
  const places = plan.map(({ gate }) => GATES.indexOf(gate));
  const unordered = places.findIndex((place, index) => index > 0 && place <= (places[index - 1] ?? -1));
  const sum = plan.reduce((all, part) => all + part.shareBasisPoints, 0);
  const early = plan
    .filter(({ gate }) => gate !== 'final_report')
    .reduce((all, part) => all + part.shareBasisPoints, 0);
  return [
    ...faults,
    ...plan.flatMap((part, index) =>
      faultIf(
        !isShare(part.shareBasisPoints),
        `${at}/${index}/shareBasisPoints`,
        'instalment: share outside 1-10000 basis points',
      ),
    ),
    ...faultIf(
      unordered >= 0,
      `${at}/${unordered}/gate`,
      'instalment: gates must follow the order of a project, each once',
    ),
    ...faultIf(sum !== 10_000, at, `instalment: the parts are ${sum} basis points together, not 10000`),
    ...faultIf(
      sum === 10_000 && early !== before,
      '/instalment/shareBeforeReportBasisPoints',
      `instalment: the plan gives ${early} basis points before the final report`,
    ),
  ];
}

/** A span of days that exist, the first not after the last. */
function spanFaults(at: string, [from, to]: readonly [string, string], values: Span): Fault[] {
  const [first, last] = values;
  const dates = [
    [from, first],
    [to, last],
  ] as const;
  return [
    ...dates.flatMap(([field, date]) =>
      faultIf(date !== undefined && !isIsoDate(date), `${at}/${field}`, `${date ?? ''}: not a date`),
    ),
    ...faultIf(
      first !== undefined && last !== undefined && last < first,
      `${at}/${to}`,
      `${to} is before ${from}`,
    ),
  ];
}

type Span = readonly [string | undefined, string | undefined];

/** Days of rules: the rule set's own, those of rates by unit and of the exemption from difficulty. */
function dateFaults({ validFrom, validTo, amount, exclusions = [] }: RuleSet): Fault[] {
  return [
    ...spanFaults('', ['validFrom', 'validTo'], [validFrom, validTo]),
    ...amount.flatMap((rule, place) =>
      rule.kind === 'unit_rates'
        ? rule.rates.flatMap((rate, row) =>
            [rate.from, rate.to].flatMap((date, end) =>
              faultIf(
                date !== undefined && !isIsoDate(date),
                `/amount/${place}/rates/${row}/${end === 0 ? 'from' : 'to'}`,
                `${date ?? ''}: not a date`,
              ),
            ),
          )
        : [],
    ),
    ...exclusions.flatMap((rule, place) =>
      rule.kind === 'in_difficulty'
        ? spanFaults(
            `/exclusions/${place}`,
            ['exemptIfSoundOn', 'exemptUntil'],
            [rule.exemptIfSoundOn, rule.exemptUntil],
          )
        : [],
    ),
  ];
}

/** What is wrong with the head of a rule set and its terms: key, version, dates, deadlines, instalments, repayment. */
export function headFaults(ruleSet: RuleSet): Fault[] {
  const { key, version, acceptance, finalReport, activityReports, duration, repayment, instalment } = ruleSet;
  const terms = [
    ['/acceptance/days', acceptance.days],
    ['/finalReport/monthsAfterProjectEnd', finalReport.monthsAfterProjectEnd],
    ['/activityReports/everyMonths', activityReports?.everyMonths ?? 1],
    ['/duration/maxMonthsAfterDecision', duration.maxMonthsAfterDecision],
    ['/duration/maxWeeksPerParticipant', duration.maxWeeksPerParticipant ?? 1],
  ] as const;
  return [
    ...faultIf(!/^[a-z0-9-]+$/.test(key), '/key', 'key may hold a-z, 0-9 and - only'),
    ...faultIf(!isWhole(version), '/version', 'version counts from 1'),
    ...dateFaults(ruleSet),
    ...terms.flatMap(([pointer, term]) =>
      faultIf(!isWhole(term), pointer, 'acceptance, finalReport, activityReports and duration count from 1'),
    ),
    ...faultIf(
      repayment !== undefined && !REPAID_INTO.includes(repayment.into),
      '/repayment/into',
      'repayment: goes into available, frame or lapsed',
    ),
    ...instalmentFaults(instalment),
  ];
}

/** A demand on the head count that nobody can meet. */
export const eligibilityRuleFaults = (rule: EligibilityRule, at: string): Fault[] =>
  rule.kind === 'employees' && rule.min !== undefined
    ? faultIf(
        rule.min >= (rule.below ?? (rule.max === undefined ? Infinity : rule.max + 1)),
        at,
        `${rule.id}: no head count is at least ${rule.min} and within the upper bound`,
      )
    : [];

/** An exemption needs both its days, and nobody stands by to go past a rule while an application is sent. */
export const exclusionRuleFaults = (rule: ExclusionRule, at: string): Fault[] => [
  ...faultIf(
    rule.kind === 'in_difficulty' &&
      (rule.exemptIfSoundOn === undefined) !== (rule.exemptUntil === undefined),
    at,
    `${rule.id}: exemptIfSoundOn and exemptUntil stand together`,
  ),
  ...faultIf(
    rule.override === true && (rule.stops === undefined || rule.stops.includes('submit')),
    `${at}/override`,
    `${rule.id}: only a stop of recommend or approve can be gone past`,
  ),
];
