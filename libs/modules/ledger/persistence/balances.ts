import type { BalanceRow } from '@tilsagn/domain/ledger/balances';
import { ore } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';

export interface BalancesQuestion {
  readonly year: number;
  /** 'YYYY-MM-DD', inclusive; without it everything booked counts, also what is dated later. */
  readonly valueDate?: string;
  /** ISO moment, inclusive; without it now. */
  readonly knownAt?: string;
}

interface Row {
  readonly frame: string;
  readonly year: number;
  readonly measure: string | null;
  readonly appropriated: bigint;
  readonly carried_in: bigint;
  readonly available: bigint;
  readonly reserved: bigint;
  readonly committed: bigint;
  readonly in_payment: bigint;
  readonly paid: bigint;
  readonly lapsed: bigint;
  readonly carried_out: bigint;
}

export async function readBalances(db: Db, question: BalancesQuestion): Promise<BalanceRow[]> {
  const rows = await db.query<Row>('select * from ledger.balances($1, $2, $3)', [
    question.year,
    question.valueDate ?? null,
    question.knownAt ?? null,
  ]);
  return rows.map((row) => ({
    frame: row.frame,
    year: row.year,
    measure: row.measure,
    appropriatedOre: ore(row.appropriated),
    carriedInOre: ore(row.carried_in),
    availableOre: ore(row.available),
    reservedOre: ore(row.reserved),
    committedOre: ore(row.committed),
    inPaymentOre: ore(row.in_payment),
    paidOre: ore(row.paid),
    lapsedOre: ore(row.lapsed),
    carriedOutOre: ore(row.carried_out),
  }));
}
