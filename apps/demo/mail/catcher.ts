import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface CaughtMail {
  readonly at: Date;
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailCatcher {
  /** What SMTP_URL is set to. */
  readonly url: string;
  /** The newest first. */
  readonly mails: readonly CaughtMail[];
  close(): Promise<void>;
}

const KEPT = 500;

/** An SMTP server that takes every mail and sends none on. */
export async function startMailCatcher(port = 0): Promise<MailCatcher> {
  const mails: CaughtMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, _session, done) => {
      simpleParser(stream).then(
        (mail) => {
          mails.unshift(readable(mail));
          mails.splice(KEPT);
          done();
        },
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  server.on('error', () => undefined);
  const address = await new Promise<AddressInfo>((resolve, reject) => {
    const net = server.listen(port, '127.0.0.1', () => resolve(net.address() as AddressInfo));
    net.once('error', reject);
  });
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const readable = (mail: ParsedMail): CaughtMail => ({
  at: new Date(),
  messageId: mail.messageId ?? '',
  to: [mail.to ?? []]
    .flat()
    .map((address) => address.text)
    .join(', '),
  subject: mail.subject ?? '',
  text: mail.text ?? '',
});
