import { Injectable } from '@nestjs/common';
import { TwoPersonApproval } from '@tilsagn/domain/decisions/two-person-approval';
import { ok, type Result } from '@tilsagn/domain/result';
import { Ledger, LedgerReader } from '@tilsagn/modules/ledger';
import { WorkflowEffect, type EffectContext, type WorkflowEffectHandler } from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Settlements, type StoredSettlement } from '../persistence/settlements';

/** The unused rest goes back to where it came from; what was paid above the right is claimed back (T14, T15). */
@Injectable()
@WorkflowEffect('settle_money')
export class SettleMoney implements WorkflowEffectHandler {
  constructor(
    private readonly settlements: Settlements,
    private readonly ledger: Ledger,
    private readonly reader: LedgerReader,
    private readonly clock: Clock,
  ) {}

  /** Refusals: same_person. Throws where anything was paid since the proposal: the workflow keeps that out. */
  async run({ case: record, actor, today }: EffectContext<unknown>): Promise<Result<undefined>> {
    const proposed = await this.settlements.ofCase(record.id);
    if (proposed === null) throw new Error(`case ${record.id} has no settlement to decide`);
    const { paidOre } = await this.reader.positionOfCase(record.id);
    if (paidOre !== proposed.paidOre) throw new Error(`case ${record.id} was paid since its settlement`);

    const now = this.clock.now();
    const approval = TwoPersonApproval.preparedBy(
      proposed.proposedBy,
      proposed.proposedAt.toISOString(),
    ).approve({ sub: actor.sub, at: now.toISOString() });
    if (!approval.ok) return approval;
    const two = { preparedBy: proposed.proposedBy, approvedBy: actor.sub };
    const booked = await this.book(proposed, { caseId: record.id, valueDate: today, ...two });
    if (booked.ok) await this.settlements.settle(record.id, actor.sub, now);
    return booked;
  }

  private async book(
    { releasedOre, recoveryOre }: StoredSettlement,
    facts: { caseId: string; valueDate: string; preparedBy: string; approvedBy: string },
  ): Promise<Result<undefined>> {
    if (releasedOre > 0n) {
      const reduced = await this.ledger.reduceCommitment({ ...facts, byOre: releasedOre });
      if (!reduced.ok) return reduced;
    }
    if (recoveryOre > 0n) {
      const claimed = await this.ledger.recoveryClaim({ ...facts, amountOre: recoveryOre });
      if (!claimed.ok) return claimed;
    }
    return ok(undefined);
  }
}
