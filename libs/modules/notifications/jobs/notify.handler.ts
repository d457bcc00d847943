import { Injectable } from '@nestjs/common';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';
import type { Delivery } from '@tilsagn/platform/outbox/message';
import { Outbox } from '@tilsagn/platform/outbox/outbox';
import { type Handler, OutboxHandler } from '@tilsagn/platform/outbox/outbox-handler';
import { RecipientDirectory } from '../persistence/recipient-directory';
import { sideOf } from '../recipients';
import { NO_CASE, NOTIFY } from '../use-cases/tell';
import { MAIL } from './send-mail.handler';

/** Puts news into each recipient's inbox, and a mail on its way for each. */
@Injectable()
@OutboxHandler(NOTIFY)
export class NotifyHandler implements Handler {
  constructor(
    private readonly db: Db,
    private readonly directory: RecipientDirectory,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async handle({ id, subjectId, payload }: Delivery): Promise<void> {
    const { template = '', to = '', notTo, asksAbout = null, asksInState = null, ...params } = payload;
    for (const sub of await this.directory.people(to)) {
      if (sub === notTo) continue;
      const notificationId = newId();
      const told = await this.db.execute(
        `insert into notification (id, message_id, sub, case_id, template, params, side, asks_about, asks_in_state, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (message_id, sub) do nothing`,
        [
          notificationId,
          id,
          sub,
          subjectId === NO_CASE ? null : subjectId,
          template,
          JSON.stringify(params),
          sideOf(to),
          asksAbout,
          asksInState,
          this.clock.businessNow(),
        ],
      );
      if (told === 1) await this.write(notificationId, sub);
    }
  }

  private async write(notificationId: string, sub: string): Promise<void> {
    const mailId = newId();
    await this.db.query('insert into mail (id, notification_id, sub) values ($1, $2, $3)', [
      mailId,
      notificationId,
      sub,
    ]);
    await this.outbox.add({ kind: MAIL, subjectId: mailId, dedupeKey: mailId });
  }
}
