import { Injectable } from '@nestjs/common';
import type { CaseRow } from '@tilsagn/domain/imports/case-row';
import { importFault } from '@tilsagn/domain/imports/faults';
import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import type { Reason } from '@tilsagn/domain/result';
import { Db } from '@tilsagn/platform/database/db';

const frameKey = ({ frame, year }: MeasureRef): string => `${frame}/${year}`;
const measureKey = (ref: MeasureRef): string => `${frameKey(ref)}/${ref.measure}`;

/** What rows refer to, read once and kept up as rows are taken in. */
export class World {
  constructor(
    private readonly schemes: ReadonlySet<string>,
    private readonly frames: ReadonlySet<string>,
    private readonly measures: ReadonlySet<string>,
    /** Call key → its scheme. */
    private readonly calls: Map<string, string>,
    private readonly caseNumbers: Set<string>,
  ) {}

  /** What the row refers to that is not there, or is taken. */
  faultsOf(row: CaseRow): Reason[] {
    const fault = (column: string, code: Parameters<typeof importFault>[2]) =>
      importFault(row.row, column, code);
    const faults: Reason[] = [];
    const schemeOfCall = this.calls.get(row.call);
    if (this.caseNumbers.has(row.caseNumber)) faults.push(fault('case_number', 'duplicate_case_number'));
    if (!this.schemes.has(row.scheme)) faults.push(fault('scheme', 'unknown_scheme'));
    else if (schemeOfCall !== undefined && schemeOfCall !== row.scheme)
      faults.push(fault('call', 'unknown_scheme'));
    if (!this.frames.has(frameKey(row.measure))) faults.push(fault('frame', 'unknown_frame'));
    else if (!this.measures.has(measureKey(row.measure))) faults.push(fault('measure', 'unknown_measure'));
    return faults;
  }

  lacksCallOf(row: CaseRow): boolean {
    return !this.calls.has(row.call);
  }

  /** Takes the row in; true when its call is new. */
  takeIn(row: CaseRow): boolean {
    this.caseNumbers.add(row.caseNumber);
    const isNew = this.lacksCallOf(row);
    if (isNew) this.calls.set(row.call, row.scheme);
    return isNew;
  }
}

/** Reads what an import refers to. */
@Injectable()
export class KnownWorld {
  constructor(private readonly db: Db) {}

  async read(rows: readonly CaseRow[]): Promise<World> {
    const numbers = rows.map((row) => row.caseNumber);
    const [schemes, measures, frames, calls, cases] = [
      await this.db.query<{ key: string }>('select key from scheme'),
      await this.db.query<MeasureRef>('select frame, year, measure from ledger.measure'),
      await this.db.query<MeasureRef>('select frame, year from ledger.frame'),
      await this.db.query<{ key: string; scheme_key: string }>('select key, scheme_key from grant_call'),
      await this.db.query<{ case_number: string }>(
        'select case_number from grant_case where case_number = any ($1)',
        [numbers],
      ),
    ];
    return new World(
      new Set(schemes.map(({ key }) => key)),
      new Set(frames.map(frameKey)),
      new Set(measures.map(measureKey)),
      new Map(calls.map(({ key, scheme_key }) => [key, scheme_key])),
      new Set(cases.map(({ case_number }) => case_number)),
    );
  }
}
