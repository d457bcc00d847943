import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@tilsagn/domain/result';
import { AidAwards } from '@tilsagn/modules/aid';
import { Ledger } from '@tilsagn/modules/ledger';
import { WorkflowEffect, type EffectContext, type WorkflowEffectHandler } from '@tilsagn/modules/workflow';
import { Decisions, type Decision } from '../persistence/decisions';

/** Commits the grant from what is reserved and releases the rest. */
@Injectable()
@WorkflowEffect('commit_and_release')
export class CommitAndRelease implements WorkflowEffectHandler {
  constructor(
    private readonly ledger: Ledger,
    private readonly decisions: Decisions,
  ) {}

  async run({ case: record, today }: EffectContext<unknown>): Promise<Result<undefined>> {
    const decision = await decisionOf(this.decisions, record.id);
    const posted = await this.ledger.commit({
      caseId: record.id,
      grantId: decision.id,
      grantOre: decision.grantedOre,
      valueDate: today,
      preparedBy: decision.preparedBy,
      approvedBy: decision.decidedBy,
      ...(record.caseNumber === null ? {} : { decisionRef: record.caseNumber }),
    });
    return posted.ok ? ok(undefined) : posted;
  }
}

/** Takes the whole commitment back to where it came from: the offer was declined, or has lapsed, and is no aid. */
@Injectable()
@WorkflowEffect('cancel_commitment')
export class CancelCommitment implements WorkflowEffectHandler {
  constructor(
    private readonly ledger: Ledger,
    private readonly awards: AidAwards,
  ) {}

  async run({ case: record, plan, actor, today }: EffectContext<unknown>): Promise<Result<undefined>> {
    const posted = await this.ledger.reduceCommitment({
      caseId: record.id,
      byOre: 'all',
      valueDate: today,
      actor: actor.sub,
      reason: plan.action,
    });
    await this.awards.lapse(record.id, today);
    return posted.ok ? ok(undefined) : posted;
  }
}

async function decisionOf(decisions: Decisions, caseId: string): Promise<Decision> {
  const decision = await decisions.ofCase(caseId);
  if (decision === null) throw new Error(`case ${caseId} has no decision`);
  return decision;
}
