import { Injectable } from '@nestjs/common';
import type {
  CommitCommand,
  PostingFacts,
  RecoveryClaimCommand,
  ReduceCommand,
  ReleaseCommand,
  ReserveCommand,
  ResolvePaymentCommand,
  SendPaymentCommand,
  TwoPersons,
} from '@tilsagn/domain/ledger/commands';
import type { Result } from '@tilsagn/domain/result';
import { newId } from '@tilsagn/platform/database/ids';
import { Posting, type Posted } from './persistence/posting';

/**
 * Posts for cases (design.md section 4). Each command is one call of one SQL function, which locks the accounts in
 * one order, books all or nothing and refuses with a typed code. Call it inside the unit of work of the act.
 */
@Injectable()
export class Ledger {
  constructor(private readonly posting: Posting) {}

  /** Brings the case's reservation up or down to the target. Refused: frame_exhausted {remaining}, unknown_measure. */
  reserve(command: ReserveCommand): Promise<Result<Posted>> {
    const measures = JSON.stringify(command.measures);
    return this.posting.call('reserve_to($1, $2, $3, $4, $5)', [
      ...start(command),
      command.caseId,
      command.targetOre,
      measures,
    ]);
  }

  /** Commits the grant from what is reserved and releases the rest. Refused: reservation_exceeded {remaining}. */
  commit(command: CommitCommand): Promise<Result<Posted>> {
    return this.posting.call('commit_grant($1, $2, $3, $4, $5)', [
      ...start({ commandId: command.grantId, ...command }),
      command.caseId,
      command.grantId,
      command.grantOre,
    ]);
  }

  /** Releases all that the case has reserved; without a reservation there is nothing to do. */
  release(command: ReleaseCommand): Promise<Result<Posted>> {
    return this.posting.call('release_case($1, $2, $3)', [...start(command), command.caseId]);
  }

  /** Takes back what is committed and not under payment. Refused: commitment_exceeded {remaining}. */
  reduceCommitment(command: ReduceCommand): Promise<Result<Posted>> {
    const by = command.byOre === 'all' ? null : command.byOre;
    return this.posting.call('reduce_commitment($1, $2, $3, $4)', [...start(command), command.caseId, by]);
  }

  /** Moves committed money to payment. Refused: commitment_exceeded {remaining}, exists_with_different_content. */
  sendPayment(command: SendPaymentCommand): Promise<Result<Posted>> {
    return this.posting.call('send_payment($1, $2, $3, $4, $5)', [
      ...start({ commandId: command.paymentId, ...command }),
      command.caseId,
      command.paymentId,
      command.amountOre,
    ]);
  }

  /** The whole payment was paid. Refused: unknown_payment, payment_resolved. */
  confirmPayment(command: ResolvePaymentCommand): Promise<Result<Posted>> {
    return this.resolve(command, 'confirm_payment');
  }

  /** The payment came back: its money is committed again. Refused: unknown_payment, payment_resolved. */
  rejectPayment(command: ResolvePaymentCommand): Promise<Result<Posted>> {
    return this.resolve(command, 'reject_payment');
  }

  /** Notes what the recipient must pay back, beside the frame. Refused: paid_exceeded {remaining}. */
  recoveryClaim(command: RecoveryClaimCommand): Promise<Result<Posted>> {
    return this.posting.call('claim_recovery($1, $2, $3, $4)', [
      ...start(command),
      command.caseId,
      command.amountOre,
    ]);
  }

  private resolve(command: ResolvePaymentCommand, kind: string): Promise<Result<Posted>> {
    return this.posting.call('resolve_payment($1, $2, $3, $4)', [...start(command), command.paymentId, kind]);
  }
}

type Facts = PostingFacts & TwoPersons & { readonly decisionRef?: string };

/** The command's id and facts, the first two parameters of every posting function. */
function start(command: Facts): [string, string] {
  const facts = {
    actor: command.actor ?? command.approvedBy ?? 'system',
    valueDate: command.valueDate,
    preparedBy: command.preparedBy,
    approvedBy: command.approvedBy,
    decisionRef: command.decisionRef,
    reason: command.reason,
    importBatch: command.importBatch,
  };
  return [command.commandId ?? newId(), JSON.stringify(facts)];
}
