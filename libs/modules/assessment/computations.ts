import { Injectable } from '@nestjs/common';
import type { Computation } from '@tilsagn/domain/assessment/computation';
import { evaluate } from '@tilsagn/domain/assessment/evaluate';
import { factsOf, type ApplicationFacts } from '@tilsagn/domain/assessment/facts';
import type { Answers } from '@tilsagn/domain/applications/form';
import {
  exclusionFactsOf,
  type ExclusionFacts,
  type KnownOfCases,
} from '@tilsagn/domain/assessment/exclusion-facts';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { OrganisationFacts } from '@tilsagn/domain/organisations/organisation';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { AidOfCase } from '@tilsagn/modules/aid';
import { Municipalities } from '@tilsagn/modules/organisations';
import { CaseDefinitions, type CaseRecord } from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
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
  /** The day it is judged on: of the decision, before that today. */
  readonly on: IsoDate;
  readonly known: KnownOfCases;
  readonly exclusions: ExclusionFacts;
}

/**
 * Computes what the rules give a submitted application: from frozen facts, and from what the company had been granted
 * by the day of the decision, or has been until today.
 */
@Injectable()
export class Computations {
  constructor(
    private readonly submissions: Submissions,
    private readonly definitions: CaseDefinitions,
    private readonly aid: AidOfCase,
    private readonly municipalities: Municipalities,
    private readonly clock: Clock,
  ) {}

  /** Null for a case without a submission: a draft or an import. */
  async find(record: CaseRecord): Promise<AssessedApplication | null> {
    const submission = await this.submissions.latest(record.id);
    if (submission === null) return null;
    const { answers, applicant } = submission;
    const ruleSet = await this.definitions.ruleSetOf(record);
    const on = record.decidedOn ?? this.clock.today();
    const { known, history } = await this.aid.on(on, record, ruleSet, answers);
    const facts = { ...factsOf(ruleSet, answers, applicant), ...(history === undefined ? {} : { history }) };
    const exclusions = exclusionFactsOf(ruleSet, {
      ...{ ...known, facts, answers, decidedOn: on, submittedOn: record.submittedOn ?? on },
      municipalityNumber: applicant.municipalityNumber,
      countyMunicipalities: await this.municipalities.numbers(),
    });
    const computation = evaluate(ruleSet, facts);
    return { ruleSet, answers, facts, applicant, computation, on, known, exclusions };
  }

  /** As `find`, for a case that stands past submission. Throws where it has none: that is a bug. */
  async of(record: CaseRecord): Promise<AssessedApplication> {
    const assessed = await this.find(record);
    if (assessed === null) throw new Error(`case ${record.id} has no submission`);
    return assessed;
  }
}
