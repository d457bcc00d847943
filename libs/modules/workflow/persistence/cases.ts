import { Injectable } from '@nestjs/common';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Db } from '@tilsagn/platform/database/db';
import type { CaseChanges, CaseRecord, NewCase } from '../case-record';
import { CASE_COLUMNS, assignments } from './case-columns';

/** The cases as rows. States change through `CaseWorkflow` alone. */
@Injectable()
export class Cases {
  constructor(private readonly db: Db) {}

  /** The case, or null where there is none of that id. */
  find(id: string): Promise<CaseRecord | null> {
    return this.one(`select ${CASE_COLUMNS} from grant_case c where c.id = $1`, [id]);
  }

  /** As `find`, and nobody else changes the case until the running unit of work ends. */
  lock(id: string): Promise<CaseRecord | null> {
    return this.one(`select ${CASE_COLUMNS} from grant_case c where c.id = $1 for update`, [id]);
  }

  /** What these companies have applied for here, newest change first. */
  ofApplicants(orgnrs: readonly string[]): Promise<CaseRecord[]> {
    return this.db.query(
      `select ${CASE_COLUMNS} from grant_case c where c.applicant_orgnr = any($1) and c.origin = 'application'
         and (c.entered_by is null or c.submitted_on is not null)
       order by c.updated_at desc, c.id desc limit 500`,
      [orgnrs],
    );
  }

  /** What a caseworker has begun to enter and not sent, newest change first. */
  enteredBy(sub: string): Promise<CaseRecord[]> {
    return this.db.query(
      `select ${CASE_COLUMNS} from grant_case c
       where c.entered_by = $1 and c.submitted_on is null and c.outcome is null
       order by c.updated_at desc, c.id desc limit 100`,
      [sub],
    );
  }

  async create(born: NewCase, state: string, createdBy: string): Promise<CaseRecord> {
    const created = await this.one(
      `insert into grant_case as c (id, scheme_key, call_key, state, applicant_orgnr, applicant_name,
                                    municipality_number, language, created_by, kind, entered_by, came_by, received_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning ${CASE_COLUMNS}`,
      [
        born.id,
        born.schemeKey,
        born.callKey,
        state,
        born.applicantOrgnr,
        born.applicantName,
        born.municipalityNumber,
        born.language,
        createdBy,
        born.kind ?? 'application',
        born.entry === undefined ? null : createdBy,
        born.entry?.cameBy ?? null,
        born.entry?.receivedOn ?? null,
      ],
    );
    if (created === null) throw new Error('a case was not written');
    return created;
  }

  /**
   * Changes facts of a case that stay in its state and counts its version up.
   * Refuses with `stale_version` when the case has moved on since `expectedVersion`.
   */
  amend(id: string, expectedVersion: number, changes: CaseChanges = {}): Promise<Result<CaseRecord>> {
    return this.update(id, expectedVersion, changes);
  }

  /** The guarded write behind every change; only `CaseWorkflow` gives a state. */
  async update(
    id: string,
    expectedVersion: number,
    changes: CaseChanges & { readonly state?: string },
  ): Promise<Result<CaseRecord>> {
    const { sql, params } = assignments(changes, 3);
    const updated = await this.one(
      `update grant_case c set ${sql} version = c.version + 1, updated_at = clock_timestamp()
       where c.id = $1 and c.version = $2 returning ${CASE_COLUMNS}`,
      [id, expectedVersion, ...params],
    );
    return updated === null ? Refused.because('stale_version') : ok(updated);
  }

  private async one(sql: string, params: unknown[]): Promise<CaseRecord | null> {
    const [row] = await this.db.query<CaseRecord>(sql, params);
    return row ?? null;
  }
}
