import type { Place, LedgerRow } from '@tilsagn/domain/imports/ledger-row';
import { importFault, type ImportCode } from '@tilsagn/domain/imports/faults';
import type { AccountKind } from '@tilsagn/domain/ledger/kinds';
import type { Reason } from '@tilsagn/domain/result';
import { v5 } from 'uuid';
import type { NewEnd, NewTransfer } from '../persistence/posting';

/** The id space of ledger imports: an external id always names the same transfer. */
const LEDGER_IMPORTS = '5b3f3c1e-7d0a-4f43-9b57-0c7a0e6a2f10';

export interface ImportedBy {
  readonly batch: string;
  readonly operator: string;
}

/** The transfer that a row of a ledger import books. */
export function transferOf(row: LedgerRow, by: ImportedBy): NewTransfer {
  const [from, to] = endsOf(row);
  return {
    id: v5(row.externalId, LEDGER_IMPORTS),
    kind: row.kind,
    from,
    to,
    amountOre: Number(row.amountOre),
    valueDate: row.valueDate,
    actor: by.operator,
    importBatch: by.batch,
    ...(row.decisionRef !== undefined && { decisionRef: row.decisionRef }),
    ...(row.note !== undefined && { reason: row.note }),
  };
}

function endsOf(row: LedgerRow): [NewEnd, NewEnd] {
  const { frame, year } = row.place;
  const end = (account: AccountKind): NewEnd => ({ account, frame, year });
  switch (row.kind) {
    case 'allocate':
    case 'top_up':
      return [end('source'), end('frame')];
    case 'cut':
      return [end('frame'), end('source')];
    case 'distribute':
      return [end('frame'), placeEnd(row.place)];
    case 'withdraw_allotment':
      return [placeEnd(row.place), end('frame')];
    case 'reallocate':
      return [placeEnd(row.place), placeEnd(row.target ?? row.place)];
  }
}

const placeEnd = (place: Place): NewEnd => ({
  account: place.measure === undefined ? 'frame' : 'available',
  ...place,
});

/** What the ledger refused, as a fault of the row with its column. */
export function rowFault(row: LedgerRow, reason: Reason): Reason {
  const remaining = reason.params?.['remaining'];
  const code = reason.code as ImportCode;
  return importFault(
    row.row,
    columnOf(row, reason),
    code,
    remaining === undefined ? undefined : BigInt(remaining),
  );
}

function columnOf(row: LedgerRow, { code, field }: Reason): string {
  const onTarget = row.kind === 'reallocate' && field?.startsWith('to.') === true;
  switch (code) {
    case 'unknown_frame':
      return onTarget ? 'to_frame' : 'frame';
    case 'unknown_measure':
      return onTarget ? 'to_measure' : 'measure';
    case 'period_closed':
      return field === 'valueDate' ? 'value_date' : 'year';
    case 'frame_exhausted':
      return 'amount_kr';
    case 'exists_with_different_content':
      return 'external_id';
    default:
      throw new Error(`the ledger refused row ${row.row} with ${code}`);
  }
}
