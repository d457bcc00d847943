import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@tilsagn/domain/result';
import { WorkflowEffect, type EffectContext, type WorkflowEffectHandler } from '@tilsagn/modules/workflow';
import { Settlements } from '../persistence/settlements';
import { SettlementOfCase } from '../settlement-of-case';

/** Keeps what the report gives a right to, computed under the case's lock; an earlier proposal is replaced. */
@Injectable()
@WorkflowEffect('record_settlement_proposal')
export class RecordSettlementProposal implements WorkflowEffectHandler {
  constructor(
    private readonly computing: SettlementOfCase,
    private readonly settlements: Settlements,
  ) {}

  async run({ case: record, actor, comment }: EffectContext<unknown>): Promise<Result<undefined>> {
    const settlement = await this.computing.compute(record);
    await this.settlements.propose(record.id, settlement, comment ?? '', actor.sub);
    return ok(undefined);
  }
}
