import type { Effect } from '@tilsagn/domain/ledger/frame-proposals';
import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import { ok, Refused, type Reason, type Result } from '@tilsagn/domain/result';
import type { Db } from '@tilsagn/platform/database/db';
import type { NewTransfer } from './posting';

interface Answer extends Partial<Reason> {
  readonly effects?: readonly Effect[];
}

/**
 * What a transfer, or the reversal of one, would do: posted and undone again by ledger.preview.
 * @param reverses the transfer undone; of the sent one only its facts count then
 */
export async function previewTransfers(
  db: Db,
  sent: NewTransfer,
  reverses: string | undefined,
): Promise<Result<readonly Effect[]>> {
  const [row] = await db.query<{ answer: Answer }>('select ledger.preview($1, $2) as answer', [
    JSON.stringify([sent]),
    reverses ?? null,
  ]);
  const { code, field, params, effects } = row?.answer ?? {};
  if (code === undefined) return ok(effects ?? []);
  return Refused.because(code, { ...(field !== undefined && { field }), ...(params && { params }) });
}

/** Whether a measure is known, so that a limit may be set on it. */
export async function isMeasure(db: Db, { frame, year, measure }: MeasureRef): Promise<boolean> {
  const rows = await db.query('select from ledger.measure where frame = $1 and year = $2 and measure = $3', [
    frame,
    year,
    measure,
  ]);
  return rows.length > 0;
}
