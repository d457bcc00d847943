import { Injectable } from '@nestjs/common';
import { deadlineMeans } from '@tilsagn/domain/workflow/deadline-means';
import { CaseDefinitions, Cases, type CaseRecord } from '@tilsagn/modules/workflow';
import { ReportsOfCase } from './reports-of-case';

/** Keeps the deadline of a case whose project goes on at the day of its next progress report. */
@Injectable()
export class ReportDeadline {
  constructor(
    private readonly cases: Cases,
    private readonly definitions: CaseDefinitions,
    private readonly asked: ReportsOfCase,
  ) {}

  /** The case must be locked by the running unit of work. */
  async keep(record: CaseRecord): Promise<void> {
    const definition = await this.definitions.workflowOf(record);
    if (deadlineMeans(definition, record.state) !== 'activity_report') return;
    const { nextDueOn } = await this.asked.of(record);
    if (nextDueOn === record.deadline) return;
    const kept = await this.cases.amend(record.id, record.version, { deadline: nextDueOn });
    if (!kept.ok) throw new Error(`case ${record.id} was changed while it was locked`);
  }
}
