import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { isIdentityNumber } from '@tilsagn/domain/identity/identity-number';
import type { Dialect } from '@tilsagn/domain/imports/dialect';
import { RowReader } from '@tilsagn/domain/imports/row-reader';
import { ok, refuseIfAny, type Result } from '@tilsagn/domain/result';

/** The columns of a contract list, in this order (docs/contract-lists.md). */
export const CONTRACT_COLUMNS = ['contract_id', 'orgnr', 'unit', 'period', 'active_on'] as const;

export type ContractColumn = (typeof CONTRACT_COLUMNS)[number];

/** One contract in one period, free of faults of form. */
export interface ContractRow {
  readonly row: number;
  /** The register's own number of the contract: it tells nobody whose it is. */
  readonly contractId: string;
  readonly orgnr: string;
  /** A unit of the rule set's rates. */
  readonly unit: string;
  /** A half-year, quarter or month: `2021-H1`, `2021-Q3`, `2021-M07`. */
  readonly period: string;
  /** The day whose rate is used. */
  readonly activeOn: IsoDate;
}

const CONTRACT_ID = /^[A-Za-z0-9-]{1,40}$/;
const PERIOD = /^[1-9][0-9]{3}-(H[12]|Q[1-4]|M(0[1-9]|1[0-2]))$/;
const UNIT = /^[a-z0-9_-]{1,60}$/;

/**
 * Reads a row of a contract list. A national identity number in place of a contract's own number is refused where it
 * stands (`identity_number`): the system does not ask for such numbers (GDPR article 5).
 * @param row the record's number, the header being 1
 * @returns the row, or each fault of form as a reason with its column
 */
export function readContractRow(
  row: number,
  cells: readonly string[],
  dialect: Dialect,
): Result<ContractRow> {
  const reader = new RowReader<ContractColumn>(row, CONTRACT_COLUMNS, cells, dialect);
  for (const column of CONTRACT_COLUMNS) {
    if (isIdentityNumber(reader.text(column).replace(/[\s.-]/g, ''))) reader.fault(column, 'identity_number');
  }
  const shaped = (column: ContractColumn, shape: RegExp): string =>
    reader.required(column, () => reader.matching(column, (text) => shape.test(text), 'bad_value'), '');
  const value: ContractRow = {
    row,
    contractId: shaped('contract_id', CONTRACT_ID),
    orgnr: reader.required('orgnr', (column) => reader.orgnr(column), ''),
    unit: shaped('unit', UNIT),
    period: shaped('period', PERIOD),
    activeOn: reader.required('active_on', (column) => reader.date(column), ''),
  };
  return refuseIfAny(reader.faults()) ?? ok(value);
}

const keyOf = ({ contractId, period }: ContractRow): string => `${contractId} ${period}`;

/** The rows that name a contract and a period which stand further up in the same list already. */
export function repeatedRows(rows: readonly ContractRow[]): readonly ContractRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const known = seen.has(keyOf(row));
    seen.add(keyOf(row));
    return known;
  });
}
