import { RegisterClient } from '@tilsagn/modules/integrations/enhetsregisteret/register-client';
import { STRUCK_OFF } from '../../../apps/demo/register/companies';
import { ANNE, KARI, OYSTEIN, SIRI, Casework, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { callToPublish, openWorld, type World } from '../../support/world';

const database = useDatabase();
let world: World;
let work: Casework;

beforeAll(async () => {
  world = await openWorld(database);
  await world.publish();
  await world.fund(1_000_000);
  work = new Casework(world);
});

afterAll(async () => world.close());

afterEach(() => world.api.register.behave('up'));

it('asks the register before any transaction is open, and only for somebody who may grant', async () => {
  const id = await work.recommended(kr(40_000));
  const openUnits: number[] = [];
  const client = world.get(RegisterClient);
  const ask = client.fetch.bind(client);
  const asked = jest.spyOn(client, 'fetch').mockImplementation(async (orgnr) => {
    const [row] = await database.db.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%'`,
    );
    openUnits.push(row?.n ?? -1);
    return ask(orgnr);
  });
  try {
    expect((await work.step(SIRI, id, 'approve')).status).toBe(403);
    expect(openUnits).toEqual([]);
    expect(await work.take(ANNE, id, 'approve')).toMatchObject({ state: 'granted' });
  } finally {
    asked.mockRestore();
  }
  expect(openUnits).toEqual([0]);
});

it('grants nothing while the register does not answer, and writes nothing', async () => {
  const id = await work.recommended(kr(50_000));
  const before = await world.rowCounts();
  world.api.register.behave('failing');
  const refused = await work.step(ANNE, id, 'approve');
  expect([refused.status, refused.body]).toMatchObject([503, { code: 'register_unavailable' }]);
  expect(await world.rowCounts()).toEqual(before);
  expect(await world.caseOf(id)).toMatchObject({ state: 'recommended', outcome: null });

  const rejected = { reasonCode: 'other', reasons: 'Vi avslår uten å spørre.' };
  expect(await work.take(ANNE, id, 'reject', rejected)).toMatchObject({ state: 'rejected' });
});

it('keeps what a decision rests on, whatever is published or registered later', async () => {
  const id = await work.recommended(kr(60_000));
  const reads = async () => {
    const { status, body } = await (await work.as('randi-revisor')).get(`/api/cases/${id}/evidence`);
    return [status, body];
  };
  expect(await reads()).toMatchObject([404, { code: 'not_found' }]);
  await work.take(ANNE, id, 'approve', { reasons: 'Som innstilt.' });
  const before = await reads();
  const [hash] = await database.db.query<{ sha256: string }>(
    `select encode(sha256(convert_to(body::text, 'UTF8')), 'hex') as sha256 from rule_set where version = 1`,
  );
  expect(before).toMatchObject([
    200,
    {
      ...{ outcomeText: 'Delvis innvilget', grantedOre: kr(60_000), reasons: 'Som innstilt.' },
      ...{ decidedOn: '2021-09-01', preparedBy: { sub: SIRI }, decidedBy: { sub: ANNE } },
      ruleSet: { key: 'bio1-2021', version: 1, ...hash },
      submission: { sequence: 1, answers: { participants: { count: 12 } } },
      register: { orgnr: '399001005', employees: 38, bankrupt: false },
      checklist: expect.arrayContaining([
        expect.objectContaining({ id: 'registered', met: 'yes' }),
      ]) as unknown,
      computation: { amountOre: kr(250_000), rows: [{ id: 'costs', resultOre: kr(420_000) }, {}, {}, {}] },
      ...{ undertaking: ['399001005'], history: null },
      frames: [{ reservedForThisCaseOre: kr(60_000) }],
    },
  ]);

  const { ruleSet } = callToPublish('bio1-2021');
  await world.publish('bio1-2021', { key: 'bio1-next', ruleSet: { ...ruleSet, version: 2, amount: [] } });
  await database.db.query(`update person set name = 'En annen' where sub = any ($1)`, [[SIRI, ANNE]]);
  await database.db.query('delete from register_cache');
  world.api.register.behave('failing');
  expect(await reads()).toEqual(before);
});

const COMPANY = '/api/companies/399001005';

interface Page {
  readonly stops: readonly object[];
  readonly paymentRequests: readonly { readonly id: string; readonly version: number }[];
}

