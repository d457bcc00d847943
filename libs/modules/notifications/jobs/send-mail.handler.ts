import { Injectable } from '@nestjs/common';
import { Config } from '@tilsagn/platform/config/config';
import { domainOf, Mailer } from '@tilsagn/platform/mail/mailer';
import { Hopeless, TryLater } from '@tilsagn/platform/outbox/failures';
import type { Delivery } from '@tilsagn/platform/outbox/message';
import { type Handler, OutboxHandler } from '@tilsagn/platform/outbox/outbox-handler';
import { mailText } from '../mail-text';
import { Mails, type WaitingMail } from '../persistence/mails';
import { RecipientDirectory, type Address } from '../persistence/recipient-directory';
import { textOf } from '../templates';

export const MAIL = 'mail';

const TEN_MINUTES_MS = 600_000;
/** After so many times of not knowing, somebody has to look. */
const UNCERTAIN_AT_MOST = 2;

/**
 * Sends one mail. «sending» is committed before the line is opened: found there at a later try, the process
 * died in between, and nobody knows whether the mail went out.
 */
@Injectable()
@OutboxHandler(MAIL, { transaction: false })
export class SendMailHandler implements Handler {
  constructor(
    private readonly mails: Mails,
    private readonly directory: RecipientDirectory,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ subjectId, attempt }: Delivery): Promise<void> {
    const mail = await this.mails.find(subjectId);
    if (mail.state === 'sent' || mail.state === 'no_address') return;
    if (mail.state === 'sending') return this.unsure(mail, 'stopped while sending');
    const to = await this.directory.addressOf(mail.sub);
    if (to === null) return this.mails.mark(mail.id, 'no_address');
    await this.mails.mark(mail.id, 'sending');
    await this.send(mail, to, attempt);
  }

  private async send(mail: WaitingMail, { email: to, language }: Address, attempt: number): Promise<void> {
    const outcome = await this.mailer.send({
      messageId: `<${mail.id}@${domainOf(this.config.mailFrom)}>`,
      to,
      subject: textOf(mail.template, language).subject,
      text: mailText(mail.caseNumber, this.config.publicUrl, language),
    });
    switch (outcome.kind) {
      case 'sent':
        return this.mails.mark(mail.id, 'sent');
      case 'retry':
        await this.mails.mark(mail.id, 'waiting', outcome.reason);
        throw new Error(`try ${attempt} failed: ${outcome.reason}`);
      case 'permanent':
        await this.mails.mark(mail.id, 'failed', outcome.reason);
        throw new Hopeless(outcome.reason);
      case 'uncertain':
        return this.unsure(mail, outcome.reason);
    }
  }

  private async unsure(mail: WaitingMail, reason: string): Promise<void> {
    const times = await this.mails.markUncertain(mail.id, reason);
    if (times >= UNCERTAIN_AT_MOST) throw new Hopeless(`uncertain ${times} times: ${reason}`);
    throw new TryLater(`uncertain: ${reason}`, TEN_MINUTES_MS);
  }
}
