import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import type { CasePosition, Position } from '@tilsagn/domain/ledger/position';
import { add, ore, ZERO } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';

interface Row {
  readonly frame: string;
  readonly year: number;
  readonly measure: string;
  readonly reserved: bigint;
  readonly committed: bigint;
  readonly in_payment: bigint;
  readonly paid: bigint;
  readonly claimed: bigint;
}

export async function readPosition(db: Db, caseId: string): Promise<CasePosition> {
  const rows = await db.query<Row>('select * from ledger.position_of_case($1)', [caseId]);
  const measures = rows.map(measureRow);
  return { caseId, ...total(measures), measures };
}

const measureRow = (row: Row): MeasureRef & Position => ({
  frame: row.frame,
  year: row.year,
  measure: row.measure,
  reservedOre: ore(row.reserved),
  committedOre: ore(row.committed),
  inPaymentOre: ore(row.in_payment),
  paidOre: ore(row.paid),
  claimedOre: ore(row.claimed),
});

function total(rows: readonly Position[]): Position {
  const sum = (pick: (row: Position) => Position[keyof Position]) =>
    rows.reduce((sofar, row) => add(sofar, pick(row)), ZERO);
  return {
    reservedOre: sum((row) => row.reservedOre),
    committedOre: sum((row) => row.committedOre),
    inPaymentOre: sum((row) => row.inPaymentOre),
    paidOre: sum((row) => row.paidOre),
    claimedOre: sum((row) => row.claimedOre),
  };
}
