import { randomUUID } from 'node:crypto';
import { Casework, SIRI } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { openWorld, type World } from '../../support/world';

const database = useDatabase();
let world: World;

beforeAll(async () => {
  world = await openWorld(database);
});

afterAll(async () => world.close());

it('an imported case is read without what only the casework here could have given it', async () => {
  const id = randomUUID();
  await database.db.query(
    `insert into grant_call (key, scheme_key, name, historical) values ('bio-2019', 'bio', '{"nb": "BIO 2019"}', true)`,
  );
  await database.db.query(
    `insert into grant_case (id, case_number, origin, scheme_key, call_key, state, applicant_orgnr, applicant_name,
                             applied_ore, granted_ore, outcome, submitted_on, decided_on, closed_on, created_by)
     values ($1, '2019/0001', 'import', 'bio', 'bio-2019', 'closed', '399001005', 'Nidelv Prøverobotikk AS',
             100, 100, 'granted', '2019-01-02', '2019-02-01', '2019-12-01', 'test')`,
    [id],
  );
  const view = await (await new Casework(world).as(SIRI)).get(`/api/cases/${id}`);
  expect([view.status, view.body]).toMatchObject([
    200,
    { computation: null, recommendation: null, decision: null, frames: [], money: null, allowedActions: [] },
  ]);
});
