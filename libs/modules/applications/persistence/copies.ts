import { Injectable } from '@nestjs/common';
import type { LeftOut } from '@tilsagn/domain/applications/copy-answers';
import { Db } from '@tilsagn/platform/database/db';

export interface Copy {
  /** The earlier application. */
  readonly from: string;
  readonly fromNumber: string | null;
  readonly leftOut: readonly LeftOut[];
}

/** Which applications were begun from an earlier one: table application_copy. */
@Injectable()
export class Copies {
  constructor(private readonly db: Db) {}

  async note(caseId: string, from: string, leftOut: readonly LeftOut[]): Promise<void> {
    await this.db.query('insert into application_copy (case_id, copied_from, left_out) values ($1, $2, $3)', [
      caseId,
      from,
      JSON.stringify(leftOut),
    ]);
  }

  /** Null for an application that was begun from nothing. */
  async of(caseId: string): Promise<Copy | null> {
    const [row] = await this.db.query<Copy>(
      `select y.copied_from as "from", c.case_number as "fromNumber", y.left_out as "leftOut"
       from application_copy y join grant_case c on c.id = y.copied_from where y.case_id = $1`,
      [caseId],
    );
    return row ?? null;
  }
}
