import { readPointer } from '@tilsagn/domain/applications/pointers';
import type { ChecklistRow } from '@tilsagn/domain/assessment/checklist-row';
import type { Economy, ExclusionFacts, OtherProject } from '@tilsagn/domain/assessment/exclusion-facts';
import { addMonths, type IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { listed, texts, type FullText } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/exclusions.json';
import nb from '@tilsagn/domain/locales/nb/exclusions.json';
import nn from '@tilsagn/domain/locales/nn/exclusions.json';
import type { Reason } from '@tilsagn/domain/result';
import type { ExclusionRule, StoppedAct } from '@tilsagn/domain/schemes/exclusion-rule';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

interface Answer {
  readonly met: ChecklistRow['met'];
  readonly explanation: FullText;
}

type Rule<K extends ExclusionRule['kind']> = Extract<ExclusionRule, { kind: K }>;

const say = texts({ nb, nn, en });
const numbers = (projects: readonly OtherProject[]): { cases: string } => ({
  cases: listed(projects.map(({ caseNumber }) => caseNumber)),
});

function overlap({ projectStart, projectEnd, otherProjects }: ExclusionFacts): Answer {
  if (projectStart === null || projectEnd === null || otherProjects === undefined)
    return { met: 'judge', explanation: say('overlapping_project_judge') };
  // A project without dates may run at any time.
  const met = otherProjects.filter(
    ({ startsOn, endsOn }) =>
      (startsOn ?? projectEnd) <= projectEnd && (endsOn ?? projectStart) >= projectStart,
  );
  if (met.length > 0) return { met: 'no', explanation: say('overlapping_project_no', numbers(met)) };
  return { met: 'yes', explanation: say('overlapping_project_yes') };
}

const bare = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function repeated({ years }: Rule<'repeated_content'>, facts: ExclusionFacts): Answer {
  const { otherProjects, title, submittedOn } = facts;
  if (otherProjects === undefined) return { met: 'judge', explanation: say('repeated_content_unknown') };
  const recent = otherProjects.filter(({ grantedOn }) => grantedOn > addMonths(submittedOn, -12 * years));
  const same = recent.filter((project) => title !== null && bare(project.title) === bare(title));
  if (same.length > 0) return { met: 'no', explanation: say('repeated_content_no', numbers(same)) };
  if (recent.length > 0) return { met: 'judge', explanation: say('repeated_content_judge', numbers(recent)) };
  return { met: 'yes', explanation: say('repeated_content_yes', { years }) };
}

function declared(
  { pointer, expected }: { pointer: string; expected: boolean },
  { answers }: ExclusionFacts,
): Answer {
  const said = readPointer(answers, pointer);
  if (typeof said !== 'boolean') return { met: 'judge', explanation: say('declared_unknown') };
  const met = said === expected ? 'judge' : 'no';
  return { met, explanation: say(`declared_${met}`) };
}

function started({ projectStart: start, submittedOn: submitted }: ExclusionFacts): Answer {
  if (start === null) return { met: 'judge', explanation: say('started_before_applying_judge') };
  const met = start < submitted ? 'no' : 'yes';
  return { met, explanation: say(`started_before_applying_${met}`, { start, submitted }) };
}

/**
 * Whether the last accounts show an undertaking in difficulty: insolvent, or more than half of what was paid in is lost
 * (Regulation 651/2014 art. 2 no. 18).
 */
export const isInDifficulty = ({ insolvent, equityOre, paidInOre }: Economy): boolean =>
  insolvent || (paidInOre !== null && equityOre * 2n < paidInOre);

function difficulty(
  rule: Rule<'in_difficulty'>,
  { economy, decidedOn, submittedOn }: ExclusionFacts,
): Answer {
  if (economy === undefined) return { met: 'judge', explanation: say('in_difficulty_judge') };
  if (!isInDifficulty(economy)) return { met: 'yes', explanation: say('in_difficulty_yes') };
  const { exemptIfSoundOn: soundOn, exemptUntil: until } = rule;
  const on = decidedOn ?? submittedOn;
  if (soundOn !== undefined && until !== undefined && on <= until && economy.soundOn.includes(soundOn))
    return { met: 'yes', explanation: say('in_difficulty_exempt', { soundOn, until }) };
  return { met: 'no', explanation: say('in_difficulty_no') };
}

function outside({ subUnitsCount }: Rule<'outside_county'>, facts: ExclusionFacts): Answer {
  const { municipalityNumber, countyMunicipalities, subUnits, participants } = facts;
  const inside = (number: string | null): boolean => number !== null && countyMunicipalities.includes(number);
  if (inside(municipalityNumber)) return { met: 'yes', explanation: say('outside_county_yes') };
  if (municipalityNumber === null || (subUnitsCount && subUnits === undefined))
    return { met: 'judge', explanation: say('outside_county_judge') };
  const employees = (subUnits ?? [])
    .filter((unit) => inside(unit.municipalityNumber))
    .reduce((sum, unit) => sum + unit.employees, 0);
  if (!subUnitsCount || employees === 0) return { met: 'no', explanation: say('outside_county_no') };
  if ((participants ?? 0) > employees) {
    const values = { employees, participants: participants ?? 0 };
    return { met: 'judge', explanation: say('outside_county_too_many', values) };
  }
  return { met: 'yes', explanation: say('outside_county_sub_units', { employees }) };
}

/** The last day a project may end on when it is granted on a day. */
export const latestEnd = ({ duration }: Pick<RuleSet, 'duration'>, decidedOn: IsoDate): IsoDate =>
  addMonths(decidedOn, duration.maxMonthsAfterDecision);

function length(
  ruleSet: RuleSet,
  { projectEnd: end, decidedOn, weeksPerParticipant: weeks }: ExclusionFacts,
): Answer {
  const most = ruleSet.duration.maxWeeksPerParticipant;
  if (most !== undefined && weeks !== null && weeks > most)
    return { met: 'no', explanation: say('too_long_weeks', { weeks, most }) };
  if (end === null || decidedOn === undefined) return { met: 'judge', explanation: say('too_long_judge') };
  const latest = latestEnd(ruleSet, decidedOn);
  const met = end > latest ? 'no' : 'yes';
  return { met, explanation: say(`too_long_${met}`, { end, latest }) };
}

function recovery({ openRecovery }: ExclusionFacts): Answer {
  const met = openRecovery === undefined ? 'judge' : openRecovery ? 'no' : 'yes';
  return { met, explanation: say(`open_recovery_${met}`) };
}

function answerOf(rule: ExclusionRule, ruleSet: RuleSet, facts: ExclusionFacts): Answer {
  switch (rule.kind) {
    case 'overlapping_project':
      return overlap(facts);
    case 'repeated_content':
      return repeated(rule, facts);
    case 'mandatory_training':
    case 'bound_time':
    case 'public_operating_support':
      return declared(rule, facts);
    case 'started_before_applying':
      return started(facts);
    case 'in_difficulty':
      return difficulty(rule, facts);
    case 'open_recovery':
      return recovery(facts);
    case 'outside_county':
      return outside(rule, facts);
    case 'too_long':
      return length(ruleSet, facts);
  }
}

const rowOf = (rule: ExclusionRule, ruleSet: RuleSet, facts: ExclusionFacts): ChecklistRow => ({
  id: rule.id,
  label: say(`label_${rule.kind}`),
  ...answerOf(rule, ruleSet, facts),
  source: rule.source,
  toBeConfirmed: rule.toBeConfirmed ?? false,
  ...(rule.stops === undefined ? {} : { stops: rule.stops }),
  ...(rule.override === undefined ? {} : { override: rule.override }),
});

/**
 * What may keep a project out, rule by rule in the order of the rule set: `yes` where nothing stands in the way, `no`
 * where the rule stops it, `judge` where a person must say (the exclusions of design.md section 3; cases T10 and A13).
 */
export const exclusionRows = (ruleSet: RuleSet, facts: ExclusionFacts): readonly ChecklistRow[] =>
  (ruleSet.exclusions ?? []).map((rule) => rowOf(rule, ruleSet, facts));

/** The field of the form that a rule looks at; one that looks at the applicant has none. */
function fieldOf(rule: ExclusionRule, { inputs }: RuleSet): string {
  switch (rule.kind) {
    case 'overlapping_project':
    case 'started_before_applying':
      return inputs.projectStart;
    case 'repeated_content':
      return inputs.title;
    case 'too_long':
      return inputs.projectEnd;
    case 'mandatory_training':
    case 'bound_time':
    case 'public_operating_support':
      return rule.pointer;
    case 'in_difficulty':
    case 'open_recovery':
    case 'outside_county':
      return '/applicant';
  }
}

/**
 * Why an act may not be done: excluded_by_rule {why} for each rule that stops the act and excludes the project, for a
 * sending at the field of the form that it looks at. What a person must judge stops nothing, nor does a rule that lets
 * itself be gone past and was.
 * @param overridden the ids of the rules that the caseworker went past
 */
export const exclusionFaults = (
  ruleSet: RuleSet,
  facts: ExclusionFacts,
  act: StoppedAct,
  overridden: readonly string[] = [],
): readonly Reason[] =>
  (ruleSet.exclusions ?? [])
    .filter(({ stops, override, id }) => stops?.includes(act) && !(override && overridden.includes(id)))
    .flatMap((rule) => {
      const { met, explanation } = answerOf(rule, ruleSet, facts);
      if (met !== 'no') return [];
      const field = act === 'submit' ? { field: fieldOf(rule, ruleSet) } : {};
      return [{ code: 'excluded_by_rule', ...field, texts: { why: explanation } }];
    });
