import { Injectable } from '@nestjs/common';
import { DEFAULT_LANGUAGE, type Language } from '@tilsagn/domain/language/language';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import { readRecipient } from '../recipients';

/** Where and how one is written to. */
export interface Address {
  readonly email: string;
  readonly language: Language;
}

/** Finds the people behind a recipient, and where a mail reaches one of them. */
export abstract class RecipientDirectory {
  /** The people's subs. */
  abstract people(recipient: string): Promise<string[]>;
  /** Null where no address is known. */
  abstract addressOf(sub: string): Promise<Address | null>;
}

const FIND = {
  sub: 'select sub from person where sub = $1',
  orgnr: 'select sub from person_party where orgnr = $1 order by sub',
  contact: `select 'contact:' || case_id as sub from entered_contact where case_id = $1 and email is not null`,
  role: `select distinct sub from user_role join person using (sub)
          where role = any(string_to_array(split_part($1, '/', 1), '+'))
            and (schemes is null or $1 not like '%/%' or split_part($1, '/', 2) = any(schemes))
            and coalesce(valid_from <= $2, true) and coalesce(valid_to >= $2, true) order by sub`,
} as const;

/** The people who have logged in or were entered; those of a role by its bounds on the business date. */
@Injectable()
export class KnownPeople extends RecipientDirectory {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super();
  }

  async people(recipient: string): Promise<string[]> {
    const { kind, value } = readRecipient(recipient);
    const params = kind === 'role' ? [value, this.clock.today()] : [value];
    const rows = await this.db.query<{ sub: string }>(FIND[kind], params);
    return rows.map((row) => row.sub);
  }

  async addressOf(sub: string): Promise<Address | null> {
    const [row] = await this.db.query<Address>(
      `select email, coalesce(language, $2) as language from person where sub = $1 and email is not null
       union all
       select t.email, c.language from entered_contact t join grant_case c on c.id = t.case_id
       where 'contact:' || t.case_id = $1 and t.email is not null`,
      [sub, DEFAULT_LANGUAGE],
    );
    return row ?? null;
  }
}
