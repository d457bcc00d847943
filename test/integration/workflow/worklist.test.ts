import type { WorklistDto } from '@tilsagn/modules/workflow/http/worklist.dto';
import { newId } from '@tilsagn/platform/database/ids';
import type { TestClient } from '../../support/api';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { answersOfA1 } from '../../support/sample-application';
import { openWorld, type World } from '../../support/world';

const CASES = 13;

describe('the worklist', () => {
  const database = useDatabase();
  let world: World;
  let siri: TestClient;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
    for (let index = 0; index < CASES; index++) {
      const appliedOre = 10_000_000 + (index % 4) * 100_000;
      const financing = {
        rows: [{ source: 'own_cash', description: 'Egne', amountOre: 42_000_000 - appliedOre }],
        appliedOre,
      };
      const project = { ...(answersOfA1()['project'] as object), title: `Prosjekt ${index} 100%_` };
      await world.submitted({
        answers: answersOfA1({ financing, project }),
        ...(index % 3 === 0 ? { by: 'nina-namsen', orgnr: '399002117' } : {}),
      });
    }
    await world.written();
    siri = await world.login('siri-saksbehandler');
    const { items } = (await siri.get<WorklistDto>('/api/cases?sort=caseNumber')).body;
    for (const { id } of items.slice(0, 3)) {
      expect((await siri.post(`/api/cases/${id}/take`, {}, { version: 4 })).status).toBe(200);
    }
  });
  afterAll(() => world.close());

  const list = async (query = '') => (await siri.get<WorklistDto>(`/api/cases?${query}`)).body;

  it('shows what was sent with total and counts, and no draft', async () => {
    const page = await list();
    expect([page.total, page.items.length, page.next]).toEqual([CASES, CASES, null]);
    expect(page.counts).toEqual({ in_assessment: 3, submitted: 10 });
    expect(page.items.at(-1)).toMatchObject({
      caseNumber: '2021/0001',
      applicantName: 'Namsen Prøveopplevelser AS',
      municipalityName: 'Grong',
      callKey: 'bio1-2021',
      title: 'Prosjekt 0 100%_',
      stateText: 'Under behandling',
      ageDays: 0,
      assignedTo: { sub: 'siri-saksbehandler', name: 'Siri Saksbehandler' },
    });
  });

  it.each([
    ['submittedOn', 'caseNumber'],
    ['-submittedOn', '-caseNumber'],
  ])('reads by %s: cases of one day in the order they came', async (sort, same) => {
    const numbers = async (by: string) =>
      (await list(`sort=${by}`)).items.map(({ caseNumber }) => caseNumber);
    expect(await numbers(sort)).toEqual(await numbers(same));
  });

  it.each([
    'submittedOn',
    '-submittedOn',
    'deadline',
    '-deadline',
    'appliedOre',
    '-appliedOre',
    'caseNumber',
    '-caseNumber',
  ])('pages by %s without a gap or a repetition', async (sort) => {
    const whole = (await list(`sort=${sort}`)).items.map(({ id }) => id);
    expect(new Set(whole).size).toBe(CASES);
    for (const limit of [1, 4, CASES - 1, CASES]) {
      const paged: string[] = [];
      let cursor: string | null = '';
      do {
        const page: WorklistDto = await list(`sort=${sort}&limit=${limit}${cursor && `&cursor=${cursor}`}`);
        expect(page.total).toBe(CASES);
        paged.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== null);
      expect(paged).toEqual(whole);
    }
  });

  it('sorts sums as numbers and turns round', async () => {
    const sums = (await list('sort=appliedOre')).items.map(({ appliedOre }) => Number(appliedOre));
    expect(sums).toEqual(sums.toSorted((a, b) => a - b));
    const down = (await list('sort=-appliedOre')).items.map(({ appliedOre }) => Number(appliedOre));
    expect(down).toEqual(sums.toReversed());
  });

  it.each([
    ['state=submitted', 10, { in_assessment: 3, submitted: 10 }],
    ['state=submitted,in_assessment', 13, { in_assessment: 3, submitted: 10 }],
    ['state=granted', 0, { in_assessment: 3, submitted: 10 }],
    ['state=draft', 0, { in_assessment: 3, submitted: 10 }],
    ['assignee=me', 3, { in_assessment: 3 }],
    ['assignee=none', 10, { submitted: 10 }],
    ['assignee=sander-saksbehandler', 0, {}],
    ['call=bio1-2021', 13, { in_assessment: 3, submitted: 10 }],
    ['call=bio1-2020', 0, {}],
    ['q=namsen', 5, { in_assessment: 1, submitted: 4 }],
    ['q=399002117&state=submitted', 4, { in_assessment: 1, submitted: 4 }],
    ['q=2021/0001', 1, { in_assessment: 1 }],
    ['q=prosjekt%2012', 1, { submitted: 1 }],
    ['q=100%25_', 13, { in_assessment: 3, submitted: 10 }],
    ['q=1%250', 0, {}],
    ["q=';drop", 0, {}],
  ])('filters by %s', async (query, total, counts) => {
    const page = await list(query);
    expect([page.total, page.items.length, page.counts]).toEqual([total, total, counts]);
  });

  it('refuses cursors, orders and limits that are none', async () => {
    const { next } = await list('sort=caseNumber&limit=2');
    const bad = async (query: string) => problemOf(await siri.get(`/api/cases?${query}`));
    expect(await bad('cursor=nonsense')).toMatchObject({ status: 400, code: 'bad_cursor' });
    expect(await bad(`sort=-caseNumber&cursor=${next ?? ''}`)).toMatchObject({
      status: 400,
      code: 'bad_cursor',
    });
    const forged = Buffer.from(JSON.stringify(['appliedOre', '1; drop', 'x'])).toString('base64url');
    expect(await bad(`sort=appliedOre&cursor=${forged}`)).toMatchObject({ status: 400, code: 'bad_cursor' });
    const noDay = (day: string) =>
      Buffer.from(JSON.stringify(['submittedOn', day, newId()])).toString('base64url');
    for (const day of ['2021-02-30', '2021-99-99', '0000-01-01']) {
      expect(await bad(`sort=submittedOn&cursor=${noDay(day)}`)).toMatchObject({
        status: 400,
        code: 'bad_cursor',
      });
    }
    expect(await bad('sort=title')).toMatchObject({ status: 422, fields: { '/sort': 'unknown_word' } });
    expect((await bad('limit=0')).status).toBe(422);
    expect((await bad('limit=101')).status).toBe(422);
  });

  it('is for those who read cases', async () => {
    for (const sub of ['anne-godkjenner', 'oystein-okonomi', 'randi-revisor']) {
      expect((await (await world.login(sub)).get('/api/cases')).status).toBe(200);
    }
    expect((await (await world.login('kari-nilsen')).get('/api/cases')).status).toBe(403);
  });
});
