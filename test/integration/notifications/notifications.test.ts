import type { INestApplicationContext } from '@nestjs/common';
import { ok, Refused } from '@tilsagn/domain/result';
import { type News, Notifications, NotificationsModule } from '@tilsagn/modules/notifications';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { Client } from 'pg';
import { useDatabase } from '../../support/database';
import { eventually } from '../../support/eventually';
import { startWorker } from '../../support/outbox-worker';
import { reply, startSmtp, type TestSmtp } from '../../support/smtp';

const CASE = '00000000-0000-7000-8000-00000000000a';

/** What a mail says, whatever its transfer encoding. */
const decoded = (raw: string): string =>
  raw
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/g, (_, words: string) => words.replaceAll('_', ' '))
    .replace(/=\r?\n/g, '')
    .replace(/(=[0-9A-F]{2})+/g, (bytes) => decodeURIComponent(bytes.replaceAll('=', '%')));

describe('telling people', () => {
  const database = useDatabase();
  const answers: { to?: number } = {};
  const running: { worker?: INestApplicationContext; smtp?: TestSmtp } = {};
  const smtp = (): TestSmtp => {
    if (!running.smtp) throw new Error('not started');
    return running.smtp;
  };

  beforeAll(async () => {
    running.smtp = await startSmtp({
      onRcptTo: (_to, _session, done) => done(answers.to === undefined ? null : reply(answers.to, 'no')),
    });
    running.worker = await startWorker(database, {
      smtpUrl: smtp().url,
      imports: [NotificationsModule],
      settings: { policy: { tries: 3, delayMs: () => 1 } },
    });
    database.onClose(async () => {
      await running.worker?.close();
      await running.smtp?.close();
    });
    await database.db.query(
      `insert into person (sub, name, email) values
        ('kari', 'Kari', 'kari@example.no'), ('per', 'Per', 'per@example.no'),
        ('siri', 'Siri', 'siri@example.no'), ('stille', 'Stille', null)`,
    );
    await database.db.query(
      `insert into person_party (sub, orgnr, name) values ('kari', '399001005', 'N'), ('per', '399001005', 'N')`,
    );
    await database.db.query(
      `insert into user_role (sub, role, granted_by) values ('siri', 'caseworker', 'test')`,
    );
  });
  beforeEach(async () => {
    delete answers.to;
    smtp().received.length = 0;
    for (const table of ['mail', 'notification', 'outbox']) {
      await admin(`delete from ${table}`);
    }
  });

  const admin = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: database.superuserUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const tell = (news: Partial<News>, refused = false) => {
    const app = running.worker;
    if (!app) throw new Error('not started');
    return app.get(UnitOfWork).run(async () => {
      await app.get(Notifications).tell({
        caseId: CASE,
        template: 'information_requested',
        to: { sub: 'kari' },
        params: { caseNumber: '2021/0007' },
        ...news,
      });
      return refused ? Refused.because('closed') : ok(null);
    });
  };
  const mails = () =>
    database.db.query<{ id: string; sub: string; state: string; reply: string | null; uncertain: number }>(
      'select id, sub, state, reply, uncertain from mail order by sub',
    );

  it('puts news in the inbox and sends a mail that says where to log in, and nothing more', async () => {
    await tell({});
    await eventually(async () => expect((await mails()).map((mail) => mail.state)).toEqual(['sent']));
    const inbox = await database.db.query('select sub, case_id, template, params, read_at from notification');
    expect(inbox).toEqual([
      {
        sub: 'kari',
        case_id: CASE,
        template: 'information_requested',
        params: { caseNumber: '2021/0007' },
        read_at: null,
      },
    ]);
    const [mail] = await mails();
    const [raw = ''] = smtp().received;
    expect(raw).toContain(`Message-ID: <${mail?.id}@tilsagn.invalid>`);
    expect(raw).toContain('To: kari@example.no');
    expect(raw).toContain('Subject: Vi trenger et svar fra deg');
    expect(raw).toContain('Det er nytt i tilskuddssak 2021/0007');
    expect(raw).not.toContain('opplysninger');
  });

  it.each([
    ['nn', 'Vi treng eit svar frå deg', 'Det er nytt i tilskotssak 2021/0007. Logg inn for å lese meir:'],
    ['en', 'We need an answer from you', 'There is news in grant case 2021/0007. Log in to read more:'],
  ])('writes in the language that the person has chosen: %s', async (language, subject, words) => {
    await database.db.query(`update person set language = $1 where sub = 'per'`, [language]);
    await tell({ to: { sub: 'per' } });
    await eventually(async () => expect((await mails()).map((mail) => mail.state)).toEqual(['sent']));
    const [raw = ''] = smtp().received;
    expect(decoded(raw)).toContain(`Subject: ${subject}`);
    expect(decoded(raw)).toContain(words);
    await database.db.query(`update person set language = null where sub = 'per'`);
  });

  it('reaches all the people of a company, each with a mail of their own', async () => {
    await tell({ to: { orgnr: '399001005' } });
    await eventually(async () =>
      expect((await mails()).map((mail) => [mail.sub, mail.state])).toEqual([
        ['kari', 'sent'],
        ['per', 'sent'],
      ]),
    );
    expect(smtp().received).toHaveLength(2);
  });

  it('reaches everybody with a role', async () => {
    await tell({ to: { role: 'caseworker' }, template: 'application_submitted' });
    await eventually(async () => expect((await mails()).map((mail) => mail.sub)).toEqual(['siri']));
  });

  it('notes that a person has no address, and leaves the news in the inbox', async () => {
    await tell({ to: { sub: 'stille' } });
    await eventually(async () => expect((await mails())[0]?.state).toBe('no_address'));
    expect(await database.db.query('select sub from notification')).toEqual([{ sub: 'stille' }]);
  });

  it('tells nobody where the unit of work is refused', async () => {
    await tell({}, true);
    expect(await database.db.query('select id from outbox')).toEqual([]);
  });

  it('tells one piece of news once, however often it is told', async () => {
    await tell({ dedupeKey: 'same' });
    await tell({ dedupeKey: 'same' });
    await eventually(async () => expect((await mails())[0]?.state).toBe('sent'));
    expect(await mails()).toHaveLength(1);
  });

  it('gives a mail up at once that the server refuses for good', async () => {
    answers.to = 550;
    await tell({});
    await eventually(async () => expect((await mails())[0]?.state).toBe('failed'));
    await eventually(async () =>
      expect(
        await database.db.query(`select state, attempt, last_error from outbox where kind = 'mail'`),
      ).toEqual([{ state: 'dead', attempt: 1, last_error: 'Hopeless: EENVELOPE 550 RCPT TO' }]),
    );
  });

  it('tries again with the same Message-ID while the server is busy', async () => {
    answers.to = 451;
    await tell({});
    await eventually(async () => expect((await mails())[0]?.reply).toBe('EENVELOPE 451 RCPT TO'));
    delete answers.to;
    await database.db.query(
      `update outbox set state = 'retry', attempt = 1, available_at = clock_timestamp() where state = 'dead'`,
    );
    await eventually(async () => expect((await mails())[0]?.state).toBe('sent'));
    expect(smtp().received).toHaveLength(1);
  });

  it('takes a mail found in sending for uncertain, waits ten minutes, and asks a person the second time', async () => {
    answers.to = 451;
    await tell({});
    await eventually(async () =>
      expect(await database.db.query(`select state from outbox where kind = 'mail'`)).toEqual([
        { state: 'dead' },
      ]),
    );
    const again = async (): Promise<void> => {
      await database.db.query(`update mail set state = 'sending'`);
      await database.db.query(
        `update outbox set state = 'retry', attempt = 0, available_at = clock_timestamp() where kind = 'mail'`,
      );
    };
    await again();
    await eventually(async () =>
      expect((await mails())[0]).toMatchObject({ state: 'uncertain', uncertain: 1 }),
    );
    await eventually(async () =>
      expect(
        await database.db.query(
          `select state, available_at > clock_timestamp() + interval '9 minutes' as later from outbox where kind = 'mail'`,
        ),
      ).toEqual([{ state: 'retry', later: true }]),
    );
    await again();
    await eventually(async () => expect((await mails())[0]).toMatchObject({ uncertain: 2 }));
    await eventually(async () =>
      expect(await database.db.query(`select state from outbox where kind = 'mail'`)).toEqual([
        { state: 'dead' },
      ]),
    );
    expect(smtp().received).toEqual([]);
  });

  it('refuses a template without a sentence: that is a bug', async () => {
    await expect(tell({ template: 'unheard_of' as never })).rejects.toThrow('no sentence');
  });
});
