import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import type { CaseRecord } from '../case-record';
import { casesAs } from './case-columns';

const SHOWN = [
  'id',
  'caseNumber',
  'origin',
  'callKey',
  'state',
  'outcome',
  'workflowId',
  'title',
  'submittedOn',
  'appliedOre',
  'grantedOre',
] as const satisfies readonly (keyof CaseRecord)[];

export interface CompanyCaseRow extends Pick<CaseRecord, (typeof SHOWN)[number]> {
  /** Of all cases, also those beyond the list. */
  readonly total: number;
  readonly grantedInAllOre: bigint;
}

/** What a company has applied for besides one case. */
@Injectable()
export class CompanyCases {
  constructor(private readonly db: Db) {}

  /** The newest first, at most 50; of all schemes, or of those given. Drafts are nobody's but the applicant's. */
  besides({ id, applicantOrgnr }: CaseRecord, schemes: 'all' | readonly string[]): Promise<CompanyCaseRow[]> {
    return this.db.query(
      `select ${casesAs(SHOWN)}, count(*) over ()::int as total,
              coalesce(sum(c.granted_ore) over (), 0)::bigint as "grantedInAllOre"
       from grant_case c
       where c.applicant_orgnr = $1 and c.id <> $2 and c.submitted_on is not null
         and ($3::text[] is null or c.scheme_key = any($3))
       order by c.submitted_on desc, c.id desc limit 50`,
      [applicantOrgnr, id, schemes === 'all' ? null : schemes],
    );
  }
}
