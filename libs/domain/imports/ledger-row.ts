import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Dialect } from '@tilsagn/domain/imports/dialect';
import { RowReader } from '@tilsagn/domain/imports/row-reader';
import type { Ore } from '@tilsagn/domain/money/ore';
import { ok, refuseIfAny, type Result } from '@tilsagn/domain/result';

export const LEDGER_COLUMNS = [
  'external_id',
  'value_date',
  'kind',
  'frame',
  'year',
  'measure',
  'to_frame',
  'to_year',
  'to_measure',
  'amount_kr',
  'decision_ref',
  'note',
] as const;

export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

export const IMPORTED_KINDS = [
  'allocate',
  'top_up',
  'cut',
  'distribute',
  'withdraw_allotment',
  'reallocate',
] as const;

export type ImportedKind = (typeof IMPORTED_KINDS)[number];

/** Where money lies in a year's frame: on a measure, or undistributed where the measure is undefined. */
export interface Place {
  readonly frame: string;
  readonly year: number;
  readonly measure?: string;
}

/** One row of a ledger import, free of faults of form. */
export interface LedgerRow {
  readonly row: number;
  readonly externalId: string;
  readonly valueDate: IsoDate;
  readonly kind: ImportedKind;
  readonly place: Place;
  /** Of a reallocation alone. */
  readonly target?: Place;
  readonly amountOre: Ore;
  readonly decisionRef?: string;
  readonly note?: string;
}

type Reader = RowReader<LedgerColumn>;

const filled = (text: string): string | undefined => (text === '' ? undefined : text);

/**
 * Reads a row of a ledger import (design.md section 8).
 * @param row the record's number, the header being 1
 * @returns the row, or each fault of form as a reason with its column
 */
export function readLedgerRow(row: number, cells: readonly string[], dialect: Dialect): Result<LedgerRow> {
  const reader: Reader = new RowReader(row, LEDGER_COLUMNS, cells, dialect);
  const kind = reader.required('kind', () => reader.word('kind', IMPORTED_KINDS), 'allocate');
  const known = reader.word('kind', IMPORTED_KINDS) !== undefined;
  const place = readPlace(reader, known ? kind : undefined);
  const target = known && kind === 'reallocate' ? readTarget(reader, place) : undefined;
  if (known && kind !== 'reallocate') reader.mustBeEmpty('to_frame', 'to_year', 'to_measure');
  const decisionRef = filled(reader.text('decision_ref'));
  if (known && (kind === 'cut' || kind === 'reallocate') && decisionRef === undefined) {
    reader.fault('decision_ref', 'decision_reference_missing');
  }
  const value: LedgerRow = {
    row,
    externalId: reader.requiredText('external_id'),
    valueDate: reader.required('value_date', (column) => reader.date(column), ''),
    kind,
    place,
    ...(target && { target }),
    amountOre: reader.requiredAmount('amount_kr'),
    ...(decisionRef !== undefined && { decisionRef }),
    ...(!reader.isEmpty('note') && { note: reader.text('note') }),
  };
  return refuseIfAny(reader.faults()) ?? ok(value);
}

function readPlace(reader: Reader, kind: ImportedKind | undefined): Place {
  const measured = kind === 'distribute' || kind === 'withdraw_allotment';
  if (measured) reader.requiredText('measure');
  else if (kind !== undefined && kind !== 'reallocate') reader.mustBeEmpty('measure');
  const measure = reader.key('measure');
  return {
    frame: reader.required('frame', (column) => reader.key(column), ''),
    year: reader.required('year', (column) => reader.year(column), 0),
    ...(measure !== undefined && { measure }),
  };
}

function readTarget(reader: Reader, source: Place): Place {
  const measure = reader.key('to_measure');
  const target: Place = {
    frame: reader.required('to_frame', (column) => reader.key(column), ''),
    year: reader.required('to_year', (column) => reader.year(column), 0),
    ...(measure !== undefined && { measure }),
  };
  const yearsKnown = target.year !== 0 && source.year !== 0;
  const samePlace = target.frame === source.frame && reader.text('to_measure') === reader.text('measure');
  if (yearsKnown && target.year !== source.year) reader.fault('to_year', 'other_year');
  else if (samePlace && target.frame !== '') reader.fault('to_frame', 'same_source_and_target');
  return target;
}
