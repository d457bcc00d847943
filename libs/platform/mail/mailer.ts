import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Config } from '../config/config';
import { type MailOutcome, outcomeOf } from './outcome';

export interface Letter {
  /** Fixed over all attempts, so that a receiver can drop a copy. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The idle time-outs of a connection do not bound the whole; this does. */
const WHOLE_MS = 60_000;

/** Hands one mail to the SMTP server of SMTP_URL. */
@Injectable()
export class Mailer {
  constructor(private readonly config: Config) {}

  /** Never throws for what the server or the line does: the outcome says it. */
  async send(letter: Letter): Promise<MailOutcome> {
    const { smtpUrl, mailFrom } = this.config;
    if (smtpUrl === undefined) return { kind: 'retry', reason: 'SMTP_URL is not set' };
    const transport = createTransport({
      url: smtpUrl,
      pool: false,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    });
    const timer = new AbortController();
    try {
      const sending = transport.sendMail({
        from: mailFrom,
        ...letter,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      await Promise.race([sending, tooLong(timer.signal)]);
      return { kind: 'sent' };
    } catch (error) {
      return outcomeOf(error);
    } finally {
      timer.abort();
      transport.close();
    }
  }
}

function tooLong(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the mail took too long')), WHOLE_MS);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}

/** The domain that Message-IDs carry: that of the sender's address. */
export const domainOf = (address: string): string =>
  /@([^\s@<>]+)>?$/.exec(address)?.[1] ?? 'tilsagn.invalid';
