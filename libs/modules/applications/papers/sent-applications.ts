import { Injectable } from '@nestjs/common';
import { readModelOf } from '@tilsagn/domain/applications/read-model';
import { formWithLetter, rulesWithLetter } from '@tilsagn/domain/applications/entry';
import { Documents } from '@tilsagn/modules/documents';
import { RegisterExtracts } from '@tilsagn/modules/organisations';
import { CaseDefinitions, type CaseRecord } from '@tilsagn/modules/workflow';
import { Config } from '@tilsagn/platform/config/config';
import { AnswersStore, type SentAnswers } from '../persistence/answers';
import type { SentApplication } from './sent-application';

/** Gathers what was sent: the frozen answers, the versions pinned with them and what the register said then. */
@Injectable()
export class SentApplications {
  constructor(
    private readonly answers: AnswersStore,
    private readonly definitions: CaseDefinitions,
    private readonly extracts: RegisterExtracts,
    private readonly documents: Documents,
    private readonly config: Config,
  ) {}

  /** As it was first or last sent; null where it was not. */
  async of(record: CaseRecord, which: 'first' | 'last'): Promise<SentApplication | null> {
    const versions = await this.answers.versions(record.id);
    const [first, last] = [versions[0], versions.at(-1)];
    const { caseNumber, submittedOn } = record;
    if (first === undefined || last === undefined || caseNumber === null || submittedOn === null) return null;
    return this.gathered({ ...record, caseNumber, submittedOn }, first, which === 'first' ? first : last);
  }

  private async gathered(
    record: CaseRecord & { readonly caseNumber: string; readonly submittedOn: string },
    first: SentAnswers,
    sent: SentAnswers,
  ): Promise<SentApplication> {
    const ruleSet = rulesWithLetter(await this.definitions.ruleSetOf(record), record);
    const extract = await this.extracts.ofApplication(record.id);
    const { title, appliedOre } = readModelOf(ruleSet, sent.answers);
    return {
      caseNumber: record.caseNumber,
      language: record.language,
      issuer: this.config.countyName,
      callName: (await this.definitions.callOf(record)).name,
      applicantName: extract?.name ?? record.applicantName,
      orgnr: record.applicantOrgnr,
      title: title ?? '',
      appliedOre: appliedOre ?? null,
      submittedOn: record.submittedOn,
      cameBy: record.cameBy,
      firstSentAt: first.submittedAt,
      sentAt: sent.submittedAt,
      sentBy: sent.submittedBy.name,
      answers: sent.answers,
      form: formWithLetter(await this.definitions.formOf(record), record),
      ruleSet,
      attachments: await this.documents.ofCase(record.id),
    };
  }
}
