import { Injectable } from '@nestjs/common';
import { checklist, type ChecklistRow } from '@tilsagn/domain/assessment/checklist';
import { CaseDefinitions, type CaseRecord, type ChecklistRowDto } from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { AssessedApplication } from '../computations';

/** The conditions of the rule set pinned on a case, held against what was sent. */
@Injectable()
export class ChecklistOfCase {
  constructor(private readonly definitions: CaseDefinitions) {}

  /** In the reader's language. */
  async of(record: CaseRecord, assessed: AssessedApplication): Promise<ChecklistRowDto[]> {
    const rows = await this.rows(record, assessed);
    return rows.map((row) => ({ ...row, label: said(row.label), explanation: said(row.explanation) }));
  }

  /** In all languages; none for a case that was never sent. */
  async rows(record: CaseRecord, assessed: AssessedApplication): Promise<readonly ChecklistRow[]> {
    const { submittedOn } = record;
    if (submittedOn === null) return [];
    const { ruleSet, answers, facts, applicant: organisation, exclusions, known, on } = assessed;
    return checklist(ruleSet, {
      form: await this.definitions.formOf(record),
      submission: { answers, facts, submittedOn },
      organisation,
      countyMunicipalities: exclusions.countyMunicipalities,
      known: { ...known, decidedOn: on },
    });
  }
}
