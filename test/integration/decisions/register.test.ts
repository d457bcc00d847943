import { RegisterClient } from '@tilsagn/modules/integrations/enhetsregisteret/register-client';
import { ANNE, SIRI, Casework, kr } from '../../support/casework';
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
