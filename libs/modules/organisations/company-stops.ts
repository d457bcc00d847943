import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { Db } from '@tilsagn/platform/database/db';

/** A company that was stopped, and the end of that where it has one. */
export interface CompanyStop {
  readonly id: string;
  readonly orgnr: string;
  readonly reason: string;
  readonly setBy: string;
  readonly setByName: string;
  readonly setOn: IsoDate;
  readonly liftReason: string | null;
  readonly liftedByName: string | null;
  readonly liftedOn: IsoDate | null;
}

export interface StopToSet {
  readonly id: string;
  readonly orgnr: string;
  readonly reason: string;
  readonly by: string;
  readonly on: IsoDate;
}

const SELECT = `
  select s.id, s.orgnr, s.reason, s.set_by as "setBy", coalesce(setter.name, s.set_by) as "setByName",
         s.set_on as "setOn", s.lift_reason as "liftReason", coalesce(lifter.name, s.lifted_by) as "liftedByName",
         s.lifted_on as "liftedOn"
    from company_stop s
    left join actor_name setter on setter.sub = s.set_by
    left join actor_name lifter on lifter.sub = s.lifted_by
   where s.orgnr = $1`;

/** Companies that are to get nothing until somebody says otherwise. */
@Injectable()
export class CompanyStops {
  constructor(private readonly db: Db) {}

  /** The stop that holds now, or null. */
  async standing(orgnr: string): Promise<CompanyStop | null> {
    const [stop] = await this.db.query<CompanyStop>(`${SELECT} and s.lifted_on is null`, [orgnr]);
    return stop ?? null;
  }

  /** All there have been, the newest first. */
  of(orgnr: string): Promise<CompanyStop[]> {
    return this.db.query(`${SELECT} order by s.id desc`, [orgnr]);
  }

  /** False where one stands already. */
  async set({ id, orgnr, reason, by, on }: StopToSet): Promise<boolean> {
    const made = await this.db.query<{ id: string }>(
      `insert into company_stop (id, orgnr, reason, set_by, set_on) values ($1, $2, $3, $4, $5)
       on conflict (orgnr) where lifted_on is null do nothing returning id`,
      [id, orgnr, reason, by, on],
    );
    return made.length === 1;
  }

  /** False where none stands. */
  async lift({ orgnr, reason, by, on }: Omit<StopToSet, 'id'>): Promise<boolean> {
    const lifted = await this.db.query<{ id: string }>(
      `update company_stop set lift_reason = $2, lifted_by = $3, lifted_on = $4, lifted_at = clock_timestamp()
        where orgnr = $1 and lifted_on is null returning id`,
      [orgnr, reason, by, on],
    );
    return lifted.length === 1;
  }
}
