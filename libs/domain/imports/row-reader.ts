import { isIsoDate, type IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Dialect } from '@tilsagn/domain/imports/dialect';
import { importFault, type ImportCode } from '@tilsagn/domain/imports/faults';
import { type Ore, ZERO } from '@tilsagn/domain/money/ore';
import { parsePlainKroner } from '@tilsagn/domain/money/text';
import { isOrgnr } from '@tilsagn/domain/organisations/orgnr';
import type { Reason } from '@tilsagn/domain/result';

const KEY = /^[a-z0-9-]+$/;

/**
 * Reads the columns of one row and notes each fault of form. What cannot be read comes back as an empty value, so
 * that the other columns are read too; a row with faults is never used.
 */
export class RowReader<Column extends string> {
  private readonly found = new Map<Column, ImportCode>();

  constructor(
    readonly row: number,
    private readonly columns: readonly Column[],
    private readonly cells: readonly string[],
    private readonly dialect: Dialect,
  ) {
    columns.slice(cells.length).forEach((column) => this.fault(column, 'required'));
    const last = columns.at(-1);
    if (cells.length > columns.length && last !== undefined) this.fault(last, 'must_be_empty');
  }

  /** Notes the first fault of a column. */
  fault(column: Column, code: ImportCode): void {
    if (!this.found.has(column)) this.found.set(column, code);
  }

  /** The faults in the order of the columns. */
  faults(): Reason[] {
    return this.columns.flatMap((column) => {
      const code = this.found.get(column);
      return code === undefined ? [] : [importFault(this.row, column, code)];
    });
  }

  isEmpty(column: Column): boolean {
    return this.text(column) === '';
  }

  /** A text without the blanks around it; empty where there is none. */
  text(column: Column): string {
    return (this.cells[this.columns.indexOf(column)] ?? '').trim();
  }

  requiredText(column: Column): string {
    if (this.isEmpty(column)) this.fault(column, 'required');
    return this.text(column);
  }

  mustBeEmpty(...columns: readonly Column[]): void {
    columns
      .filter((column) => !this.isEmpty(column))
      .forEach((column) => this.fault(column, 'must_be_empty'));
  }

  word<Word extends string>(column: Column, words: readonly Word[]): Word | undefined {
    const known = words.find((word) => word === this.raw(column));
    if (known === undefined && !this.isEmpty(column)) this.fault(column, 'unknown_word');
    return known;
  }

  date(column: Column): IsoDate | undefined {
    return this.matching(column, isIsoDate, 'bad_date');
  }

  key(column: Column): string | undefined {
    return this.matching(column, (text) => KEY.test(text), 'bad_key');
  }

  orgnr(column: Column): string | undefined {
    return this.matching(column, isOrgnr, 'bad_orgnr');
  }

  year(column: Column): number | undefined {
    const text = this.matching(column, (year) => /^[1-9][0-9]{3}$/.test(year), 'bad_date');
    return text === undefined ? undefined : Number(text);
  }

  /** Kroner with at most two decimals, in this dialect's mark alone; 0 where the column is empty. */
  amount(column: Column): Ore {
    const text = this.raw(column);
    if (text === '') return ZERO;
    const mine = this.dialect.decimalMark === '.' ? text : text.replaceAll('.', ' ').replace(',', '.');
    const amount = parsePlainKroner(mine);
    if (amount !== undefined && amount <= BigInt(Number.MAX_SAFE_INTEGER)) return amount;
    this.fault(column, 'bad_amount');
    return ZERO;
  }

  /** Above 0. */
  requiredAmount(column: Column): Ore {
    this.requiredText(column);
    const amount = this.amount(column);
    if (amount === ZERO && !this.isEmpty(column)) this.fault(column, 'bad_amount');
    return amount;
  }

  /** A column that must be filled in, read by one of the readers above. */
  required<T>(column: Column, read: (column: Column) => T | undefined, otherwise: T): T {
    this.requiredText(column);
    return read(column) ?? otherwise;
  }

  /** A text of a given shape, as it stands: blanks around it are a fault. Undefined where the column is empty. */
  matching(column: Column, fits: (text: string) => boolean, code: ImportCode): string | undefined {
    const text = this.raw(column);
    if (text === '' || fits(text)) return text === '' ? undefined : text;
    this.fault(column, code);
    return undefined;
  }

  private raw(column: Column): string {
    return this.cells[this.columns.indexOf(column)] ?? '';
  }
}
