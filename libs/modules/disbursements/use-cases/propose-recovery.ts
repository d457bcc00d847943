import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { receivedDay, type RecoveryKind } from '@tilsagn/domain/disbursements/recovery';
import type { Ore } from '@tilsagn/domain/money/ore';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { LedgerReader } from '@tilsagn/modules/ledger';
import { CaseAccess, Cases } from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { BookRecovery } from '../book-recovery';
import { PaymentRequests } from '../persistence/payment-requests';
import { Recoveries } from '../persistence/recoveries';
import { RecoveryHistory } from '../persistence/recovery-history';
import { RecoveryMachine } from '../recovery-machine';
import { RecoveryViews, type RecoveryView } from '../recovery-views';
import { RuleOfRepayments } from '../rule-of-repayments';
import { TellOfRecovery } from '../tell-of-recovery';

export interface RecoveryToPropose {
  readonly caseId: string;
  readonly actor: Actor;
  readonly kind: RecoveryKind;
  readonly amountOre: Ore;
  /** When the money came in, 'YYYY-MM-DD'; left out, and for a waiver: today. */
  readonly receivedOn?: string;
  readonly reference?: string;
  readonly reason: string;
}

/** Finance enters money that came back, or proposes to give up a claim; nothing is booked before another approves. */
@Injectable()
export class ProposeRecovery {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: Cases,
    private readonly machine: RecoveryMachine,
    private readonly ledger: LedgerReader,
    private readonly booking: BookRecovery,
    private readonly rule: RuleOfRepayments,
    private readonly requests: PaymentRequests,
    private readonly recoveries: Recoveries,
    private readonly history: RecoveryHistory,
    private readonly telling: TellOfRecovery,
    private readonly views: RecoveryViews,
    private readonly clock: Clock,
  ) {}

  /**
   * Refusals: not_found, own_case, must_be_empty, bad_date, received_in_future, repaid_before_paid {paidOn},
   * claim_stands {claimed}, and what the ledger would refuse: paid_exceeded and claim_exceeded {remaining},
   * period_closed {frame, year}.
   */
  run(asked: RecoveryToPropose): Promise<Result<RecoveryView>> {
    return this.units.run(async () => {
      const { caseId, actor, kind, amountOre, reason, reference = null } = asked;
      const open = await this.access.open('recoveries.propose', caseId, actor);
      if (!open.ok) return open;
      const record = await this.cases.lock(caseId);
      if (record === null) return Refused.because('not_found');
      const planned = await this.machine.plan('propose', record, actor);
      if (!planned.ok) return planned;
      const valueDate = await this.dayOf(asked);
      if (!valueDate.ok) return valueDate;
      const { claimedOre } = await this.ledger.positionOfCase(caseId);
      if (kind === 'repay' && claimedOre > 0n)
        return Refused.because('claim_stands', { field: '/kind', params: { claimed: claimedOre } });

      const into = kind === 'waive' ? null : (await this.rule.of(record)).into;
      const recovery = { caseId, kind, amountOre, valueDate: valueDate.value, into, reason };
      const effects = await this.booking.effects(recovery, actor.sub);
      if (!effects.ok) return effects;
      const id = newId();
      const born = { ...recovery, id, reference, effects: effects.value, proposedBy: actor.sub };
      await this.recoveries.add(born);
      await this.history.append(id, planned.value, { actor, today: this.clock.today() });
      await this.telling.proposed(record, born);
      return ok(await this.views.one(id, actor));
    });
  }

  private async dayOf({ caseId, kind, receivedOn }: RecoveryToPropose): Promise<Result<IsoDate>> {
    const today = this.clock.today();
    if (kind === 'waive')
      return receivedOn === undefined
        ? ok(today)
        : Refused.because('must_be_empty', { field: '/receivedOn' });
    const paid = (await this.requests.ofCase(caseId)).flatMap(({ paidOn }) => paidOn ?? []);
    return receivedDay(receivedOn ?? today, today, paid.toSorted()[0]);
  }
}
