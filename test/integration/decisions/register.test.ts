import { ANNE, Casework, kr } from '../../support/casework';
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
