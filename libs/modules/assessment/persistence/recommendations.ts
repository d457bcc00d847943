import { Injectable } from '@nestjs/common';
import type { ComputationJson } from '@tilsagn/domain/assessment/computation';
import type { Ore } from '@tilsagn/domain/money/ore';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';

/** A rule that the caseworker went past, by its id. */
export interface Override {
  readonly rule: string;
  readonly reason: string;
}

export interface Recommendation {
  readonly id: string;
  readonly recommendedOre: Ore;
  readonly computedOre: Ore;
  /** As it explained itself when the recommendation was given. */
  readonly computation: ComputationJson;
  readonly reasons: string;
  readonly overrides: readonly Override[];
  readonly recommendedBy: string;
  readonly recommendedByName: string;
  readonly recommendedAt: Date;
}

export interface NewRecommendation {
  readonly caseId: string;
  readonly amountOre: Ore;
  readonly computedOre: Ore;
  readonly computation: ComputationJson;
  readonly reasons: string;
  readonly overrides: readonly Override[];
  readonly recommendedBy: string;
}

/** The recommendations of cases; rows are only added and the newest counts. */
@Injectable()
export class Recommendations {
  constructor(private readonly db: Db) {}

  async add(given: NewRecommendation): Promise<void> {
    await this.db.query(
      `insert into recommendation (id, case_id, recommended_ore, computed_ore, computation, reasons, recommended_by,
                                   overrides)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(),
        given.caseId,
        given.amountOre,
        given.computedOre,
        JSON.stringify(given.computation),
        given.reasons,
        given.recommendedBy,
        JSON.stringify(given.overrides),
      ],
    );
  }

  /** The one that counts, or null before the first. */
  async latest(caseId: string): Promise<Recommendation | null> {
    const [row] = await this.db.query<Recommendation>(
      `select r.id, r.recommended_ore as "recommendedOre", r.computed_ore as "computedOre", r.computation, r.reasons, r.overrides,
              r.recommended_by as "recommendedBy", coalesce(p.name, r.recommended_by) as "recommendedByName",
              r.recommended_at as "recommendedAt"
       from recommendation r left join person p on p.sub = r.recommended_by
       where r.case_id = $1 order by r.recommended_at desc, r.id desc limit 1`,
      [caseId],
    );
    return row ?? null;
  }
}
