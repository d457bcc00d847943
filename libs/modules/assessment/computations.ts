import { Injectable } from '@nestjs/common';
import type { Computation } from '@tilsagn/domain/assessment/computation';
import { evaluate } from '@tilsagn/domain/assessment/evaluate';
import { factsOf, type ApplicationFacts } from '@tilsagn/domain/assessment/facts';
import type { Answers } from '@tilsagn/domain/applications/form';
import type { OrganisationFacts } from '@tilsagn/domain/organisations/organisation';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { CaseDefinitions, type CaseRecord } from '@tilsagn/modules/workflow';
import { Submissions } from './persistence/submissions';

/** A submitted application seen through the rules that are pinned on its case. */
export interface AssessedApplication {
  readonly ruleSet: RuleSet;
  /** As last sent. */
  readonly answers: Answers;
  readonly facts: ApplicationFacts;
  /** The register's extract, frozen at submission. */
  readonly applicant: OrganisationFacts;
  readonly computation: Computation;
}

/** Computes what the rules give a submitted application; from frozen facts, so it gives the same every time. */
@Injectable()
export class Computations {
  constructor(
    private readonly submissions: Submissions,
    private readonly definitions: CaseDefinitions,
  ) {}

  /** Null for a case without a submission: a draft or an import. */
  async find(record: CaseRecord): Promise<AssessedApplication | null> {
    const submission = await this.submissions.latest(record.id);
    if (submission === null) return null;
    const { answers, applicant } = submission;
    const ruleSet = await this.definitions.ruleSetOf(record);
    const facts = factsOf(ruleSet, answers, applicant);
    return { ruleSet, answers, facts, applicant, computation: evaluate(ruleSet, facts) };
  }

  /** As `find`, for a case that stands past submission. Throws where it has none: that is a bug. */
  async of(record: CaseRecord): Promise<AssessedApplication> {
    const assessed = await this.find(record);
    if (assessed === null) throw new Error(`case ${record.id} has no submission`);
    return assessed;
  }
}
