import type { Answers } from '@tilsagn/domain/applications/form';
import { expandPointer, readPointer } from '@tilsagn/domain/applications/pointers';
import { evaluate } from '@tilsagn/domain/assessment/evaluate';
import type { ApplicationFacts } from '@tilsagn/domain/assessment/facts';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { isOrgnr } from '@tilsagn/domain/organisations/orgnr';
import { add } from '@tilsagn/domain/money/ore';
import type { Reason } from '@tilsagn/domain/result';
import type { RuleSet, SubmissionRule } from '@tilsagn/domain/schemes/rule-set';

export interface Submission {
  readonly answers: Answers;
  readonly facts: ApplicationFacts;
  /** The business date of the submission. */
  readonly submittedOn: IsoDate;
}

type Check<K extends SubmissionRule['kind']> = (
  rule: Extract<SubmissionRule, { kind: K }>,
  submission: Submission,
  ruleSet: RuleSet,
) => Reason | undefined;

/** Costs = other financing + what is applied for. */
const costsEqualFinancing: Check<'costs_equal_financing'> = (_rule, { facts }, { inputs }) => {
  if (facts.appliedOre === null) return undefined;
  const costs = add(...facts.costs.map((row) => row.amountOre));
  const financing = add(facts.financingOre, facts.appliedOre);
  if (costs === financing) return undefined;
  const field = inputs.financing ?? inputs.applied;
  return { code: 'financing_unbalanced', field, params: { costs, financing } };
};

const appliedAtMostComputed: Check<'applied_at_most_computed'> = (_rule, { facts }, ruleSet) => {
  const { highestOre: computed } = evaluate(ruleSet, facts);
  if (facts.appliedOre === null || facts.appliedOre <= computed) return undefined;
  return { code: 'above_computed', field: ruleSet.inputs.applied, params: { computed } };
};

const startsNotBeforeSubmission: Check<'starts_not_before_submission'> = (_rule, submission, { inputs }) => {
  const { projectStart } = submission.facts;
  if (projectStart === null || projectStart >= submission.submittedOn) return undefined;
  const params = { submittedOn: submission.submittedOn };
  return { code: 'starts_before_submission', field: inputs.projectStart, params };
};

const endsNotBeforeStart: Check<'ends_not_before_start'> = (_rule, { facts }, { inputs }) => {
  const { projectStart, projectEnd } = facts;
  if (projectStart === null || projectEnd === null || projectEnd >= projectStart) return undefined;
  return { code: 'ends_before_start', field: inputs.projectEnd };
};

const validOrgnrs = (pointers: readonly string[], answers: Answers): readonly Reason[] =>
  pointers
    .flatMap((pointer) => expandPointer(answers, pointer))
    .filter(
      ({ value }) => value !== undefined && value !== '' && !(typeof value === 'string' && isOrgnr(value)),
    )
    .map(({ pointer }) => ({ code: 'bad_orgnr', field: pointer }));

const declared: Check<'declared'> = ({ pointer, expected, code }, { answers }) =>
  readPointer(answers, pointer) === expected ? undefined : { code, field: pointer };

function faultsOf(
  rule: SubmissionRule,
  submission: Submission,
  ruleSet: RuleSet,
): Reason | readonly Reason[] | undefined {
  switch (rule.kind) {
    case 'costs_equal_financing':
      return costsEqualFinancing(rule, submission, ruleSet);
    case 'applied_at_most_computed':
      return appliedAtMostComputed(rule, submission, ruleSet);
    case 'starts_not_before_submission':
      return startsNotBeforeSubmission(rule, submission, ruleSet);
    case 'ends_not_before_start':
      return endsNotBeforeStart(rule, submission, ruleSet);
    case 'valid_orgnrs':
      return validOrgnrs(rule.pointers, submission.answers);
    case 'declared':
      return declared(rule, submission, ruleSet);
  }
}

/**
 * What the answers say that the call's rules do not let through, each with the field it concerns. A field that is
 * missing is the schema's fault to find and says nothing here, but for a declaration: that must have been made.
 * Codes: financing_unbalanced {costs, financing}, above_computed {computed}, starts_before_submission {submittedOn},
 * ends_before_start, bad_orgnr, and the code of each declaration. Amounts in params are øre.
 */
export const submissionFaults = (ruleSet: RuleSet, submission: Submission): readonly Reason[] =>
  ruleSet.submission.flatMap((rule) => faultsOf(rule, submission, ruleSet) ?? []);
