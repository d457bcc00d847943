import { Injectable } from '@nestjs/common';
import type { Ore } from '@tilsagn/domain/money/ore';
import { Db } from '@tilsagn/platform/database/db';

export interface WaitingRecommendation {
  readonly id: string;
  readonly caseNumber: string;
  readonly applicantName: string;
  readonly title: string | null;
  readonly callKey: string;
  readonly submittedOn: string;
  /** Null also where nobody applied. */
  readonly appliedOre: Ore | null;
  readonly recommendedOre: Ore;
  readonly computedOre: Ore;
  readonly recommendedBy: string;
  readonly recommendedByName: string;
  readonly recommendedAt: Date;
  /** Who entered the application for its company, if anybody. */
  readonly enteredBy: string | null;
  /** What was recommended before, where this is not the first time. */
  readonly earlierOre: Ore | null;
  /** How often the applicant corrected the application since the recommendation before this one. */
  readonly corrections: number;
  /** What the reader has said of their own impartiality, if anything. */
  readonly impartial: boolean | null;
}

/** The recommendations that wait for a second person. */
@Injectable()
export class WaitingRecommendations {
  constructor(private readonly db: Db) {}

  /** The oldest applications first, at most 200; of all schemes, or of those given. */
  all(sub: string, schemes: 'all' | readonly string[]): Promise<WaitingRecommendation[]> {
    return this.db.query(
      `select c.id, c.case_number as "caseNumber", c.applicant_name as "applicantName", c.title,
              c.call_key as "callKey", c.submitted_on as "submittedOn", case when c.kind = 'application' then c.applied_ore end as "appliedOre",
              coalesce(c.recommended_ore, r.recommended_ore) as "recommendedOre", r.computed_ore as "computedOre",
              r.recommended_by as "recommendedBy", coalesce(p.name, r.recommended_by) as "recommendedByName",
              r.recommended_at as "recommendedAt", e.recommended_ore as "earlierOre", i.impartial, c.entered_by as "enteredBy",
              (select count(*)::int from case_history h where h.case_id = c.id and h.action = 'correct'
                                                          and h.at > e.recommended_at) as corrections
       from grant_case c
       join lateral (select * from recommendation where case_id = c.id
                     order by recommended_at desc, id desc limit 1) r on true
       left join lateral (select recommended_ore, recommended_at from recommendation where case_id = c.id and id <> r.id
                          order by recommended_at desc, id desc limit 1) e on true
       left join person p on p.sub = r.recommended_by
       left join impartiality_declaration i on i.case_id = c.id and i.sub = $1
       where c.standing = 'recommended' and c.submitted_on is not null
         and ($2::text[] is null or c.scheme_key = any($2))
       order by c.submitted_on, c.id limit 200`,
      [sub, schemes === 'all' ? null : schemes],
    );
  }
}
