import { Injectable } from '@nestjs/common';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';

export interface Declaration {
  readonly sub: string;
  readonly name: string;
  readonly impartial: boolean;
  readonly explanation: string | null;
  readonly declaredAt: Date;
}

/** Who has said of themselves that they are impartial in a case, or not (fvl. §§ 6, 8). */
@Injectable()
export class ImpartialityDeclarations {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The person's own word; undefined where nothing is said. */
  async impartial(caseId: string, sub: string): Promise<boolean | undefined> {
    const [row] = await this.db.query<{ impartial: boolean }>(
      'select impartial from impartiality_declaration where case_id = $1 and sub = $2',
      [caseId, sub],
    );
    return row?.impartial;
  }

  /** All declarations of a case, the oldest first. */
  all(caseId: string): Promise<Declaration[]> {
    return this.db.query(
      `select d.sub, coalesce(p.name, d.sub) as name, d.impartial, d.explanation, d.declared_at as "declaredAt"
       from impartiality_declaration d left join person p using (sub)
       where d.case_id = $1 order by d.declared_at, d.sub`,
      [caseId],
    );
  }

  /** Keeps what the person says now; an earlier word of theirs is replaced (the audit trail keeps that they spoke). */
  async declare(caseId: string, sub: string, impartial: boolean, explanation: string | null): Promise<void> {
    await this.db.query(
      `insert into impartiality_declaration (case_id, sub, impartial, explanation, declared_at)
       values ($1, $2, $3, $4, $5)
       on conflict (case_id, sub) do update
       set impartial = excluded.impartial, explanation = excluded.explanation, declared_at = excluded.declared_at`,
      [caseId, sub, impartial, explanation, this.clock.businessNow()],
    );
  }
}
