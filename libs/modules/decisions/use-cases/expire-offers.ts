import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@tilsagn/domain/access/actor';
import { CaseWorkflow } from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { OverdueOffers } from '../persistence/overdue-offers';

/** The clock lets offers lapse that nobody has accepted in time; their money goes back. */
@Injectable()
export class ExpireOffers {
  constructor(
    private readonly units: UnitOfWork,
    private readonly overdue: OverdueOffers,
    private readonly workflow: CaseWorkflow,
    private readonly clock: Clock,
  ) {}

  /** One unit of work an offer. Gives back how many lapsed; one that was answered meanwhile is left alone. */
  async run(): Promise<number> {
    let lapsed = 0;
    for (const caseId of await this.overdue.caseIds(this.clock.today())) {
      const outcome = await this.units.run(() =>
        this.workflow.execute({ caseId, action: 'expire', actor: SYSTEM }),
      );
      if (outcome.ok) lapsed += 1;
    }
    return lapsed;
  }
}
