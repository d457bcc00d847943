import { Injectable } from '@nestjs/common';
import { type CaseRow, isGranted } from '@tilsagn/domain/imports/case-row';
import { Db } from '@tilsagn/platform/database/db';
import { type Content, contentOf } from '../content';

export interface NewHistoricalCase {
  readonly id: string;
  readonly row: CaseRow;
  readonly sha256: string;
  readonly operator: string;
}

const IMPORT_LOCK = 'cases import';

/** Historical cases as rows. */
@Injectable()
export class HistoricalCaseRows {
  constructor(private readonly db: Db) {}

  /** One import of cases at a time. */
  async lock(): Promise<void> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [IMPORT_LOCK]);
  }

  /** The content of these rows as it was imported: external id → content. */
  async known(rows: readonly CaseRow[]): Promise<Map<string, Content>> {
    const found = await this.db.query<{ external_id: string; content: Content }>(
      'select external_id, content from imported_case where external_id = any ($1)',
      [rows.map((row) => row.externalId)],
    );
    return new Map(found.map(({ external_id, content }) => [external_id, content]));
  }

  /** Makes a call that no scheme knows any more, so that its cases have one. */
  async addCall(row: CaseRow): Promise<void> {
    await this.db.query(
      `insert into grant_call (key, scheme_key, name, historical) values ($1, $2, jsonb_build_object('nb', $1::text), true)`,
      [row.call, row.scheme],
    );
  }

  async add({ id, row, sha256, operator }: NewHistoricalCase): Promise<void> {
    await this.db.query(
      `with born as (
         insert into grant_case (id, case_number, origin, scheme_key, call_key, state, applicant_orgnr, applicant_name,
           municipality_number, title, purpose, provider_type, participants, applied_ore, granted_ore, outcome,
           submitted_on, decided_on, closed_on, created_by)
         values ($1, $2, 'import', $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
         returning id),
       participant as (
         insert into case_participant (case_id, orgnr) select born.id, orgnr from born, unnest($19::text[]) as orgnr)
       insert into imported_case (case_id, external_id, content, frame, year, measure, sha256, operator)
       select born.id, $20, $21, $22, $23, $24, $25, $18 from born`,
      [
        id,
        row.caseNumber,
        row.scheme,
        row.call,
        stateOf(row),
        row.orgnr,
        row.applicant,
        row.municipalityNumber,
        row.purpose,
        row.providerType,
        row.participants,
        row.appliedOre,
        isGranted(row.outcome) ? row.grantedOre : null,
        row.outcome,
        row.submittedOn,
        row.decidedOn,
        row.closedOn,
        operator,
        [...new Set(row.participatingOrgnrs)],
        row.externalId,
        JSON.stringify(contentOf(row)),
        row.measure.frame,
        row.measure.year,
        row.measure.measure,
        sha256,
      ],
    );
  }
}

/** The state a historical case stands in: as far as its row tells. */
function stateOf(row: CaseRow): string {
  switch (row.outcome) {
    case 'granted':
    case 'partly_granted':
      return row.closedOn === null ? 'active' : 'closed';
    case 'open':
      return 'submitted';
    default:
      return row.outcome;
  }
}
