import { randomUUID } from 'node:crypto';
import type { CaseView } from '@tilsagn/modules/applications/http/case-view.dto';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { openWorld, type World } from '../../support/world';

/** A case that was decided long before this system has no rules, no form and no workflow of ours. */
describe('a historical case', () => {
  const database = useDatabase();
  const id = randomUUID();
  let world: World;

  beforeAll(async () => {
    world = await openWorld(database);
    await database.db.query(
      `insert into grant_call (key, scheme_key, name, historical) values ('old', 'bio', '{"nb": "BIO 2019"}', true)`,
    );
    await database.db.query(
      `insert into grant_case (id, case_number, origin, scheme_key, call_key, state, outcome, applicant_orgnr,
         applicant_name, applied_ore, granted_ore, submitted_on, decided_on, created_by)
       values ($1, '2019/0007', 'import', 'bio', 'old', 'granted', 'granted', '399001005', 'Nidelv', 100, 100,
         '2019-03-01', '2019-04-01', 'import')`,
      [id],
    );
  });
  afterAll(() => world.close());

  it('is read by the staff, with nothing to do', async () => {
    const siri = await world.login('siri-saksbehandler');
    const { status, body } = await siri.get<CaseView>(`/api/cases/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      caseNumber: '2019/0007',
      stateText: 'Innvilget (tidligere sak)',
      phase: null,
      call: { key: 'old', name: 'BIO 2019' },
      applicant: null,
      form: null,
      answers: {},
      allowedActions: [],
      hindrances: [],
    });
    expect((await siri.get(`/api/cases/${id}/history`)).body).toEqual([]);
    const list = await siri.get<{ items: { stateText: string }[] }>('/api/cases');
    expect(list.body.items.map(({ stateText }) => stateText)).toEqual(['Innvilget (tidligere sak)']);
    const counted = async (state: string) =>
      (await siri.get<{ total: number; counts: object }>(`/api/cases?state=${state}`)).body;
    expect(await counted('imported')).toMatchObject({ total: 1, counts: { imported: 1 } });
    expect(await counted('granted')).toMatchObject({ total: 0, counts: { imported: 1 } });
    const taken = await siri.post(`/api/cases/${id}/take`, {}, { version: 1 });
    expect(problemOf(taken)).toMatchObject({ status: 409, code: 'action_not_allowed_in_state' });
  });

  it("has no applicant's side", async () => {
    const kari = await world.login('kari-nilsen');
    expect((await kari.get('/api/applications')).body).toEqual([]);
    expect((await kari.get(`/api/applications/${id}`)).status).toBe(404);
    expect((await kari.post(`/api/applications/${id}/withdraw`, {}, { version: 1 })).status).toBe(404);
  });
});
