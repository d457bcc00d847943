import { Injectable } from '@nestjs/common';
import type {
  CloseYearCommand,
  CommitCommand,
  OverbookingCommand,
  PostingFacts,
  RaiseCommand,
  RecoveryClaimCommand,
  ReduceCommand,
  ReleaseCommand,
  RepayCommand,
  ReserveCommand,
  ResolvePaymentCommand,
  ReverseCommand,
  SendPaymentCommand,
  TwoPersons,
} from '@tilsagn/domain/ledger/commands';
import type { Effect } from '@tilsagn/domain/ledger/frame-proposals';
import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import type { CasePosition } from '@tilsagn/domain/ledger/position';
import type { Ore } from '@tilsagn/domain/money/ore';
import type { Result } from '@tilsagn/domain/result';
import { newId } from '@tilsagn/platform/database/ids';
import { LedgerReader } from './ledger-reader';
import { type ImportBatch, type LinkedTransfers, Posting, type Posted } from './persistence/posting';

/**
 * Posts for cases (design.md section 4). Each command is one call of one SQL function, which locks the accounts in
 * one order, books all or nothing and refuses with a typed code. Call it inside the unit of work of the act.
 */
@Injectable()
export class Ledger {
  constructor(
    private readonly posting: Posting,
    private readonly reader: LedgerReader,
  ) {}

  /** Brings the case's reservation up or down to the target. Refused: frame_exhausted {remaining}, unknown_measure. */
  reserve(command: ReserveCommand): Promise<Result<Posted>> {
    const { caseId, targetOre } = command;
    const measures = command.measures.map(({ frame, year, measure }) => ({ frame, year, measure }));
    return this.perform('reserve_to', command, { caseId, amountOre: Number(targetOre), measures });
  }

  /** Commits the grant from what is reserved and releases the rest. Refused: reservation_exceeded {remaining}. */
  commit(command: CommitCommand): Promise<Result<Posted>> {
    const { caseId, grantId, grantOre } = command;
    const args = { caseId, grantId, amountOre: Number(grantOre) };
    return this.perform('commit_grant', { commandId: grantId, ...command }, args);
  }

  /** Adds to a grant out of the measures of its call. Refused: frame_exhausted {remaining}, unknown_measure. */
  raiseCommitment(command: RaiseCommand): Promise<Result<Posted>> {
    const { caseId, grantId, byOre } = command;
    const measures = command.measures.map(({ frame, year, measure }) => ({ frame, year, measure }));
    return this.perform('raise_commitment', command, { caseId, grantId, amountOre: Number(byOre), measures });
  }

  /** Releases all that the case has reserved; without a reservation there is nothing to do. */
  release(command: ReleaseCommand): Promise<Result<Posted>> {
    return this.perform('release_case', command, { caseId: command.caseId });
  }

  /** Takes back what is committed and not under payment. Refused: commitment_exceeded {remaining}. */
  reduceCommitment(command: ReduceCommand): Promise<Result<Posted>> {
    const { caseId, byOre } = command;
    const args = byOre === 'all' ? { caseId } : { caseId, amountOre: Number(byOre) };
    return this.perform('reduce_commitment', command, args);
  }

  /** Moves committed money to payment. Refused: commitment_exceeded {remaining}, exists_with_different_content. */
  sendPayment(command: SendPaymentCommand): Promise<Result<Posted>> {
    const { caseId, paymentId, amountOre } = command;
    const args = { caseId, paymentId, amountOre: Number(amountOre) };
    return this.perform('send_payment', { commandId: paymentId, ...command }, args);
  }

  /** The whole payment was paid. Refused: unknown_payment, payment_resolved. */
  confirmPayment(command: ResolvePaymentCommand): Promise<Result<Posted>> {
    return this.perform('confirm_payment', command, { paymentId: command.paymentId });
  }

  /** The payment came back: its money is committed again. Refused: unknown_payment, payment_resolved. */
  rejectPayment(command: ResolvePaymentCommand): Promise<Result<Posted>> {
    return this.perform('reject_payment', command, { paymentId: command.paymentId });
  }

  /** Notes what the recipient must pay back, beside the frame. Refused: paid_exceeded {remaining}. */
  recoveryClaim(command: RecoveryClaimCommand): Promise<Result<Posted>> {
    const { caseId, amountOre } = command;
    return this.perform('claim_recovery', command, { caseId, amountOre: Number(amountOre) });
  }

