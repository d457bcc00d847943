import { Injectable } from '@nestjs/common';
import type { Answers } from '@tilsagn/domain/applications/form';
import { maskAnswers } from '@tilsagn/domain/applications/masked-answers';
import type { ReportKind } from '@tilsagn/domain/reports/report-form';
import { ok, refuseIfAny, type Reason, type Result } from '@tilsagn/domain/result';
import { FormValidator, answersAsKept } from '@tilsagn/modules/applications';
import { CaseDefinitions, type CaseRecord } from '@tilsagn/modules/workflow';

/** Reports against the form that the call of their case pins. */
@Injectable()
export class ReportsAsWritten {
  constructor(
    private readonly definitions: CaseDefinitions,
    private readonly validator: FormValidator,
  ) {}

  /**
   * What was written as it is kept: whole, fit for the database, identity numbers covered.
   * Refusals: answers_too_large, those found already, and report_incomplete with each fault of the form at its place.
   */
  async kept(
    record: CaseRecord,
    kind: ReportKind,
    written: Answers,
    found: readonly Reason[] = [],
  ): Promise<Result<Answers>> {
    const clean = answersAsKept(written);
    if (!clean.ok) return clean;
    const form = await this.definitions.reportFormOf(record, kind);
    const known = new Set(found.map(({ field }) => field));
    const faults = this.validator.faults(form, clean.value).filter(({ field }) => !known.has(field));
    const incomplete = faults.length > 0 && found.length === 0 ? [{ code: 'report_incomplete' }] : [];
    return refuseIfAny([...incomplete, ...found, ...faults]) ?? ok(maskAnswers(clean.value).answers);
  }
}
