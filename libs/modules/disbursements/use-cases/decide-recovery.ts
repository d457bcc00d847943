import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { CaseAccess, Cases } from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { BookRecovery } from '../book-recovery';
import { Recoveries, type Recovery } from '../persistence/recoveries';
import { RecoveryHistory } from '../persistence/recovery-history';
import { RecoveryMachine } from '../recovery-machine';
import { RecoveryViews, type RecoveryView } from '../recovery-views';
import { TellOfRecovery } from '../tell-of-recovery';

export interface RecoveryStep {
  readonly id: string;
  readonly action: 'approve' | 'reject' | 'withdraw';
  readonly actor: Actor;
  readonly expectedVersion: number;
  readonly comment?: string;
}

const AFTER = { approve: 'booked', reject: 'rejected', withdraw: 'withdrawn' } as const;

/** The second person's part of a recovery, and finance's way out of it. */
@Injectable()
export class DecideRecovery {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: Cases,
    private readonly machine: RecoveryMachine,
    private readonly recoveries: Recoveries,
    private readonly booking: BookRecovery,
    private readonly history: RecoveryHistory,
    private readonly telling: TellOfRecovery,
    private readonly views: RecoveryViews,
    private readonly clock: Clock,
  ) {}

  /**
   * Locks the case, then the recovery. Refusals: not_found, stale_version, action_not_allowed_in_state, role_may_not,
   * own_case, same_person, above_your_limit, impartiality_not_declared, not_impartial, comment_required, and what the
   * ledger refuses now: paid_exceeded and claim_exceeded {remaining}, period_closed {frame, year}.
   */
  run(step: RecoveryStep): Promise<Result<RecoveryView>> {
    return this.units.run(async () => {
      const seen = await this.recoveries.find(step.id);
      if (seen === null) return Refused.because('not_found');
      const open = await this.access.open(`recoveries.${step.action}`, seen.caseId, step.actor);
      if (!open.ok) return open;
      const record = await this.cases.lock(seen.caseId);
      const recovery = await this.recoveries.lock(step.id);
      if (record === null || recovery === null) return Refused.because('not_found');
      if (recovery.version !== step.expectedVersion) return Refused.because('stale_version');
      const planned = await this.machine.plan(step.action, record, step.actor, recovery, step.comment);
      if (!planned.ok) return planned;
      const booked = await this.book(step, recovery);
      if (!booked.ok) return booked;
      const decided = { state: AFTER[step.action], by: step.actor.sub, comment: step.comment ?? null };
      await this.recoveries.decide(recovery.id, { ...decided, transferIds: booked.value });
      const { actor, comment } = step;
      await this.history.append(recovery.id, planned.value, { actor, comment, today: this.clock.today() });
      await this.telling.decided(record, recovery, step.action);
      return ok(await this.views.one(recovery.id, step.actor));
    });
  }

  private async book(
    { action, actor }: RecoveryStep,
    recovery: Recovery,
  ): Promise<Result<readonly string[]>> {
    if (action !== 'approve') return ok([]);
    const two = { preparedBy: recovery.proposedBy, approvedBy: actor.sub };
    const booked = await this.booking.run(recovery.id, recovery, two);
    return booked.ok ? ok(booked.value.transferIds) : booked;
  }
}