  /** The recipient paid back, outside any claim. Refused: paid_exceeded {remaining}. */
  repay(command: RepayCommand): Promise<Result<Posted>> {
    const { caseId, amountOre, into } = command;
    return this.perform('repay', command, { caseId, amountOre: Number(amountOre), into });
  }

  /** The recipient paid back what was claimed, or a part of it. Refused: claim_exceeded {remaining}. */
  settleRecovery(command: RepayCommand): Promise<Result<Posted>> {
    const { caseId, amountOre, into } = command;
    return this.perform('settle_recovery', command, { caseId, amountOre: Number(amountOre), into });
  }

  /** The county gives up a claim, or a part of it. Refused: claim_exceeded {remaining}. */
  waiveRecovery(command: RecoveryClaimCommand): Promise<Result<Posted>> {
    const { caseId, amountOre } = command;
    return this.perform('waive_recovery', command, { caseId, amountOre: Number(amountOre) });
  }

  /** What a repayment, or the end of a claim, would do to each account; nothing is booked. Refused as they are. */
  previewRecovery(
    name: 'repay' | 'settle_recovery' | 'waive_recovery',
    command: RepayCommand,
  ): Promise<Result<readonly Effect[]>> {
    const { caseId, amountOre, into } = command;
    return this.posting.preview(name, factsOf(command), { caseId, amountOre: Number(amountOre), into });
  }

  /**
   * Lets a measure go below zero for value dates in a period. Refused: unknown_frame, unknown_measure,
   * decision_reference_missing, period_reversed, period_closed.
   */
  setOverbookingLimit(command: OverbookingCommand): Promise<Result<Posted>> {
    const { frame, year, measure, limitOre, validFrom, validTo } = command;
    const args = { frame, year, measure, limitOre: Number(limitOre), validFrom, validTo };
    return this.posting.setOverbookingLimit(command.commandId ?? newId(), factsOf(command), args);
  }

  /**
   * Undoes one transfer by its mirror, at most once. Refused: unknown_transfer, not_reversible, already_reversed,
   * reason_required, period_closed, frame_exhausted {remaining, missing} where the money is no longer there.
   */
  reverse(command: ReverseCommand): Promise<Result<Posted>> {
    return this.posting.reverse(command.commandId ?? newId(), command.transferId, factsOf(command));
  }

  /**
   * Performs an act of year-end on a frame; one that is done posts nothing again. Refused: unknown_frame,
   * payments_under_way, overbooked, earlier_year_open, first_act_missing, decision_reference_missing, frame_exhausted.
   */
  closeYear(command: CloseYearCommand): Promise<Result<Posted>> {
    const { frame, year, act, carryOre } = command;
    const args = { frame, year, act, ...(carryOre !== undefined && { carryOre: Number(carryOre) }) };
    return this.posting.closeYear(command.commandId ?? newId(), factsOf(command), args);
  }

  /** What stands on the case's accounts now; zeros for a case the ledger has never met. */
  positionOfCase(caseId: string): Promise<CasePosition> {
    return this.reader.positionOfCase(caseId);
  }

  /** What may still be reserved from each measure, in the order asked; 0 for a measure that is not known. */
  availableOf(
    measures: readonly MeasureRef[],
  ): Promise<readonly (MeasureRef & { readonly availableOre: Ore })[]> {
    return this.reader.availableOf(measures);
  }

  /**
   * Posts groups of linked transfers in their order, each group all or none; for imports, whose rows come planned.
   * An answer a group: refused as ledger.post says.
   */
  postInOrder(groups: readonly LinkedTransfers[]): Promise<readonly Result<Posted>[]> {
    return this.posting.postInOrder(groups);
  }

  /** Notes the import behind the transfers posted with its id, in the same unit of work. */
  openImport(batch: ImportBatch): Promise<void> {
    return this.posting.openImport(batch);
  }

  private perform(name: string, command: Facts, args: object): Promise<Result<Posted>> {
    return this.posting.perform(name, command.commandId ?? newId(), factsOf(command), args);
  }
}

type Facts = Omit<PostingFacts, 'valueDate'> & { readonly valueDate?: string } & TwoPersons & {
    readonly decisionRef?: string;
  };

const factsOf = (command: Facts): object => ({
  actor: command.actor ?? command.approvedBy ?? 'system',
  valueDate: command.valueDate,
  preparedBy: command.preparedBy,
  approvedBy: command.approvedBy,
  decisionRef: command.decisionRef,
  reason: command.reason,
  importBatch: command.importBatch,
});
