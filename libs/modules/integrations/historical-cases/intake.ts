import type { CaseRow } from '@tilsagn/domain/imports/case-row';
import { importFault } from '@tilsagn/domain/imports/faults';
import type { Reason, Result } from '@tilsagn/domain/result';
import type { Ledger } from '@tilsagn/modules/ledger';
import { newId } from '@tilsagn/platform/database/ids';
import { transfersOf } from './booking';
import { type Content, contentOf, sameContent } from './content';
import { type PendingRow, PendingRows } from './pending-rows';
import type { HistoricalCaseRows } from './persistence/historical-case-rows';
import type { World } from './persistence/known-world';

export interface Batch {
  readonly id: string;
  readonly operator: string;
  readonly sha256: string;
}

/**
 * One file being taken in. Rows are judged in their order and booked many at a time; the answer is that of rows
 * booked one by one, since a row whose fate hangs on a waiting one is judged after it.
 */
export class Intake {
  booked = 0;
  private readonly faultsOfRow = new Map<number, readonly Reason[]>();
  private readonly pending = new PendingRows();

  constructor(
    private readonly ledger: Ledger,
    private readonly cases: HistoricalCaseRows,
    private readonly world: World,
    /** External id → content of what is taken in already. */
    private readonly known: Map<string, Content>,
    private readonly batch: Batch,
  ) {}

  /** In the order of the file. */
  faults(): Reason[] {
    return [...this.faultsOfRow].sort(([one], [other]) => one - other).flatMap(([, faults]) => faults);
  }

  async judge(row: CaseRow): Promise<void> {
    if (this.pending.mustSettleBefore(row)) await this.settle();
    const before = this.known.get(row.externalId);
    if (before !== undefined) {
      if (sameContent(before, contentOf(row))) return;
      this.refuse(row, [importFault(row.row, 'external_id', 'exists_with_different_content')]);
      return;
    }
    const faults = this.world.faultsOf(row);
    if (faults.length > 0) {
      this.refuse(row, faults);
      return;
    }
    const id = newId();
    const transfers = transfersOf(row, { caseId: id, batch: this.batch.id, operator: this.batch.operator });
    this.pending.add({ id, row, transfers }, this.world.lacksCallOf(row));
  }

  /** Books the waiting rows. */
  async settle(): Promise<void> {
    const rows = this.pending.take();
    const moved = rows.filter(({ transfers }) => transfers.length > 0);
    const answers = await this.ledger.postInOrder(moved.map(({ transfers }) => transfers));
    const refused = new Set(moved.filter((each, index) => this.isRefused(each, answers[index])));
    const taken = rows.filter((each) => !refused.has(each));
    if (taken.length === 0) return;
    for (const { row } of taken) {
      if (this.world.takeIn(row)) await this.cases.addCall(row);
      this.known.set(row.externalId, contentOf(row));
    }
    await this.cases.add(taken, this.batch);
    this.booked += taken.length;
  }

  private isRefused({ row }: PendingRow, posted: Result<unknown> | undefined): boolean {
    if (posted?.ok !== false) return false;
    this.refuse(row, [moneyFault(row, posted.reasons[0])]);
    return true;
  }

  private refuse(row: CaseRow, faults: readonly Reason[]): void {
    this.faultsOfRow.set(row.row, faults);
  }
}

function moneyFault(row: CaseRow, { code, params }: Reason): Reason {
  if (code === 'period_closed') return importFault(row.row, 'decided_on', code);
  const remaining = params?.['remaining'];
  if (code !== 'frame_exhausted' || remaining === undefined) {
    throw new Error(`the ledger refused row ${row.row} with ${code}`);
  }
  return importFault(row.row, 'granted_kr', code, BigInt(remaining));
}
