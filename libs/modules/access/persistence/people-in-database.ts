import { Injectable } from '@nestjs/common';
import type { Language } from '@tilsagn/domain/language/language';
import { People, type Person } from '@tilsagn/platform/auth/people';
import { Db } from '@tilsagn/platform/database/db';

/** Keeps people and their roles in PostgreSQL. */
@Injectable()
export class PeopleInDatabase extends People {
  constructor(private readonly db: Db) {
    super();
  }

  /** One statement: the person, and exactly the companies of this log-in. */
  async remember(person: Person): Promise<void> {
    await this.db.query(
      `with known as (
         insert into person (sub, name, email, last_login_at) values ($1, $2, $3, clock_timestamp())
         on conflict (sub) do update set name = excluded.name, email = excluded.email,
           last_login_at = excluded.last_login_at
         returning sub
       ), party as (
         select * from jsonb_to_recordset($4) as party (orgnr text, name text)
       ), gone as (
         delete from person_party where sub = $1 and orgnr not in (select orgnr from party)
       )
       insert into person_party (sub, orgnr, name) select known.sub, party.orgnr, party.name from known, party
       on conflict (sub, orgnr) do update set name = excluded.name`,
      [person.sub, person.name, person.email, JSON.stringify(person.parties)],
    );
  }

  rolesAsJson(sub: string, today: string): string {
    return `coalesce((
      select json_agg(json_build_object('role', r.role, 'limitOre', r.limit_ore::text, 'schemes', r.schemes)
                      order by r.role)
        from user_role r
       where r.sub = ${sub} and coalesce(r.valid_from <= ${today}, true)
         and coalesce(r.valid_to >= ${today}, true)), '[]')`;
  }

  async languageOf(sub: string): Promise<Language | undefined> {
    const [row] = await this.db.query<{ language: Language | null }>(
      'select language from person where sub = $1',
      [sub],
    );
    return row?.language ?? undefined;
  }

  async chooseLanguage(sub: string, language: Language): Promise<void> {
    const known = await this.db.execute('update person set language = $2 where sub = $1', [sub, language]);
    if (known === 0) throw new Error('a person who is logged in is not known');
  }
}
