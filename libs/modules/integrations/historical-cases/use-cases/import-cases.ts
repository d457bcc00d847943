import { Injectable } from '@nestjs/common';
import { CASE_COLUMNS, type CaseRow, readCaseRow } from '@tilsagn/domain/imports/case-row';
import { importFault } from '@tilsagn/domain/imports/faults';
import { ok, type Reason, refuseIfAny, type Result } from '@tilsagn/domain/result';
import { type Imported, type ImportFile, Ledger, readRows } from '@tilsagn/modules/ledger';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { transfersOf } from '../booking';
import { contentOf, sameContent } from '../content';
import { HistoricalCaseRows } from '../persistence/historical-case-rows';
import { KnownWorld, type World } from '../persistence/known-world';

interface Batch {
  readonly id: string;
  readonly operator: string;
  readonly sha256: string;
}

/** Takes in historical awards with their money, all rows or none, in file order; a known row is skipped. */
@Injectable()
export class ImportCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly cases: HistoricalCaseRows,
    private readonly knownWorld: KnownWorld,
  ) {}

  /** Refused with one reason a fault: its code, its column as field, its row and remaining øre as params. */
  async run(sent: ImportFile): Promise<Result<Imported>> {
    const read = readRows(sent.file, CASE_COLUMNS, readCaseRow);
    if (!read.ok) return read;
    const { rows, sha256 } = read.value;
    const batch: Batch = { id: newId(), operator: sent.operator, sha256 };
    return this.unitOfWork.run(() => this.takeIn(rows, batch, sent.progress));
  }

  private async takeIn(
    rows: readonly CaseRow[],
    batch: Batch,
    progress: ImportFile['progress'],
  ): Promise<Result<Imported>> {
    await this.cases.lock();
    const world = await this.knownWorld.read(rows);
    const known = await this.cases.known(rows);
    const faults: Reason[] = [];
    let booked = 0;
    for (const [index, row] of rows.entries()) {
      const before = known.get(row.externalId);
      if (before === undefined) {
        const refused = await this.takeInRow(row, world, batch);
        faults.push(...refused);
        if (refused.length === 0) known.set(row.externalId, contentOf(row));
        booked += refused.length === 0 ? 1 : 0;
      } else if (!sameContent(before, contentOf(row))) {
        faults.push(importFault(row.row, 'external_id', 'exists_with_different_content'));
      }
      progress?.(index + 1, rows.length);
    }
    const refused = refuseIfAny(faults);
    if (refused) return refused;
    if (booked > 0) await this.ledger.openImport({ ...batch, format: 'cases', rows: booked });
    return ok({ booked, skipped: rows.length - booked });
  }

  private async takeInRow(row: CaseRow, world: World, batch: Batch): Promise<Reason[]> {
    const faults = world.faultsOf(row);
    if (faults.length > 0) return faults;
    const id = newId();
    const transfers = transfersOf(row, { caseId: id, batch: batch.id, operator: batch.operator });
    const posted = transfers.length === 0 ? undefined : await this.ledger.post(transfers);
    if (posted?.ok === false) return [moneyFault(row, posted.reasons[0])];
    if (world.takeIn(row)) await this.cases.addCall(row);
    await this.cases.add({ id, row, sha256: batch.sha256, operator: batch.operator });
    return [];
  }
}

function moneyFault(row: CaseRow, { code, params }: Reason): Reason {
  const remaining = params?.['remaining'];
  if (code !== 'frame_exhausted' || remaining === undefined) {
    throw new Error(`the ledger refused row ${row.row} with ${code}`);
  }
  return importFault(row.row, 'granted_kr', code, BigInt(remaining));
}
