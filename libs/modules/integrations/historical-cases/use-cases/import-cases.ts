import { Injectable } from '@nestjs/common';
import { CASE_COLUMNS, type CaseRow, readCaseRow } from '@tilsagn/domain/imports/case-row';
import { ok, refuseIfAny, type Result } from '@tilsagn/domain/result';
import { type Imported, type ImportFile, Ledger, readRows } from '@tilsagn/modules/ledger';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { type Batch, Intake } from '../intake';
import { HistoricalCaseRows } from '../persistence/historical-case-rows';
import { KnownWorld } from '../persistence/known-world';

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
    const known = await this.cases.known(rows);
    const intake = new Intake(this.ledger, this.cases, await this.knownWorld.read(rows), known, batch);
    for (const [index, row] of rows.entries()) {
      await intake.judge(row);
      progress?.(index + 1, rows.length);
    }
    await intake.settle();
    const refused = refuseIfAny(intake.faults());
    if (refused) return refused;
    if (intake.booked > 0) await this.ledger.openImport({ ...batch, format: 'cases', rows: intake.booked });
    return ok({ booked: intake.booked, skipped: rows.length - intake.booked });
  }
}
