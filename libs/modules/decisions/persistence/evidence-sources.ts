import { Injectable } from '@nestjs/common';
import type { Answers } from '@tilsagn/domain/applications/form';
import { Db } from '@tilsagn/platform/database/db';

/** The rules and the answers that a case is judged by, with what tells whether they are still the same. */
export interface JudgedBy {
  readonly ruleSet: {
    readonly key: string;
    readonly version: number;
    /** SHA-256 of the rule set's JSON as the database writes it, in hexadecimal digits. */
    readonly sha256: string;
  };
  readonly submission: {
    /** Which of the times it was sent. */
    readonly sequence: number;
    readonly submittedAt: string;
    readonly answers: Answers;
  };
}

/** Reads what a decision rests on; nothing here writes. */
@Injectable()
export class EvidenceSources {
  constructor(private readonly db: Db) {}

  /** Null for a case without a submission. */
  async of(caseId: string): Promise<JudgedBy | null> {
    const [row] = await this.db.query<JudgedBy>(
      `select jsonb_build_object('key', rules.key, 'version', rules.version,
                'sha256', encode(sha256(convert_to(rules.body::text, 'UTF8')), 'hex')) as "ruleSet",
              jsonb_build_object('sequence', sent.sequence, 'submittedAt', sent.submitted_at,
                'answers', sent.answers) as submission
       from grant_case judged
       join rule_set rules on rules.id = judged.rule_set_id
       join application_submission sent on sent.case_id = judged.id
       where judged.id = $1 order by sent.sequence desc limit 1`,
      [caseId],
    );
    return row ?? null;
  }
}
