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
  /** Told now and then: how many rows are done, of how many. */
  readonly progress?: (done: number, of: number) => void;
}

export interface Imported {
  readonly booked: number;
  readonly skipped: number;
}

/** How many rows are sent to the database at once. */
const AT_ONCE = 500;

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
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      const chunk = rows.slice(start, start + AT_ONCE);
      const transfers = chunk.map((row) => [transferOf(row, { batch, operator: sent.operator })]);
      const answers = await this.posting.postInOrder(transfers);
      answers.forEach((posted, index) => {
        const row = chunk[index];
        if (!posted.ok && row !== undefined) faults.push(rowFault(row, posted.reasons[0]));
        else if (posted.ok && !posted.value.repeated) booked += 1;
      });
      sent.progress?.(start + chunk.length, rows.length);
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
