import { Injectable } from '@nestjs/common';
import type { Answers } from '@tilsagn/domain/applications/form';
import type { OrganisationFacts } from '@tilsagn/domain/organisations/organisation';
import { Db } from '@tilsagn/platform/database/db';

/** A case as it was sent, with what the register said then and the rules it is judged by. */
export interface SentCase {
  readonly id: string;
  readonly caseNumber: string;
  readonly ruleSetId: string;
  readonly answers: Answers;
  readonly applicant: Pick<OrganisationFacts, 'employees'>;
}

/** So many are in memory at a time. */
const BATCH = 500;

/** The cases that are judged by any version of a rule set, in the order of their numbers. */
@Injectable()
export class PastCases {
  constructor(private readonly db: Db) {}

  async *of(ruleSetKey: string): AsyncGenerator<readonly SentCase[]> {
    for (let after = ''; ;) {
      const batch: SentCase[] = await this.db.query<SentCase>(
        `select c.id, c.case_number as "caseNumber", c.rule_set_id as "ruleSetId", s.answers, r.body as applicant
         from grant_case c
         join rule_set v on v.id = c.rule_set_id
         join lateral (select answers from application_submission a where a.case_id = c.id
                       order by a.sequence desc limit 1) s on true
         join lateral (select body from register_extract e where e.case_id = c.id and e.moment = 'submission'
                       order by e.fetched_at desc, e.id desc limit 1) r on true
         where v.key = $1 and c.case_number > $2 order by c.case_number limit ${BATCH}`,
        [ruleSetKey, after],
      );
      if (batch.length > 0) yield batch;
      const last = batch.at(-1);
      if (last === undefined || batch.length < BATCH) return;
      after = last.caseNumber;
    }
  }
}
