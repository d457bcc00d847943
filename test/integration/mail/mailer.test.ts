import { createServer, type Socket } from 'node:net';
import { freePort } from '@tilsagn/platform/database/embedded/free-port';
import { Mailer } from '@tilsagn/platform/mail/mailer';
import { configFor } from '../../support/outbox-worker';
import { reply, startSmtp, type TestSmtp } from '../../support/smtp';

const letter = { messageId: '<1@tilsagn.invalid>', to: 'kari@example.no', subject: 'Nytt', text: 'Hei' };
const mailerFor = (url: string): Mailer =>
  new Mailer(
    configFor({ url: 'postgres://nobody' }, { SMTP_URL: url, MAIL_FROM: 'Fylket <post@example.no>' }),
  );

describe('handing over a mail', () => {
  const open: { smtp?: TestSmtp } = {};
  afterEach(() => open.smtp?.close());
  const smtp = async (behaviour?: Parameters<typeof startSmtp>[0]): Promise<TestSmtp> => {
    open.smtp = await startSmtp(behaviour);
    return open.smtp;
  };

  it('is sent when the server says 250, with its own Message-ID', async () => {
    const server = await smtp();
    expect(await mailerFor(server.url).send(letter)).toEqual({ kind: 'sent' });
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toContain('Message-ID: <1@tilsagn.invalid>');
    expect(server.received[0]).toContain('From: Fylket <post@example.no>');
  });

  it('is tried again after a 4xx at the recipient', async () => {
    const server = await smtp({
      onRcptTo: (_to, _session, done) => done(reply(451, 'try later kari@example.no')),
    });
    expect(await mailerFor(server.url).send(letter)).toEqual({
      kind: 'retry',
      reason: 'EENVELOPE 451 RCPT TO',
    });
  });

  it('has failed for good after a 5xx at the recipient', async () => {
    const server = await smtp({ onRcptTo: (_to, _session, done) => done(reply(550, 'no such person')) });
    expect((await mailerFor(server.url).send(letter)).kind).toBe('permanent');
  });

  it('has failed for good after a 5xx for the body', async () => {
    const server = await smtp({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(reply(554, 'spam')));
      },
    });
    expect((await mailerFor(server.url).send(letter)).kind).toBe('permanent');
  });

  it('is tried again after a 4xx for the body', async () => {
    const server = await smtp({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(reply(452, 'full')));
      },
    });
    expect((await mailerFor(server.url).send(letter)).kind).toBe('retry');
  });

  it('is uncertain when the line drops after the body', async () => {
    const dropped = await dropAfter('\r\n.\r\n');
    expect((await mailerFor(dropped.url).send(letter)).kind).toBe('uncertain');
    dropped.close();
  });

  it('is uncertain when the line drops at the recipient, which cannot be told from the above', async () => {
    const dropped = await dropAfter('RCPT TO');
    expect((await mailerFor(dropped.url).send(letter)).kind).toBe('uncertain');
    dropped.close();
  });

  it('is tried again when nobody is there', async () => {
    const outcome = await mailerFor(`smtp://127.0.0.1:${await freePort()}`).send(letter);
    expect(outcome.kind).toBe('retry');
  });

  it('is tried again when no server is set', async () => {
    const mailer = new Mailer(configFor({ url: 'postgres://nobody' }));
    expect(await mailer.send(letter)).toEqual({ kind: 'retry', reason: 'SMTP_URL is not set' });
  });
});

/** A server of a few lines that hangs up when it has read the words given. */
async function dropAfter(words: string): Promise<{ url: string; close(): void }> {
  const server = createServer((socket: Socket) => {
    let text = '';
    socket.on('error', () => undefined);
    socket.write('220 here\r\n');
    socket.on('data', (chunk) => {
      text += chunk.toString();
      if (text.includes(words)) socket.destroy();
      else if (!text.includes('DATA') || text.endsWith('DATA\r\n')) {
        socket.write(text.endsWith('DATA\r\n') ? '354 go on\r\n' : '250 good\r\n');
      }
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, close: () => void server.close() };
}
