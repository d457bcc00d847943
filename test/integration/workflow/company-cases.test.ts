import type { CaseView } from '@tilsagn/modules/applications/http/case-view.dto';
import type { CompanyCasesDto } from '@tilsagn/modules/workflow/http/company-cases.dto';
import { Casework, KARI, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { openWorld, type World } from '../../support/world';

describe('what a caseworker sees around a case', () => {
  const database = useDatabase();
  let world: World;
  let casework: Casework;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
    await world.fund(1_000_000);
    casework = new Casework(world);
  });
  afterAll(() => world.close());

  it('is what the company has applied for and got besides, but no draft', async () => {
    const granted = await casework.active(kr(150_000));
    await world.written();
    const id = await casework.assessed();
    const siri = await casework.as(SIRI);
    const { body } = await siri.get<CompanyCasesDto>(`/api/cases/${id}/company-cases`);
    expect(body).toMatchObject({ total: 1, grantedOre: kr(150_000) });
    expect(body.items).toMatchObject([{ id: granted, state: 'active', grantedOre: kr(150_000) }]);
    expect((await (await casework.as(KARI)).get(`/api/cases/${id}/company-cases`)).status).toBe(403);
  });

  it('leaves out schemes that the reader’s roles do not reach', async () => {
    const id = await casework.assessed();
    await database.db.query(`update user_role set schemes = '{mentor-trainee}' where sub = $1`, [SIRI]);
    const hidden = await (await world.login(SIRI)).get(`/api/cases/${id}/company-cases`);
    expect(problemOf(hidden)).toMatchObject({ status: 404, code: 'not_found' });
    await database.db.query(`update user_role set schemes = null where sub = $1`, [SIRI]);
  });

  it('is each condition of the rule set, met or to be judged, and how many messages are unread', async () => {
    const id = await casework.assessed();
    const kari = await casework.as(KARI);
    await kari.post(`/api/applications/${id}/messages`, { text: 'Kan dere ringe?' });
    const { body } = await (await casework.as(SIRI)).get<CaseView>(`/api/cases/${id}`);
    expect(body.unreadMessages).toBe(1);
    expect(Object.fromEntries(body.checklist.map((row) => [row.id, row.met]))).toMatchObject({
      registered: 'yes',
      small: 'yes',
      'in-county': 'yes',
      balance: 'yes',
      'starts-after-submission': 'yes',
      'not-started': 'judge',
    });
  });
});
