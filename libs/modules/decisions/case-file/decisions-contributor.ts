import { Injectable } from '@nestjs/common';
import { catalogues } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/outcomes.json';
import nb from '@tilsagn/domain/locales/nb/outcomes.json';
import nn from '@tilsagn/domain/locales/nn/outcomes.json';
import {
  ContributesToCaseFile,
  type ApplicantParts,
  type CaseFileContributor,
  type CaseRecord,
  type StaffDecisionDto,
  type StaffParts,
} from '@tilsagn/modules/workflow';
import { currentLanguage } from '@tilsagn/platform/i18n/request-language';
import { Decisions, type Decision } from '../persistence/decisions';

const sayIn = catalogues({ nb, nn, en });

/** The decision in the case file: the applicant reads it once its letter has gone, the staff at once. */
@Injectable()
@ContributesToCaseFile('decisions')
export class DecisionsContributor implements CaseFileContributor {
  constructor(private readonly decisions: Decisions) {}

  async applicantParts(record: CaseRecord): Promise<Partial<ApplicantParts>> {
    const decision = await this.of(record);
    return { decision: decision?.letterSentAt ? decisionView(decision, record) : null };
  }

  async staffParts(record: CaseRecord): Promise<Partial<StaffParts>> {
    const decision = await this.of(record);
    return { decision: decision && staffView(decision, record) };
  }

  /** An undecided case need not be asked for. */
  private async of({ id, decidedOn }: CaseRecord): Promise<Decision | null> {
    return decidedOn === null ? null : this.decisions.ofCase(id);
  }
}

const decisionView = (decision: Decision, record: CaseRecord) => ({
  outcome: decision.outcome,
  outcomeText: sayIn(currentLanguage())(decision.outcome),
  grantedOre: Number(decision.grantedOre),
  decidedOn: decision.decidedOn,
  reasons: decision.reasons,
  letter: decision.letter,
  acceptBy: record.state === 'awaiting_acceptance' ? record.deadline : null,
});

const staffView = (decision: Decision, record: CaseRecord): StaffDecisionDto => ({
  ...decisionView(decision, record),
  reasonCode: decision.reasonCode,
  preparedBy: { sub: decision.preparedBy, name: decision.preparedByName },
  decidedBy: { sub: decision.decidedBy, name: decision.decidedByName },
});
