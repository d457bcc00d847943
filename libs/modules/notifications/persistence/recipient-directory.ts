import { Injectable } from '@nestjs/common';
import { DEFAULT_LANGUAGE, type Language } from '@tilsagn/domain/language/language';
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
  role: 'select sub from user_role join person using (sub) where role = $1 order by sub',
} as const;

/** The people who have logged in or were entered: tables person, person_party and user_role. */
@Injectable()
export class KnownPeople extends RecipientDirectory {
  constructor(private readonly db: Db) {
    super();
  }

  async people(recipient: string): Promise<string[]> {
    const { kind, value } = readRecipient(recipient);
    const rows = await this.db.query<{ sub: string }>(FIND[kind], [value]);
    return rows.map((row) => row.sub);
  }

  async addressOf(sub: string): Promise<Address | null> {
    const [row] = await this.db.query<Address>(
      `select email, coalesce(language, $2) as language from person where sub = $1 and email is not null`,
      [sub, DEFAULT_LANGUAGE],
    );
    return row ?? null;
  }
}
