import { Injectable } from '@nestjs/common';
import { LEDGER_COLUMNS, type LedgerRow, readLedgerRow } from '@tilsagn/domain/imports/ledger-row';
import { ok, type Reason, refuseIfAny, type Result } from '@tilsagn/domain/result';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { rowFault, transferOf } from '../import/ledger-transfer';
import { readRows } from '../import/read-records';
import { Posting } from '../persistence/posting';

export interface ImportFile {
  readonly file: Buffer;
  readonly operator: string;
  /** Told after each row: how many are done, of how many. */
  readonly progress?: (done: number, of: number) => void;
}

export interface Imported {
  readonly booked: number;
  readonly skipped: number;
}

/** Books the frames of a file, all rows or none, in file order; a row already imported is skipped. */
@Injectable()
export class ImportLedger {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly posting: Posting,
  ) {}

  /** Refused with one reason a fault: its code, its column as field, its row and remaining øre as params. */
  async run(sent: ImportFile): Promise<Result<Imported>> {
    const read = readRows(sent.file, LEDGER_COLUMNS, readLedgerRow);
    if (!read.ok) return read;
    const { rows, sha256 } = read.value;
    return this.unitOfWork.run(() => this.book(rows, sha256, sent));
  }

  private async book(
    rows: readonly LedgerRow[],
    sha256: string,
    sent: ImportFile,
  ): Promise<Result<Imported>> {
    const batch = newId();
    const faults: Reason[] = [];
    let booked = 0;
    for (const [index, row] of rows.entries()) {
      const posted = await this.posting.post([transferOf(row, { batch, operator: sent.operator })]);
      if (!posted.ok) faults.push(rowFault(row, posted.reasons[0]));
      else if (!posted.value.repeated) booked += 1;
      sent.progress?.(index + 1, rows.length);
    }
    const refused = refuseIfAny(faults);
    if (refused) return refused;
    if (booked > 0) {
      await this.posting.openImport({
        id: batch,
        format: 'ledger',
        sha256,
        operator: sent.operator,
        rows: booked,
      });
    }
    return ok({ booked, skipped: rows.length - booked });
  }
}
