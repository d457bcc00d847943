import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';

/** Who waits for room under a call that has stopped itself, in order of arrival. */
@Injectable()
export class WaitingLine {
  constructor(private readonly db: Db) {}

  /** Nobody else judges the room on the call's money until the running unit of work ends. */
  async lock(callKey: string): Promise<void> {
    await this.db.query('select lock_call_room($1)', [callKey]);
  }

  async join(caseId: string, callKey: string): Promise<void> {
    await this.db.query('insert into waiting_case (case_id, call_key) values ($1, $2)', [caseId, callKey]);
  }

  /** From 1; null for a case that does not wait. */
  async placeOf(caseId: string): Promise<number | null> {
    const rows = await this.db.query<{ place: number }>(
      'select place from waiting_place where case_id = $1',
      [caseId],
    );
    return rows[0]?.place ?? null;
  }

  /** The calls that somebody waits under. */
  async calls(): Promise<string[]> {
    const rows = await this.db.query<{ key: string }>(
      'select distinct call_key as key from waiting_place order by 1',
    );
    return rows.map(({ key }) => key);
  }

  /** Lets the first in where there is room for it to come; null where nobody waits or there is none. */
  async letFirstIn(callKey: string): Promise<{ caseId: string; orgnr: string } | null> {
    const [first] = await this.db.query<{ caseId: string; orgnr: string }>(
      `select p.case_id as "caseId", c.applicant_orgnr as orgnr
       from waiting_place p join grant_case c on c.id = p.case_id
       join call_room r on r.call_key = p.call_key join grant_call g on g.key = p.call_key
       where p.call_key = $1 and p.place = 1
         and r.available_ore - r.expected_ore > coalesce((g.until_money_ends ->> 'marginOre')::bigint, 0)`,
      [callKey],
    );
    if (first === undefined) return null;
    await this.db.query(
      'update waiting_case set let_in_at = clock_timestamp() where case_id = $1 and let_in_at is null',
      [first.caseId],
    );
    return first;
  }
}
