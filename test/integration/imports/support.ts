import { CASE_COLUMNS, type CaseColumn } from '@tilsagn/domain/imports/case-row';
import { faultLine } from '@tilsagn/domain/imports/faults';
import { LEDGER_COLUMNS, type LedgerColumn } from '@tilsagn/domain/imports/ledger-row';
import type { Result } from '@tilsagn/domain/result';
import { ImportCases } from '@tilsagn/modules/integrations/historical-cases';
import { HistoricalCaseRows } from '@tilsagn/modules/integrations/historical-cases/persistence/historical-case-rows';
import { KnownWorld } from '@tilsagn/modules/integrations/historical-cases/persistence/known-world';
import { type Imported, ImportLedger } from '@tilsagn/modules/ledger';
import type { TestDatabase } from '../../support/database';
import { ledgerOn } from '../ledger/support';

type Cells<Column extends string> = Partial<Record<Column, string>>;
export type LedgerCells = Cells<LedgerColumn>;
export type CaseCells = Cells<CaseColumn>;

const quoted = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function csv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Cells<Column>[],
  delimiter = ',',
): string {
  const lines = rows.map((row) =>
    columns.map((column) => quoted(row[column] ?? '', delimiter)).join(delimiter),
  );
  return [columns.join(delimiter), ...lines, ''].join('\n');
}

export const ledgerCsv = (rows: readonly LedgerCells[], delimiter?: string): string =>
  csv(LEDGER_COLUMNS, rows, delimiter);
export const casesCsv = (rows: readonly CaseCells[], delimiter?: string): string =>
  csv(CASE_COLUMNS, rows, delimiter);

/** The two imports on a database: what was booked, or the lines an operator reads. */
export function importsOn(database: TestDatabase) {
  const { posting, ledger } = ledgerOn(database);
  const ledgers = new ImportLedger(database.uow, posting);
  const cases = new ImportCases(
    database.uow,
    ledger,
    new HistoricalCaseRows(database.db),
    new KnownWorld(database.db),
  );
  const told = (result: Result<Imported>): Imported | string[] =>
    result.ok ? result.value : result.reasons.map(faultLine);
  return {
    ledger: async (text: string) => told(await ledgers.run({ file: Buffer.from(text), operator: 'test' })),
    cases: async (text: string) => told(await cases.run({ file: Buffer.from(text), operator: 'test' })),
  };
}

/** A year's frame with its money on one measure. */
export const frameRows = (frame: string, year: number, measure: string, kr: string): LedgerCells[] => [
  {
    external_id: `${frame}-${year}-a-${kr}`,
    value_date: `${year}-01-01`,
    kind: 'allocate',
    frame,
    year: String(year),
    amount_kr: kr,
  },
  {
    external_id: `${frame}-${year}-d-${kr}`,
    value_date: `${year}-01-01`,
    kind: 'distribute',
    frame,
    year: String(year),
    measure,
    amount_kr: kr,
  },
];

export const grantedCase = (id: string, over: CaseCells = {}): CaseCells => ({
  external_id: id,
  case_number: `2020/${id}`,
  scheme: 'bio',
  call: 'bio-old-2020',
  year: '2020',
  frame: 'bio',
  measure: 'bio',
  orgnr: '399001005',
  applicant: 'Nidelv Prøverobotikk AS',
  municipality_number: '5001',
  submitted_on: '2020-03-01',
  decided_on: '2020-04-01',
  outcome: 'granted',
  applied_kr: '1000',
  granted_kr: '1000',
  ...over,
});
