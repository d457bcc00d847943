import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@tilsagn/domain/access/actor';
import { CaseWorkflow } from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { EndedProjects } from '../persistence/ended-projects';

/** The clock asks for the final report of each project that is over. */
@Injectable()
export class MakeFinalReportsDue {
  constructor(
    private readonly units: UnitOfWork,
    private readonly ended: EndedProjects,
    private readonly workflow: CaseWorkflow,
    private readonly clock: Clock,
  ) {}

  /** One unit of work a case. Gives back how many were asked; one that reported meanwhile is left alone. */
  async run(): Promise<number> {
    let asked = 0;
    for (const caseId of await this.ended.caseIds(this.clock.today())) {
      const outcome = await this.units.run(() =>
        this.workflow.execute({ caseId, action: 'make_final_report_due', actor: SYSTEM }),
      );
      if (outcome.ok) asked += 1;
    }
    return asked;
  }
}
