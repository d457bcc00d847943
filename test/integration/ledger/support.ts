import type { Position } from '@tilsagn/domain/ledger/position';
import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import { kroner } from '@tilsagn/domain/money/ore';
import type { Result } from '@tilsagn/domain/result';
import { CheckLedger, Ledger, LedgerReader } from '@tilsagn/modules/ledger';
import { type NewEnd, type NewTransfer, Posting } from '@tilsagn/modules/ledger/persistence/posting';
import { newId } from '@tilsagn/platform/database/ids';
import { Metrics } from '@tilsagn/platform/metrics/metrics';
import type { TestDatabase } from '../../support/database';

export interface LedgerUnderTest {
  readonly ledger: Ledger;
  readonly reader: LedgerReader;
  readonly posting: Posting;
}

export function ledgerOn(database: Pick<TestDatabase, 'db'>): LedgerUnderTest {
  const posting = new Posting(database.db, new Metrics());
  const reader = new LedgerReader(database.db);
  return { posting, reader, ledger: new Ledger(posting, reader) };
}

/** A transfer with the two persons and the date that the test does not care about. */
export const transfer = (
  kind: NewTransfer['kind'],
  from: NewEnd,
  to: NewEnd,
  kr: number,
  over: Partial<NewTransfer> = {},
): NewTransfer => ({
  id: newId(),
  kind,
  from,
  to,
  amountOre: Number(kroner(kr)),
  valueDate: '2020-01-01',
  actor: 'oystein',
  preparedBy: 'oystein',
  approvedBy: 'anne',
  decisionRef: 'FU 1/20',
  ...over,
});

/** A frame with money on its measures, and nothing left undistributed. */
export async function fund(posting: Posting, measure: MeasureRef, kr: number): Promise<void> {
  const { frame, year } = measure;
  const source: NewEnd = { account: 'source', frame, year };
  const undistributed: NewEnd = { account: 'frame', frame, year };
  const available: NewEnd = { account: 'available', ...measure };
  const posted = await posting.post([
    transfer('allocate', source, undistributed, kr),
    transfer('distribute', undistributed, available, kr),
  ]);
  if (!posted.ok) throw new Error(posted.code);
}

/** An amount that must have been answered. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value;
}

/** The position in whole kroner, without what is claimed where nothing is. */
export const inKroner = (position: Position): Record<string, number> => ({
  reserved: Number(position.reservedOre) / 100,
  committed: Number(position.committedOre) / 100,
  inPayment: Number(position.inPaymentOre) / 100,
  paid: Number(position.paidOre) / 100,
  claimed: Number(position.claimedOre) / 100,
});

/** Every row that breaks an invariant; none when the ledger is whole. */
export const offences = async (database: TestDatabase): Promise<string[]> =>
  (await new CheckLedger(database.db).run()).flatMap(({ name, offences: rows }) =>
    rows.map((row) => `${name}: ${row}`),
  );
