import { Injectable } from '@nestjs/common';
import { isRole, type Role } from '@tilsagn/domain/access/actor';
import { ok } from '@tilsagn/domain/result';
import { People, type Person } from '@tilsagn/platform/auth/people';
import { Db } from '@tilsagn/platform/database/db';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';

/** Keeps people and their roles in PostgreSQL. */
@Injectable()
export class PeopleInDatabase extends People {
  constructor(
    private readonly db: Db,
    private readonly units: UnitOfWork,
  ) {
    super();
  }

  async remember(person: Person): Promise<void> {
    await this.units.run(async () => {
      await this.db.query(
        `insert into person (sub, name, email, last_login_at) values ($1, $2, $3, clock_timestamp())
         on conflict (sub) do update set name = excluded.name, email = excluded.email,
           last_login_at = excluded.last_login_at`,
        [person.sub, person.name, person.email],
      );
      await this.db.query('delete from person_party where sub = $1', [person.sub]);
      await this.db.query(
        `insert into person_party (sub, orgnr, name) select $1, party.orgnr, party.name
           from jsonb_to_recordset($2) as party (orgnr text, name text)`,
        [person.sub, JSON.stringify(person.parties)],
      );
      return ok(undefined);
    });
  }

  async staffRolesOf(sub: string): Promise<readonly Role[]> {
    const rows = await this.db.query<{ role: string }>(
      'select role from user_role where sub = $1 order by role',
      [sub],
    );
    return rows.map(({ role }) => role).filter(isRole);
  }
}
