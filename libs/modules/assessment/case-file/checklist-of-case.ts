import { Injectable } from '@nestjs/common';
import { checklist } from '@tilsagn/domain/assessment/checklist';
import { CaseDefinitions, type CaseRecord, type ChecklistRowDto } from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { AssessedApplication } from '../computations';

/** The conditions of the rule set pinned on a case, held against what was sent. */
@Injectable()
export class ChecklistOfCase {
  constructor(private readonly definitions: CaseDefinitions) {}

  async of(record: CaseRecord, assessed: AssessedApplication): Promise<ChecklistRowDto[]> {
    const { submittedOn } = record;
    if (submittedOn === null) return [];
    const { ruleSet, answers, facts, applicant: organisation, exclusions, known, on } = assessed;
    const rows = checklist(ruleSet, {
      form: await this.definitions.formOf(record),
      submission: { answers, facts, submittedOn },
      organisation,
      countyMunicipalities: exclusions.countyMunicipalities,
      known: { ...known, decidedOn: on },
    });
    return rows.map((row) => ({ ...row, label: said(row.label), explanation: said(row.explanation) }));
  }
}
