import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@tilsagn/domain/access/actor';
import { ok, type Result } from '@tilsagn/domain/result';
import { Notifications } from '@tilsagn/modules/notifications';
import { CaseWorkflow, Cases, isMadeByCounty } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { Decisions } from '../persistence/decisions';

/** The system gives the applicant the letter of the decision; for an offer the time to accept begins to run. */
@Injectable()
export class SendLetter {
  constructor(
    private readonly units: UnitOfWork,
    private readonly cases: Cases,
    private readonly decisions: Decisions,
    private readonly workflow: CaseWorkflow,
    private readonly notifications: Notifications,
  ) {}

  /** Once only, however often it is called. Refusals: those of the action `send_letter`. */
  run(caseId: string): Promise<Result<undefined>> {
    return this.units.run(async () => {
      const record = await this.cases.lock(caseId);
      if (record === null) throw new Error(`no case ${caseId} for a letter`);
      if (!(await this.decisions.markSent(caseId))) return ok(undefined);
      if (record.state === 'granted') {
        const moved = await this.workflow.execute({ caseId, action: 'send_letter', actor: SYSTEM });
        return moved.ok ? ok(undefined) : moved;
      }
      await this.notifications.tell({
        caseId,
        template: isMadeByCounty(record) ? 'award_made' : 'decision_made',
        to: { orgnr: record.applicantOrgnr },
        dedupeKey: `decision:${caseId}`,
        ...(record.caseNumber !== null && { params: { caseNumber: record.caseNumber } }),
      });
      return ok(undefined);
    });
  }
}
