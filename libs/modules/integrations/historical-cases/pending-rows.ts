import type { CaseRow } from '@tilsagn/domain/imports/case-row';
import type { NewTransfer } from '@tilsagn/modules/ledger';

export interface PendingRow {
  readonly id: string;
  readonly row: CaseRow;
  /** None where nothing was granted. */
  readonly transfers: readonly NewTransfer[];
}

/** How many rows are sent to the database at once. */
const AT_ONCE = 500;

/** Rows that refer to nothing that is missing, waiting to be booked together. */
export class PendingRows {
  private waiting: PendingRow[] = [];
  private readonly claimed = new Set<string>();

  /** Whether the waiting rows must be settled before this one is judged: its fate hangs on theirs, or they are many. */
  mustSettleBefore(row: CaseRow): boolean {
    return this.waiting.length >= AT_ONCE || claimsOf(row).some((claim) => this.claimed.has(claim));
  }

  /** @param makesCall whether the row's call is there only once the row is taken in */
  add(pending: PendingRow, makesCall: boolean): void {
    this.waiting.push(pending);
    const [id, number, call] = claimsOf(pending.row);
    [id, number, ...(makesCall ? [call] : [])].forEach((claim) => this.claimed.add(claim));
  }

  /** The waiting rows, in the order of the file; none wait afterwards. */
  take(): readonly PendingRow[] {
    const taken = this.waiting;
    this.waiting = [];
    this.claimed.clear();
    return taken;
  }
}

const claimsOf = (row: CaseRow): [string, string, string] => [
  `id ${row.externalId}`,
  `number ${row.caseNumber}`,
  `call ${row.call}`,
];
