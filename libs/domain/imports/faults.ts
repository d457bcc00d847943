import { plainKroner } from '@tilsagn/domain/money/text';
import { ore } from '@tilsagn/domain/money/ore';
import type { Reason } from '@tilsagn/domain/result';

/** The codes a row of an import is refused with (design.md section 8). */
export type ImportCode =
  | 'required'
  | 'must_be_empty'
  | 'bad_date'
  | 'bad_key'
  | 'bad_amount'
  | 'unknown_word'
  | 'bad_orgnr'
  | 'bad_municipality'
  | 'bad_value'
  | 'identity_number'
  | 'contract_repeated'
  | 'wrong_order'
  | 'unknown_scheme'
  | 'unknown_frame'
  | 'unknown_measure'
  | 'other_year'
  | 'same_source_and_target'
  | 'decision_reference_missing'
  | 'period_closed'
  | 'exists_with_different_content'
  | 'too_many_rows'
  | 'duplicate_case_number'
  | 'frame_exhausted';

/**
 * A refused row as a reason.
 * @param row the record's number, the header being 1
 * @param field the column
 */
export const importFault = (row: number, field: string, code: ImportCode, remainingOre?: bigint): Reason => ({
  code,
  field,
  params: remainingOre === undefined ? { row } : { row, remaining: remainingOre },
});

/**
 * The line an operator reads: `row 3, amount_kr: frame_exhausted (remaining 22487344.29 kr)`; what concerns the file
 * as a whole has no row, what concerns a whole row no column.
 */
export function faultLine(fault: Reason): string {
  const { row, remaining } = fault.params ?? {};
  const where = [...(row === undefined ? [] : [`row ${String(row)}`]), ...(fault.field ? [fault.field] : [])];
  const rest = remaining === undefined ? '' : ` (remaining ${plainKroner(ore(BigInt(remaining)))} kr)`;
  return `${where.length === 0 ? '' : `${where.join(', ')}: `}${fault.code}${rest}`;
}
