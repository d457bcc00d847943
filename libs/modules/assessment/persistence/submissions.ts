import { Injectable } from '@nestjs/common';
import type { Answers } from '@tilsagn/domain/applications/form';
import type { OrganisationFacts } from '@tilsagn/domain/organisations/organisation';
import { Db } from '@tilsagn/platform/database/db';

/** An application as it was sent, with what the register said of the applicant then. */
export interface Submission {
  readonly answers: Answers;
  readonly applicant: OrganisationFacts;
}

type Frozen = Omit<OrganisationFacts, 'deletedOn'> & Partial<Pick<OrganisationFacts, 'deletedOn'>>;

/** Reads what submission froze; nothing here writes. */
@Injectable()
export class Submissions {
  constructor(private readonly db: Db) {}

  /** The last submission of a case, or null for one that was never sent (a draft, an import). */
  async latest(caseId: string): Promise<Submission | null> {
    const [row] = await this.db.query<{ answers: Answers; applicant: Frozen }>(
      `select s.answers, r.body as applicant
       from application_submission s
       join lateral (select body from register_extract e where e.case_id = s.case_id and e.moment = 'submission'
                     order by e.fetched_at desc, e.id desc limit 1) r on true
       where s.case_id = $1 order by s.sequence desc limit 1`,
      [caseId],
    );
    // A company that is not struck off has no such day in the extract.
    return row === undefined
      ? null
      : { ...row, applicant: { ...row.applicant, deletedOn: row.applicant.deletedOn ?? null } };
  }
}
