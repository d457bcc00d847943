import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';
import type { Text } from '@tilsagn/domain/text';
import type { CaseRecord } from '@tilsagn/modules/workflow';
import { Db } from '@tilsagn/platform/database/db';

export interface FoundCompany {
  readonly orgnr: string;
  readonly name: string;
  readonly municipalityName: string | null;
  readonly cases: number;
  readonly grantedOre: Ore;
  readonly stoppedOn: IsoDate | null;
  /** Of all that were found, also those on other pages. */
  readonly total: number;
}

type Shown = Pick<
  CaseRecord,
  'id' | 'caseNumber' | 'origin' | 'callKey' | 'state' | 'outcome' | 'workflowId' | 'title' | 'submittedOn'
>;

export interface CaseOfCompany
  extends Shown, Pick<CaseRecord, 'appliedOre' | 'grantedOre' | 'applicantName'> {
  /** Whether it applies, or takes part in what another applied for. */
  readonly applies: boolean;
  /** Paid and not repaid. */
  readonly paidOre: Ore;
  readonly total: number;
}

export interface AidOfYear {
  readonly year: number;
  readonly schemeName: Text;
  readonly basis: 'gber_31' | 'de_minimis' | 'none' | null;
  readonly projects: number;
  readonly grantedOre: Ore;
  readonly withdrawnOre: Ore;
  readonly paidOre: Ore;
  readonly repaidOre: Ore;
}

export interface Search {
  readonly words: string | undefined;
  readonly after: string | undefined;
  readonly most: number;
  readonly schemes: Schemes;
}

export type Schemes = 'all' | readonly string[];

/** More cases than anybody reads of one company. */
const MOST_CASES = 200;

const keys = (schemes: Schemes): readonly string[] | null => (schemes === 'all' ? null : schemes);

/** What was moved in these ways, in øre; nothing is 0. */
const sumOf = (...kinds: readonly string[]): string =>
  `coalesce(sum(t.amount_ore) filter (where t.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})), 0)::bigint`;

/** Companies as the county's own cases and ledger know them, of the schemes that the reader reaches. */
@Injectable()
export class CompanyRecords {
  constructor(private readonly db: Db) {}

  /** By name, a page after the company given. */
  search({ words, after, most, schemes }: Search): Promise<FoundCompany[]> {
    return this.db.query(
      `select found.orgnr, found.name, place.name as "municipalityName", found.cases, found.total,
              found.granted_ore as "grantedOre", stop.set_on as "stoppedOn"
         from companies_found($1, $2, $3, $4) as found
         left join municipality as place on place.number = found.municipality_number
         left join company_stop as stop on stop.orgnr = found.orgnr and stop.lifted_on is null
        order by lower(found.name), found.orgnr`,
      [words ?? null, keys(schemes), after ?? null, most],
    );
  }

  /** Those it applies in or takes part in, the newest first, at most 200. */
  cases(orgnr: string, schemes: Schemes): Promise<CaseOfCompany[]> {
    return this.db.query(
      `select c.id, c.case_number as "caseNumber", c.origin, c.call_key as "callKey", c.state, c.outcome,
              c.workflow_id as "workflowId", c.title, c.submitted_on as "submittedOn", c.applied_ore as "appliedOre",
              c.granted_ore as "grantedOre", c.applicant_name as "applicantName", found.applies,
              found.paid_ore as "paidOre", count(*) over ()::int as total
         from cases_of_company($1, $2) as found join grant_case c on c.id = found.case_id
        order by c.submitted_on desc, c.id desc limit ${MOST_CASES}`,
      [orgnr, keys(schemes)],
    );
  }

  /** By year, scheme and aid basis, the newest year first. */
  aid(orgnr: string, schemes: Schemes): Promise<AidOfYear[]> {
    return this.db.query(
      `select extract(year from t.value_date)::int as year, scheme.name as "schemeName", aid.basis,
              count(distinct c.id) filter (where t.kind = 'commit')::int as projects,
              ${sumOf('commit', 'raise_commitment')} as "grantedOre", ${sumOf('reduce_commitment')} as "withdrawnOre",
              ${sumOf('confirm_payment')} as "paidOre", ${sumOf('repay')} as "repaidOre"
         from grant_case c
         join scheme on scheme.key = c.scheme_key
         join ledger.transfer t on t.case_id = c.id
         left join aid_award aid on aid.case_id = c.id
        where c.applicant_orgnr = $1 and ($2::text[] is null or c.scheme_key = any($2))
          and t.kind in ('commit', 'raise_commitment', 'reduce_commitment', 'confirm_payment', 'repay')
        group by 1, scheme.key, aid.basis
        order by 1 desc, scheme.key, aid.basis nulls last`,
      [orgnr, keys(schemes)],
    );
  }

  /** Firms that applications have named as one undertaking with it; without itself. */
  async linked(orgnr: string): Promise<readonly string[]> {
    const [row] = await this.db.query<{ orgnrs: string[] }>(
      'select array_remove(undertaking_of(array[$1::text]), $1) as orgnrs',
      [orgnr],
    );
    return row?.orgnrs ?? [];
  }
}
