import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { judgeStatus, type StatusVerdict } from '@tilsagn/domain/accounting/judge-status';
import { STATUS_COLUMNS, readStatusRow, type StatusRow } from '@tilsagn/domain/accounting/status-row';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { MovePaymentRequest } from '@tilsagn/modules/disbursements';
import { Clock } from '@tilsagn/platform/clock/clock';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { validate } from 'uuid';
import { LedgerPayments, type KnownPayment } from '../persistence/ledger-payments';
import { StatusFiles, type JudgedRow } from '../persistence/status-files';
import { keptName, readFileRows, type ReceivedFile } from '../read-file';

export interface StatusToReceive extends ReceivedFile {
  readonly actor: Actor;
}

type Known = Map<string, KnownPayment>;

/**
 * Takes in what the accounting system says of payments: paid ones are confirmed, failed ones rejected, and what differs
 * from the ledger is listed. The same file again changes nothing.
 */
@Injectable()
export class ReceiveStatus {
  constructor(
    private readonly units: UnitOfWork,
    private readonly files: StatusFiles,
    private readonly payments: LedgerPayments,
    private readonly moving: MovePaymentRequest,
    private readonly clock: Clock,
  ) {}

  /**
   * The id of the file as it is kept. Refused with each fault of form as a row and column, with all of its payments as
   * they were; own_case with the row where it is that of a company of the actor's.
   */
  run({ actor, ...received }: StatusToReceive): Promise<Result<{ readonly id: string }>> {
    return this.units.run(async () => {
      const read = readFileRows(received, STATUS_COLUMNS, readStatusRow);
      if (!read.ok) return read;
      const { sha256, rows } = read.value;
      await this.files.lock();
      const before = await this.files.idOf(sha256);
      if (before !== null) return ok({ id: before });

      const judged = await this.takeIn(rows, actor);
      if (!judged.ok) return judged;
      const id = newId();
      const fileName = keptName(received.fileName);
      const receivedOn = this.clock.today();
      await this.files.add({ id, sha256, fileName, receivedBy: actor.sub, receivedOn, rows: judged.value });
      return ok({ id });
    });
  }

  /** In the order of the file; a row sees what those before it did. */
  private async takeIn(rows: readonly StatusRow[], actor: Actor): Promise<Result<readonly JudgedRow[]>> {
    const ids = [...new Set(rows.map(({ paymentId }) => paymentId.toLowerCase()))].filter((id) =>
      validate(id),
    );
    const known = await this.payments.byIds(ids);
    const judged: JudgedRow[] = [];
    for (const row of rows) {
      const payment = known.get(row.paymentId.toLowerCase());
      const verdict = judgeStatus(row, payment, this.clock.today());
      if (payment !== undefined) {
        const done = await this.carryOut(row, payment, verdict, actor);
        if (!done.ok) return done;
        remember(known, row, payment, verdict);
      }
      judged.push({ row, verdict });
    }
    return ok(judged);
  }

  private async carryOut(
    row: StatusRow,
    { requestId: id, requestVersion: expectedVersion }: KnownPayment,
    { outcome }: StatusVerdict,
    actor: Actor,
  ): Promise<Result<unknown>> {
    if (outcome !== 'confirmed' && outcome !== 'failed') return ok(null);
    if (id === null || expectedVersion === null) throw new Error('a payment on its way without its request');
    const step = { id, actor, expectedVersion };
    const moved =
      outcome === 'confirmed'
        ? await this.moving.run({ ...step, action: 'confirm', paidOn: row.bookedOn ?? this.clock.today() })
        : await this.moving.run({ ...step, action: 'reject', comment: reasonOf(row) });
    if (moved.ok) return moved;
    const { code, params } = moved.reasons[0];
    return Refused.because(code, { field: 'payment_id', params: { ...params, row: row.row } });
  }
}

const reasonOf = ({ reasonCode, text }: StatusRow): string =>
  [reasonCode ?? '', text ?? ''].filter((part) => part !== '').join(': ');

function remember(known: Known, row: StatusRow, payment: KnownPayment, { outcome }: StatusVerdict): void {
  if (outcome !== 'confirmed' && outcome !== 'failed') return;
  known.set(payment.paymentId, {
    ...payment,
    state: outcome === 'confirmed' ? 'paid' : 'failed',
    resolvedOn: row.bookedOn,
    voucherNumber: row.voucherNumber,
  });
}
