import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import {
  kindsOpen,
  kindText,
  RECOVERY_WORKFLOW,
  type RecoveryKind,
  type RecoveryState,
} from '@tilsagn/domain/disbursements/recovery';
import type { RepaidInto } from '@tilsagn/domain/ledger/commands';
import type { Effect } from '@tilsagn/domain/ledger/frame-proposals';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { stateOf } from '@tilsagn/domain/workflow/definition';
import { LedgerReader } from '@tilsagn/modules/ledger';
import { CaseAccess, Cases, type CaseRecord, type PaymentRequestView } from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';
import { actionsView } from './payment-actions-view';
import { Recoveries, type Recovery } from './persistence/recoveries';
import { RecoveryMachine } from './recovery-machine';
import { RuleOfRepayments } from './rule-of-repayments';

type Actions = Pick<PaymentRequestView, 'allowedActions' | 'hindrances'>;

/** A recovery as one person reads it, with what they may do. */
export type RecoveryView = Omit<Recovery, 'amountOre' | 'proposedAt' | 'decidedAt'> &
  Actions & {
    readonly amountOre: number;
    readonly kindText: string;
    readonly stateText: string;
    readonly proposedAt: string;
    readonly decidedAt: string | null;
    readonly effects: readonly Effect[];
  };

/** What is to come back of a case, what has come, and what may be proposed. */
export interface RecoveriesOfCase {
  readonly caseId: string;
  readonly paidOre: number;
  readonly claimedOre: number;
  readonly into: RepaidInto;
  readonly intoText: string;
  readonly source: string | null;
  /** Empty where the reader may propose none. */
  readonly mayPropose: readonly RecoveryKind[];
  readonly items: readonly RecoveryView[];
}

/** Recoveries as people read them. */
@Injectable()
export class RecoveryViews {
  constructor(
    private readonly access: CaseAccess,
    private readonly cases: Cases,
    private readonly recoveries: Recoveries,
    private readonly machine: RecoveryMachine,
    private readonly ledger: LedgerReader,
    private readonly rule: RuleOfRepayments,
  ) {}

  /** One that is known to exist. Throws otherwise. */
  async one(id: string, actor: Actor): Promise<RecoveryView> {
    const recovery = await this.recoveries.find(id);
    if (recovery === null) throw new Error(`no recovery ${id}`);
    return this.withCase(recovery, actor);
  }

  /** Those in a state (all without one) whose cases the actor may see, the 200 newest first. */
  async list(state: RecoveryState | undefined, actor: Actor): Promise<RecoveryView[]> {
    const found = await this.recoveries.list({ state, schemes: visibleSchemes('recoveries.list', actor) });
    return Promise.all(found.map((recovery) => this.withCase(recovery, actor)));
  }

  /** What comes back of a case. Refusals: not_found. */
  async ofCase(caseId: string, actor: Actor): Promise<Result<RecoveriesOfCase>> {
    const open = await this.access.open('recoveries.ofCase', caseId, actor);
    if (!open.ok) return Refused.because('not_found');
    const record = open.value;
    const [position, rule, found, { actions }] = await Promise.all([
      this.ledger.positionOfCase(caseId),
      this.rule.of(record),
      this.recoveries.ofCase(caseId),
      this.machine.actions(record, actor),
    ]);
    return ok({
      caseId,
      paidOre: Number(position.paidOre),
      claimedOre: Number(position.claimedOre),
      into: rule.into,
      intoText: said(rule.explanation),
      source: rule.source,
      mayPropose: actions.length === 0 ? [] : kindsOpen(position),
      items: await Promise.all(found.map((recovery) => this.view(recovery, record, actor))),
    });
  }

  private async withCase(recovery: Recovery, actor: Actor): Promise<RecoveryView> {
    const record = await this.cases.find(recovery.caseId);
    if (record === null) throw new Error(`recovery ${recovery.id} has no case`);
    return this.view(recovery, record, actor);
  }

  private async view(recovery: Recovery, record: CaseRecord, actor: Actor): Promise<RecoveryView> {
    return {
      ...recovery,
      ...actionsView(await this.machine.actions(record, actor, recovery)),
      amountOre: Number(recovery.amountOre),
      kindText: said(kindText(recovery.kind)),
      stateText: said(stateOf(RECOVERY_WORKFLOW, recovery.state).staff),
      proposedAt: recovery.proposedAt.toISOString(),
      decidedAt: recovery.decidedAt?.toISOString() ?? null,
    };
  }
}
