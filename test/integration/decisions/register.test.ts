import { RegisterClient } from '@tilsagn/modules/integrations/enhetsregisteret/register-client';
import { ANNE, SIRI, Casework, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { openWorld, type World } from '../../support/world';

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
