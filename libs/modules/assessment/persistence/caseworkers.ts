import { Injectable } from '@nestjs/common';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';

export interface Caseworker {
  readonly sub: string;
  readonly name: string;
  /** The schemes whose cases the person works on; null: all. */
  readonly schemes: readonly string[] | null;
}

/** Who works on cases, by the roles that hold on the business date. */
@Injectable()
export class Caseworkers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** By name; one who has never logged in is named by their `sub`. */
  all(): Promise<Caseworker[]> {
    return this.db.query(
      `select r.sub, coalesce(p.name, r.sub) as name, r.schemes
       from user_role r left join person p on p.sub = r.sub
       where r.role = 'caseworker' and coalesce(r.valid_from <= $1, true) and coalesce(r.valid_to >= $1, true)
       order by lower(coalesce(p.name, r.sub)), r.sub`,
      [this.clock.today()],
    );
  }
}
