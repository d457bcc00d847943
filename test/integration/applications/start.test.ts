import type { ApplicationView } from '@tilsagn/modules/applications/http/application-view.dto';
import { RegisterClient } from '@tilsagn/modules/integrations/enhetsregisteret/register-client';
import { REMOVED, STRUCK_OFF } from '../../../apps/demo/register/companies';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { openWorld, type World } from '../../support/world';

describe('starting an application', () => {
  const database = useDatabase();
  let world: World;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish('bio1-2021');
    await world.publish('bio1-2020');
    await world.publish('bio-2023');
  });
  afterAll(() => world.close());
  afterEach(() => world.api.register.behave('up'));

  const start = async (by: string, orgnr: string, callKey = 'bio1-2021') =>
    (await world.login(by)).post<ApplicationView>('/api/applications', { callKey, orgnr });

  it('makes a draft with the facts of the register', async () => {
    const kari = await world.login('kari-nilsen');
    const answer = await kari.post<ApplicationView>('/api/applications', {
      callKey: 'bio1-2021',
      orgnr: '399 001 005',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"v1"');
    expect(answer.body).toMatchObject({
      version: 1,
      caseNumber: null,
      state: 'draft',
      stateText: 'Kladd',
      phase: 'apply',
      call: { key: 'bio1-2021', closesOn: null },
      applicant: {
        orgnr: '399001005',
        name: 'Nidelv Prøverobotikk AS',
        employees: 38,
        municipalityNumber: '5001',
        municipalityName: 'Trondheim',
        bankrupt: false,
        deletedOn: null,
      },
      form: { key: 'bio' },
      answers: {},
      attachments: [],
      todo: 'Fyll ut søknaden og send den inn.',
      submittedOn: null,
      informationRequests: [],
      decision: null,
      money: null,
      paymentRequests: [],
    });
    expect(answer.body.allowedActions.map(({ action }) => action)).toEqual(['submit', 'withdraw']);
    expect(answer.body.timeline.map(({ key, state, at }) => [key, state, at])).toEqual([
      ['sent', 'current', null],
      ['received', 'ahead', null],
      ['assessed', 'ahead', null],
      ['decided', 'ahead', null],
      ['running', 'ahead', null],
      ['reported', 'ahead', null],
      ['paid', 'ahead', null],
      ['closed', 'ahead', null],
    ]);
    const [extract] = await database.db.query(
      'select moment, orgnr from register_extract where case_id = $1',
      [answer.body.id],
    );
    expect(extract).toEqual({ moment: 'start', orgnr: '399001005' });
  });

  it.each([
    ['a number that is none', 'kari-nilsen', '399001006', 'bio1-2021', 422, 'bad_orgnr'],
    ['a company one may not act for', 'kari-nilsen', '399001374', 'bio1-2021', 403, 'not_your_company'],
    [
      'a struck-off company that is shown',
      'ulf-utgatt',
      STRUCK_OFF.orgnr,
      'bio1-2021',
      422,
      'company_struck_off',
    ],
    [
      'a struck-off company that is gone',
      'ulf-utgatt',
      REMOVED.orgnr,
      'bio1-2021',
      422,
      'company_struck_off',
    ],
    ['a bankrupt company', 'mona-malvik', '399009146', 'bio1-2021', 422, 'company_bankrupt'],
    ['a call that has closed', 'kari-nilsen', '399001005', 'bio1-2020', 409, 'call_not_open'],
    ['a call that has not opened', 'kari-nilsen', '399001005', 'bio-2023', 409, 'call_not_open'],
    ['a call that does not exist', 'kari-nilsen', '399001005', 'bio-1999', 422, 'unknown_word'],
  ])('refuses %s', async (_, by, orgnr, callKey, status, code) => {
    const before = await world.rowCounts();
    expect(problemOf(await start(by, orgnr, callKey))).toMatchObject({ status, code });
    expect(await world.rowCounts()).toEqual(before);
  });

  it('refuses while the register does not answer, and writes nothing', async () => {
    world.api.register.behave('failing');
    const before = await world.rowCounts();
    const answer = await start('nina-namsen', '399002117');
    expect(problemOf(answer)).toMatchObject({ status: 503, code: 'register_unavailable' });
    expect(await world.rowCounts()).toEqual(before);
  });

  it('asks the register before any transaction is open, and so does sending', async () => {
    const client = world.get(RegisterClient);
    const ask = client.fetch.bind(client);
    const open: number[] = [];
    const asked = jest.spyOn(client, 'fetch').mockImplementation(async (orgnr) => {
      const [row] = await database.db.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%'`,
      );
      open.push(row?.n ?? -1);
      return ask(orgnr);
    });
    try {
      await database.db.query(`delete from register_cache where orgnr = '399001005'`);
      expect((await start('kari-nilsen', '399001005')).status).toBe(201);
      const { id, version } = await world.written();
      const kari = await world.login('kari-nilsen');
      expect((await kari.post(`/api/applications/${id}/submit`, {}, { version })).status).toBe(200);
      expect(open).toEqual([0, 0]);
    } finally {
      asked.mockRestore();
    }
  });

  it('does not ask the register for somebody who may not send', async () => {
    const { id, version } = await world.written();
    const { asked } = world.api.register;
    const nina = await world.login('nina-namsen');
    expect((await nina.post(`/api/applications/${id}/submit`, {}, { version })).status).toBe(404);
    expect((await nina.post('/api/applications', { callKey: 7, orgnr: [] })).status).toBe(422);
    expect(world.api.register.asked).toBe(asked);
  });

  it('is for applicants alone', async () => {
    const siri = await world.login('siri-saksbehandler');
    const answer = await siri.post('/api/applications', { callKey: 'bio1-2021', orgnr: '399001005' });
    expect(problemOf(answer)).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await world.api.stranger.get('/api/applications')).status).toBe(401);
  });

  it('has one effect however often it is sent under one key', async () => {
    const kari = await world.login('kari-nilsen');
    const body = { callKey: 'bio1-2021', orgnr: '399004330' };
    const key = 'start-once-start-once';
    const first = await kari.post<ApplicationView>('/api/applications', body, { key });
    const again = await kari.post<ApplicationView>('/api/applications', body, { key });
    expect([again.status, again.text]).toEqual([201, first.text]);
    const other = await kari.post('/api/applications', { ...body, orgnr: '399001005' }, { key });
    expect(problemOf(other)).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
    const rows = await database.db.query(`select id from grant_case where applicant_orgnr = '399004330'`);
    expect(rows).toHaveLength(1);
  });

  it('shows each person the applications of their own companies alone', async () => {
    await start('nina-namsen', '399002117');
    const orgnrsSeenBy = async (sub: string): Promise<string[]> => {
      const list = await (await world.login(sub)).get<{ orgnr: string }[]>('/api/applications');
      return [...new Set(list.body.map(({ orgnr }) => orgnr))].toSorted();
    };
    expect(await orgnrsSeenBy('nina-namsen')).toEqual(['399002117']);
    expect(await orgnrsSeenBy('kari-nilsen')).toEqual(['399001005', '399004330']);
    expect(await orgnrsSeenBy('fredrik-fosen')).toEqual([]);
  });

  it('answers for a case one may not know of as for one that does not exist', async () => {
    const { id } = await world.begun({ by: 'nina-namsen', orgnr: '399002117' });
    const nowhere = '0197a6b0-0000-7000-8000-000000000000';
    const kari = await world.login('kari-nilsen');
    const siri = await world.login('siri-saksbehandler');
    const instance = /"instance":"[^"]*"/;
    const pairs = await Promise.all([
      ...[id, nowhere, 'not-an-id'].map((each) => kari.get(`/api/applications/${each}`)),
      ...[id, nowhere].map((each) => kari.get(`/api/applications/${each}/check`)),
      ...[id, nowhere].map((each) =>
        kari.put(`/api/applications/${each}/answers`, { answers: {} }, { version: 1 }),
      ),
      ...[id, nowhere].map((each) => kari.post(`/api/applications/${each}/submit`, {}, { version: 1 })),
      ...[id, nowhere].map((each) => kari.post(`/api/applications/${each}/withdraw`, {}, { version: 1 })),
      ...[id, nowhere].map((each) =>
        kari.post(`/api/applications/${each}/answer`, { answer: 'x' }, { version: 1 }),
      ),
      ...[id, nowhere].map((each) => kari.get(`/api/applications/${each}/attachments/${nowhere}/content`)),
      ...[id, nowhere].map((each) => siri.get(`/api/cases/${each}`)),
      ...[id, nowhere].map((each) => siri.get(`/api/cases/${each}/history`)),
    ]);
    expect(new Set(pairs.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(pairs.map(({ text }) => text.replace(instance, '')))).toHaveProperty('size', 1);
  });
});
