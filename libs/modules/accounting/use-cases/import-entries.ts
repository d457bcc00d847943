import { Injectable } from '@nestjs/common';
import { ENTRY_COLUMNS, readEntryRow, type EntryRow } from '@tilsagn/domain/accounting/entry-row';
import { importFault } from '@tilsagn/domain/imports/faults';
import { ok, refuseIfAny, type Reason, type Result } from '@tilsagn/domain/result';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { AccountingEntries, contentOf } from '../persistence/accounting-entries';
import { keptName, readFileRows, type ReceivedFile } from '../read-file';

export interface EntriesToImport extends ReceivedFile {
  readonly by: string;
}

export interface EntriesImported {
  readonly imported: number;
  readonly skipped: number;
}

/** Takes in the accounting system's postings, all rows or none; a posting that is there already is skipped. */
@Injectable()
export class ImportEntries {
  constructor(
    private readonly units: UnitOfWork,
    private readonly entries: AccountingEntries,
  ) {}

  /** Refused with each fault as row and column; exists_with_different_content for a voucher line that says something else now. */
  run({ by, ...received }: EntriesToImport): Promise<Result<EntriesImported>> {
    return this.units.run(async () => {
      const read = readFileRows(received, ENTRY_COLUMNS, readEntryRow);
      if (!read.ok) return read;
      const { rows, sha256 } = read.value;
      await this.entries.lock();
      const fresh = await this.freshOf(rows);
      if (!fresh.ok) return fresh;
      const fileName = keptName(received.fileName);
      if (fresh.value.length > 0) {
        await this.entries.add({ fileId: newId(), sha256, fileName, receivedBy: by, rows: fresh.value });
      }
      return ok({ imported: fresh.value.length, skipped: rows.length - fresh.value.length });
    });
  }

  private async freshOf(rows: readonly EntryRow[]): Promise<Result<readonly EntryRow[]>> {
    const known = await this.entries.known(rows);
    const contents = new Map(known.map((entry) => [keyOf(entry), contentOf(entry)]));
    const faults: Reason[] = [];
    const fresh = rows.filter((row) => {
      const before = contents.get(keyOf(row));
      contents.set(keyOf(row), before ?? contentOf(row));
      if (before !== undefined && before !== contentOf(row)) {
        faults.push(importFault(row.row, 'voucher_number', 'exists_with_different_content'));
      }
      return before === undefined;
    });
    return refuseIfAny(faults) ?? ok(fresh);
  }
}

const keyOf = ({ voucherNumber, line }: { readonly voucherNumber: string; readonly line: number }): string =>
  `${line} ${voucherNumber}`;
