import { Injectable } from '@nestjs/common';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Ledger } from '@tilsagn/modules/ledger';
import {
  CaseDefinitions,
  WorkflowEffect,
  type EffectContext,
  type WorkflowEffectHandler,
} from '@tilsagn/modules/workflow';
import { RecommendationInput } from './recommendation-input';

/** Brings the case's reservation up or down to the recommended amount, in the order of the call's measures. */
@Injectable()
@WorkflowEffect('reserve')
export class Reserve implements WorkflowEffectHandler {
  constructor(
    private readonly ledger: Ledger,
    private readonly definitions: CaseDefinitions,
  ) {}

  async run({ case: record, actor, today, input }: EffectContext<unknown>): Promise<Result<undefined>> {
    const { measures } = await this.definitions.callOf(record);
    const posted = await this.ledger.reserve({
      caseId: record.id,
      targetOre: RecommendationInput.of(input).amountOre,
      measures,
      valueDate: today,
      actor: actor.sub,
    });
    return posted.ok ? ok(undefined) : atAmount(posted);
  }
}

/** What the ledger refuses stands at the field where the amount was typed. */
const atAmount = ({ reasons: [first, ...rest] }: Refused): Refused =>
  new Refused([{ ...first, field: '/amountOre' }, ...rest]);

/** Gives back all that is reserved for the case; nothing where nothing is. */
@Injectable()
@WorkflowEffect('release_reservation')
export class ReleaseReservation implements WorkflowEffectHandler {
  constructor(private readonly ledger: Ledger) {}

  async run({ case: record, actor, today }: EffectContext<unknown>): Promise<Result<undefined>> {
    const posted = await this.ledger.release({ caseId: record.id, valueDate: today, actor: actor.sub });
    return posted.ok ? ok(undefined) : posted;
  }
}
