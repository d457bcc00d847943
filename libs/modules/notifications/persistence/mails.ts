import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';

export interface WaitingMail {
  readonly id: string;
  readonly sub: string;
  readonly state: string;
  readonly template: string;
  readonly caseNumber: string | null;
}

/** The rows of table mail: one per person and piece of news. */
@Injectable()
export class Mails {
  constructor(private readonly db: Db) {}

  async find(id: string): Promise<WaitingMail> {
    const [mail] = await this.db.query<WaitingMail>(
      `select mail.id, mail.sub, mail.state, template, params ->> 'caseNumber' as "caseNumber"
         from mail join notification on notification.id = notification_id
        where mail.id = $1`,
      [id],
    );
    if (!mail) throw new Error(`there is no mail ${id}`);
    return mail;
  }

  /** @param reply what the mail server answered, as a code. */
  async mark(
    id: string,
    state: 'waiting' | 'sending' | 'sent' | 'failed' | 'no_address',
    reply?: string,
  ): Promise<void> {
    await this.db.query(
      `update mail set state = $2, reply = $3, sent_at = case when $2 = 'sent' then clock_timestamp() end
        where id = $1`,
      [id, state, reply ?? null],
    );
  }

  /** Notes that the mail may have gone out, and says how often that has happened to it. */
  async markUncertain(id: string, reply: string): Promise<number> {
    const [row] = await this.db.query<{ uncertain: number }>(
      `update mail set state = 'uncertain', uncertain = uncertain + 1, reply = $2 where id = $1 returning uncertain`,
      [id, reply],
    );
    if (!row) throw new Error(`there is no mail ${id}`);
    return row.uncertain;
  }
}
