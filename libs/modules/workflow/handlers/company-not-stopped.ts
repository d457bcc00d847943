import { Injectable } from '@nestjs/common';
import { COMPANY_NOT_STOPPED } from '@tilsagn/domain/organisations/held-while-stopped';
import type { Reason } from '@tilsagn/domain/result';
import { CompanyStops } from '@tilsagn/modules/organisations';
import type { WorkflowContext, WorkflowGuardHandler } from './context';
import { WorkflowGuard } from './decorators';

/** Nobody has stopped the company of the case. */
@Injectable()
@WorkflowGuard(COMPANY_NOT_STOPPED)
export class CompanyNotStopped implements WorkflowGuardHandler {
  constructor(private readonly stops: CompanyStops) {}

  async check({ case: record }: WorkflowContext<unknown>): Promise<Reason | null> {
    const stop = await this.stops.standing(record.applicantOrgnr);
    return stop === null ? null : { code: 'company_stopped', params: { since: stop.setOn } };
  }
}
