import type { FormDefinition } from '@tilsagn/domain/applications/form';
import type { ChecklistRow } from '@tilsagn/domain/assessment/checklist-row';
import { eligibilityRows } from '@tilsagn/domain/assessment/eligibility-rows';
import { exclusionFactsOf, type KnownOfCases } from '@tilsagn/domain/assessment/exclusion-facts';
import { exclusionRows } from '@tilsagn/domain/assessment/exclusions';
import type { Submission } from '@tilsagn/domain/assessment/submission';
import { submissionFaults } from '@tilsagn/domain/assessment/submission';
import { texts } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/checklist.json';
import nb from '@tilsagn/domain/locales/nb/checklist.json';
import nn from '@tilsagn/domain/locales/nn/checklist.json';
import type { OrganisationFacts } from '@tilsagn/domain/organisations/organisation';
import type { RuleSet, SubmissionRule } from '@tilsagn/domain/schemes/rule-set';

export type { ChecklistRow } from '@tilsagn/domain/assessment/checklist-row';

export interface CheckedCase {
  readonly form: FormDefinition;
  readonly submission: Submission;
  /** The register's extract at submission. */
  readonly organisation: OrganisationFacts;
  readonly countyMunicipalities: readonly string[];
  /** What the county's own cases tell; left out where nobody has asked them. */
  readonly known?: KnownOfCases;
}

type Condition = Extract<
  SubmissionRule,
  {
    kind: 'applied_at_most_computed' | 'costs_equal_financing' | 'declared' | 'starts_not_before_submission';
  }
>;

const say = texts({ nb, nn, en });

/** The others only see to it that the form is filled in properly. */
const isCondition = (rule: SubmissionRule): rule is Condition =>
  rule.kind !== 'ends_not_before_start' && rule.kind !== 'valid_orgnrs';

function declaration({ steps }: FormDefinition, pointer: string) {
  const field = steps.flatMap(({ fields }) => fields).find((each) => each.pointer === pointer);
  return field?.label ?? pointer;
}

function row(ruleSet: RuleSet, rule: Condition, { form, submission }: CheckedCase): ChecklistRow {
  const { id, kind, source, toBeConfirmed = false } = rule;
  const broken = submissionFaults({ ...ruleSet, submission: [rule] }, submission).length > 0;
  const about = { id, label: say(`label_${kind}`), source, toBeConfirmed };
  if (rule.kind === 'declared') {
    const met = broken ? 'no' : 'judge';
    return {
      ...about,
      met,
      explanation: say(`told_declared_${met}`, { declaration: declaration(form, rule.pointer) }),
    };
  }
  const met = broken ? 'no' : 'yes';
  return {
    ...about,
    met,
    explanation: say(`told_${rule.kind}_${met}`, { submittedOn: submission.submittedOn }),
  };
}

/**
 * The conditions of the rule set pinned on a case, in its order: who may apply, by the register's extract of the day,
 * and what the application must say. What only a person can judge says so.
 */
export function checklist(ruleSet: RuleSet, checked: CheckedCase): readonly ChecklistRow[] {
  const { organisation, countyMunicipalities, submission, known } = checked;
  const { municipalityNumber } = organisation;
  const eligibility = eligibilityRows(ruleSet, organisation, countyMunicipalities).map(
    ({ met, ...rest }): ChecklistRow => ({ ...rest, met: met === 'unknown' ? 'judge' : met }),
  );
  return [
    ...eligibility,
    ...ruleSet.submission.filter(isCondition).map((rule) => row(ruleSet, rule, checked)),
    ...exclusionRows(
      ruleSet,
      exclusionFactsOf(ruleSet, { ...known, ...submission, municipalityNumber, countyMunicipalities }),
    ),
  ];
}
