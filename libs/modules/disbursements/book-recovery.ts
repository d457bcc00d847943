import { Injectable } from '@nestjs/common';
import type { RepaidInto, RepayCommand } from '@tilsagn/domain/ledger/commands';
import type { RecoveryKind } from '@tilsagn/domain/disbursements/recovery';
import type { Effect } from '@tilsagn/domain/ledger/frame-proposals';
import type { Ore } from '@tilsagn/domain/money/ore';
import { Refused, type Result } from '@tilsagn/domain/result';
import { Ledger, type Posted } from '@tilsagn/modules/ledger';

export interface RecoveryToBook {
  readonly caseId: string;
  readonly kind: RecoveryKind;
  readonly amountOre: Ore;
  readonly valueDate: string;
  readonly into: RepaidInto | null;
  readonly reason: string;
}

/** Books a recovery in the ledger, or shows what it would do there. */
@Injectable()
export class BookRecovery {
  constructor(private readonly ledger: Ledger) {}

  /** Refusals: paid_exceeded {remaining}, claim_exceeded {remaining}, period_closed {frame, year}; with the body's fields. */
  async effects(recovery: RecoveryToBook, preparedBy: string): Promise<Result<readonly Effect[]>> {
    // Nobody has approved yet; the preview is undone again.
    const command = commandOf(recovery, { preparedBy, approvedBy: `not ${preparedBy}` });
    const shown = await this.ledger.previewRecovery(COMMANDS[recovery.kind], command);
    return shown.ok ? shown : atBody(shown);
  }

  /** Books under the recovery's id, so that it is never booked twice. Refusals: as `effects`. */
  async run(
    commandId: string,
    recovery: RecoveryToBook,
    two: { preparedBy: string; approvedBy: string },
  ): Promise<Result<Posted>> {
    const command = { ...commandOf(recovery, two), commandId };
    const booked = await this.book(recovery.kind, command);
    return booked.ok ? booked : atBody(booked);
  }

  private book(kind: RecoveryKind, command: RepayCommand): Promise<Result<Posted>> {
    if (kind === 'waive') return this.ledger.waiveRecovery(command);
    return kind === 'settle' ? this.ledger.settleRecovery(command) : this.ledger.repay(command);
  }
}

const COMMANDS = { repay: 'repay', settle: 'settle_recovery', waive: 'waive_recovery' } as const;

/** A waiver moves no money; what it is given as target is not read. */
const commandOf = (
  { caseId, amountOre, valueDate, into, reason }: RecoveryToBook,
  two: { preparedBy: string; approvedBy: string },
): RepayCommand => ({ caseId, amountOre, valueDate, into: into ?? 'available', reason, ...two });

const FIELDS: Readonly<Record<string, string>> = { amountOre: '/amountOre', valueDate: '/receivedOn' };

/** The ledger's refusal at the field of the request. */
function atBody(refused: Refused): Refused {
  const { code, field, params } = refused.reasons[0];
  const at = field === undefined ? undefined : FIELDS[field];
  return Refused.because(code, { ...(at !== undefined && { field: at }), ...(params && { params }) });
}
