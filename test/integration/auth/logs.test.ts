import { Module } from '@nestjs/common';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { Logger } from '@tilsagn/platform/logging/logger';
import { OutboxWorkerModule } from '@tilsagn/platform/outbox/outbox-worker.module';
import { Client } from 'pg';
import { Casework, KARI, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { eventually } from '../../support/eventually';
import { openWorld, type World } from '../../support/world';
import { answersOfA1 } from '../../support/sample-application';

/** Planted wherever somebody could type or send it; none of it may be in a log. */
const PLANTED = {
  identityNumber: '01019040034',
  email: 'solveig.plantet@example.no',
  account: '99990500009',
  accountAsTyped: '9999 05 00009',
  token: 'planted-token-Zm9vYmFy',
  surname: 'Plantetsen',
} as const;
const TEXT = `Ring Solveig ${PLANTED.surname} (${PLANTED.identityNumber}, ${PLANTED.email}), konto ${PLANTED.accountAsTyped}`;
/** Beside what was planted: the people and what their browsers hold. */
const PERSONS = ['kari-nilsen@example.com', 'Kari Nilsen', 'Siri Saksbehandler'];

const planted = () => {
  const { project, ...rest } = answersOfA1();
  return { ...rest, project: { ...(project as object), purpose: TEXT } };
};

@Module({
  imports: [
    NotificationsModule,
    OutboxWorkerModule.forRoot({ closeWithinMs: 2_000, onStuck: () => undefined }),
  ],
})
class Worker {}

describe('the log of api and worker', () => {
  const database = useDatabase();
  const lines: string[] = [];
  let world: World;
  beforeAll(async () => {
    world = await openWorld(database, {
      logger: new Logger('debug', { write: (line) => void lines.push(line) }),
      also: [Worker],
      // Nobody listens there: each mail fails, and says so.
      environment: { SMTP_URL: 'smtp://127.0.0.1:9' },
    });
    database.onClose(() => world.close());
    await world.publish();
    await world.fund(2_000_000);
  });

  async function break_(table: string, work: () => Promise<unknown>): Promise<void> {
    const client = new Client({ connectionString: database.superuserUrl });
    await client.connect();
    await client.query(`alter table ${table} rename to ${table}_gone`);
    try {
      await work();
    } finally {
      await client.query(`alter table ${table}_gone rename to ${table}`);
      await client.end();
    }
  }

  it('holds nothing of persons and no token, whatever went wrong with whatever was sent', async () => {
    const { stranger } = world.api;
    const casework = new Casework(world);
    const kari = await casework.as(KARI);
    const siri = await casework.as(SIRI);
    const query = new URLSearchParams({ q: TEXT, code: PLANTED.token, state: PLANTED.token });
    await stranger.get(`/api/auth/callback?${query.toString()}`, {
      headers: { cookie: `login=${PLANTED.token}; sid=${PLANTED.token}` },
    });
    await stranger.get(`/api/auth/login?returnTo=/${PLANTED.email}`);
    await stranger.get(`/api/no/${PLANTED.identityNumber}?${query.toString()}`, {
      headers: { authorization: `Bearer ${PLANTED.token}`, 'x-forwarded-for': PLANTED.email },
    });
    await siri.get(`/api/cases?${query.toString()}`);
    await siri.get(`/api/cases?cursor=${encodeURIComponent(TEXT)}`);
    await kari.send('POST', '/api/applications', {
      body: `{"callKey": "${TEXT}`,
      headers: { 'content-type': 'application/json', 'idempotency-key': PLANTED.token },
    });
    await kari.post('/api/applications', {
      callKey: TEXT,
      orgnr: PLANTED.identityNumber,
      [PLANTED.email]: TEXT,
    });

    const { id } = await world.submitted({ answers: planted() });
    await casework.take(SIRI, id, 'take');
    await casework.take(SIRI, id, 'impartiality', { impartial: true });
    const asked = { questions: TEXT, deadline: '2021-09-20' };
    await break_('information_request', () => casework.step(SIRI, id, 'request-information', asked));
    await break_('session', () => kari.get('/api/me'));
    const request = { requestedOre: kr(1), accountNumber: PLANTED.accountAsTyped, note: TEXT };
    await casework.step(KARI, id, 'payment-requests', request);
    await break_('person', () => stranger.get(`/api/auth/callback?${query.toString()}`));
    await eventually(() => {
      expect(lines.some((line) => /mail|smtp|ECONNREFUSED/i.test(line))).toBe(true);
    }, 15_000);

    const all = lines.join('');
    expect(lines.filter((line) => line.includes('"level":50')).length).toBeGreaterThan(0);
    const cookie = kari.headers['cookie'] ?? '';
    const secrets = [
      ...Object.values(PLANTED),
      ...PERSONS,
      cookie.replace('sid=', ''),
      kari.headers['x-csrf'] ?? '',
    ];
    const encoded = secrets.flatMap((each) => [each, encodeURIComponent(each)]);
    expect(encoded.filter((each) => all.includes(each))).toEqual([]);
    expect(all).not.toContain('?q=');
  });
});
