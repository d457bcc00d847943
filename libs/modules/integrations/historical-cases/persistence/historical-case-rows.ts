import { Injectable } from '@nestjs/common';
import { type CaseRow, isGranted } from '@tilsagn/domain/imports/case-row';
import { Db } from '@tilsagn/platform/database/db';
import { type Content, contentOf } from '../content';

export interface NewHistoricalCase {
  readonly id: string;
  readonly row: CaseRow;
}

/** The file a case came from, by its SHA-256, and who sent it in. */
export interface Origin {
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

  /** Writes cases with what their rows say, in one statement. */
  async add(cases: readonly NewHistoricalCase[], { sha256, operator }: Origin): Promise<void> {
    await this.db.query(
      `with sent as materialized (
         select * from jsonb_to_recordset($1) as sent (
           id uuid, state text, "caseNumber" text, scheme text, call text, orgnr text, applicant text,
           "municipalityNumber" text, purpose text, "providerType" text, participants integer, "appliedOre" bigint,
           "grantedOre" bigint, outcome text, "submittedOn" date, "decidedOn" date, "closedOn" date,
           "participatingOrgnrs" text[], "externalId" text, measure jsonb, content jsonb)),
       born as (
         insert into grant_case (id, case_number, origin, scheme_key, call_key, state, applicant_orgnr, applicant_name,
           municipality_number, title, purpose, provider_type, participants, applied_ore, granted_ore, outcome,
           submitted_on, decided_on, closed_on, created_by)
         select id, "caseNumber", 'import', scheme, call, state, orgnr, applicant, "municipalityNumber", purpose, purpose,
                "providerType", participants, "appliedOre", "grantedOre", outcome, "submittedOn", "decidedOn", "closedOn", $2
           from sent),
       participant as (
         insert into case_participant (case_id, orgnr)
         select distinct sent.id, participating.orgnr from sent, unnest("participatingOrgnrs") as participating (orgnr))
       insert into imported_case (case_id, external_id, content, frame, year, measure, sha256, operator)
       select id, "externalId", content, measure ->> 'frame', (measure ->> 'year')::integer, measure ->> 'measure', $3, $2
         from sent`,
      [JSON.stringify(cases.map(recordOf)), operator, sha256],
    );
  }
}

const recordOf = ({ id, row }: NewHistoricalCase): object => {
  const content = contentOf(row);
  const grantedOre = isGranted(row.outcome) ? content['grantedOre'] : null;
  return { ...content, id, grantedOre, state: stateOf(row), content };
};

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
