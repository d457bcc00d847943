import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';

export interface Contact {
  readonly name: string;
  /** Left out: a paper receipt is sent by post. */
  readonly email?: string | null;
}

/** Whom the county writes to about an application that it entered itself: table entered_contact. */
@Injectable()
export class Contacts {
  constructor(private readonly db: Db) {}

  async note(caseId: string, { name, email }: Contact): Promise<void> {
    await this.db.query('insert into entered_contact (case_id, name, email) values ($1, $2, $3)', [
      caseId,
      name,
      email ?? null,
    ]);
  }

  /** Null for an application that its company entered. */
  async of(caseId: string): Promise<Contact | null> {
    const [row] = await this.db.query<Contact>('select name, email from entered_contact where case_id = $1', [
      caseId,
    ]);
    return row ?? null;
  }
}