it('shows staff a company with its cases, its aid by year and what is under way', async () => {
  const before = await (await work.as(SIRI)).get<{ total: number }>(COMPANY);
  const id = await work.active(kr(70_000));
  await work.paid(id, kr(20_000));
  const asked = { requestedOre: kr(10_000), accountNumber: '9999 05 00009' };
  await work.take(KARI, id, 'payment-requests', asked);
  const { status, body } = await (await work.as(OYSTEIN)).get(COMPANY);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...{ orgnr: '399001005', name: 'Nidelv Prøverobotikk AS', total: before.body.total + 1, linked: [] },
    cases: expect.arrayContaining([
      expect.objectContaining({
        id,
        state: 'active',
        applies: true,
        grantedOre: kr(70_000),
        paidOre: kr(20_000),
      }),
    ]) as unknown,
    // 60 000 of the tests before, granted by the same rules.
    aid: [{ year: 2021, basis: 'gber_31', projects: 3, grantedOre: kr(170_000), paidOre: kr(20_000) }],
    paymentRequests: [{ caseId: id, requestedOre: kr(10_000), state: 'requested' }],
    ...{ stops: [], allowedActions: [] },
  });
  const found = await (await work.as('randi-revisor')).get('/api/companies?q=prøverobotikk');
  expect(found.body).toMatchObject({
    ...{ total: 1, next: null },
    items: [
      { orgnr: '399001005', municipalityName: 'Trondheim', cases: before.body.total + 1, stoppedOn: null },
    ],
  });
  expect((await (await work.as(KARI)).get(COMPANY)).status).toBe(403);
  expect((await (await work.as(SIRI)).get('/api/companies/399001006')).body).toMatchObject({
    code: 'bad_orgnr',
  });
});

it('shows what the register said last where it does not answer, also of a company that is no more', async () => {
  const siri = await work.as(SIRI);
  const facts = await siri.get<object>(`${COMPANY}/register`);
  expect(facts.body).toMatchObject({
    employees: 38,
    region: 'Trondheimsregionen',
    naceStandard: 'SN2007',
    bankrupt: false,
    deletedOn: null,
  });
  await database.db.query(`update register_cache set fetched_at = fetched_at - interval '2 days'`);
  world.api.register.behave('failing');
  const older = await siri.get<{ fetchedAt: string }>(`${COMPANY}/register`);
  expect(older.body).toMatchObject({ ...facts.body, fetchedAt: expect.stringMatching(/^2021-08/) as string });
  world.api.register.behave('up');
  expect((await siri.get(`/api/companies/${STRUCK_OFF.orgnr}/register`)).body).toMatchObject({
    name: STRUCK_OFF.name,
    deletedOn: STRUCK_OFF.deletedOn,
  });
});

it('grants nothing to a stopped company and authorises no payment, until the stop is lifted', async () => {
  const waiting = await work.recommended(kr(30_000));
  const [siri, anne] = [await work.as(SIRI), await work.as(ANNE)];
  const { body: page } = await siri.get<Page>(COMPANY);
  const [request] = page.paymentRequests;
  if (request === undefined) throw new Error('the test before asked for a payment');
  const attested = await work.pay(SIRI, request, 'attest');

  const stop = { reason: 'Uklart hvem som eier kontoen.' };
  expect((await anne.post(`${COMPANY}/stop`, stop)).status).toBe(403);
  expect((await siri.post(`${COMPANY}/stop`, stop)).status).toBe(200);
  expect((await siri.post(`${COMPANY}/stop`, stop)).body).toMatchObject({ code: 'company_already_stopped' });
  const refused = { code: 'company_stopped', detail: expect.stringContaining('1. september 2021') as string };
  const granted = await work.step(ANNE, waiting, 'approve');
  expect([granted.status, granted.body]).toMatchObject([409, refused]);
  const authorised = await work.pay(ANNE, attested.body, 'authorise');
  expect([authorised.status, authorised.body]).toMatchObject([409, refused]);
  expect((await anne.get(`/api/cases/${waiting}`)).body).toMatchObject({
    stop: { ...stop, setByName: 'En annen', setOn: '2021-09-01' },
    hindrances: [{ action: 'approve', code: 'company_stopped' }],
  });

  const lifted = { reason: 'Banken har bekreftet eieren.' };
  expect((await siri.post(`${COMPANY}/lift-stop`, lifted)).status).toBe(200);
  expect((await siri.post(`${COMPANY}/lift-stop`, lifted)).body).toMatchObject({
    code: 'company_not_stopped',
  });
  expect((await siri.get<Page>(COMPANY)).body).toMatchObject({
    stops: [{ ...stop, liftReason: lifted.reason, liftedByName: 'En annen', liftedOn: '2021-09-01' }],
    allowedActions: ['stop'],
  });

  world.api.register.behave('failing');
  const unsure = await work.pay(ANNE, attested.body, 'authorise');
  expect([unsure.status, unsure.body]).toMatchObject([503, { code: 'register_unavailable' }]);
  world.api.register.behave('up');
  expect((await work.pay(ANNE, attested.body, 'authorise')).status).toBe(200);
  const kept = await database.db.query(
    `select body ->> 'orgnr' as orgnr from register_extract where moment = 'payment' and case_id = $1`,
    [attested.body.caseId],
  );
  // One of the payment that the test before made, and this one.
  expect(kept).toEqual([{ orgnr: '399001005' }, { orgnr: '399001005' }]);
  expect(await work.take(ANNE, waiting, 'approve')).toMatchObject({ state: 'granted' });
});
