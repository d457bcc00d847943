import type { WorklistDto } from '@tilsagn/modules/workflow/http/worklist.dto';
import { FoldTalliesJob } from '@tilsagn/modules/workflow/jobs/fold-tallies.job';
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
    'recommendedOre',
    '-recommendedOre',
    'caseNumber',
    '-caseNumber',
    'applicantName',
    '-applicantName',
    'call',
    '-state',
    'assignee',
    '-assignee',
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

  /** The cases of a search, page by page. */
  async function paged(query: string, limit: number): Promise<(string | null)[]> {
    const found: (string | null)[] = [];
    let cursor: string | null = '';
    do {
      const page: WorklistDto = await list(`${query}&limit=${limit}${cursor && `&cursor=${cursor}`}`);
      found.push(...page.items.map(({ caseNumber }) => caseNumber));
      cursor = page.next;
    } while (cursor !== null);
    return found;
  }

  it.each(['submittedOn', '-deadline', 'appliedOre', '-caseNumber', 'assignee', 'state'])(
    'finds by words what it has, sorted by %s, page by page',
    async (sort) => {
      const all = (await list(`sort=${sort}`)).items;
      const ofNamsen = all.filter(({ applicantName }) => applicantName.startsWith('Namsen'));
      expect(ofNamsen).toHaveLength(5);
      expect(await paged(`q=namsen&sort=${sort}`, 2)).toEqual(ofNamsen.map(({ caseNumber }) => caseNumber));
      const waiting = ofNamsen.filter(({ assignedTo }) => assignedTo === null);
      expect(await paged(`q=namsen&sort=${sort}&state=submitted`, 3)).toEqual(
        waiting.map(({ caseNumber }) => caseNumber),
      );
    },
  );

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
    ['q=PROSJEKT%2011%20100%25_', 1, { submitted: 1 }],
    ['q=prosjekt%20100', 0, {}],
    ['q=prøveopplevelser%20as', 5, { in_assessment: 1, submitted: 4 }],
    ['q=100%25_', 13, { in_assessment: 3, submitted: 10 }],
    ['q=1%250', 0, {}],
    ['q=na', 5, { in_assessment: 1, submitted: 4 }],
    ['q=am', 0, {}],
    ['scheme=bio', 13, { in_assessment: 3, submitted: 10 }],
    ['scheme=jobbsjansen-b', 0, {}],
    ['state=open', 13, { in_assessment: 3, submitted: 10 }],
    ['municipality=5045', 5, { in_assessment: 1, submitted: 4 }],
    ['municipality=5001', 8, { in_assessment: 2, submitted: 6 }],
    ['municipality=5006', 0, {}],
    ['submittedFrom=2021-09-01&submittedTo=2021-09-01', 13, { in_assessment: 3, submitted: 10 }],
    ['submittedFrom=2021-09-02', 0, {}],
    ['appliedFrom=10200000', 6, { in_assessment: 1, submitted: 5 }],
    ['appliedFrom=10200000&appliedTo=10200000&state=submitted', 2, { in_assessment: 1, submitted: 2 }],
    ['dueWithin=7', 0, {}],
    ['deadlineFrom=2021-01-01', 0, {}],
    ["q=';drop", 0, {}],
  ])('filters by %s', async (query, total, counts) => {
    const page = await list(query);
    expect([page.total, page.items.length, page.counts]).toEqual([total, total, counts]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('finds nothing in the state %s', async (state) => {
    const page = await list(`state=${state}`);
    expect([page.total, page.items]).toEqual([0, []]);
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
    expect(await bad('submittedFrom=2021-02-30')).toMatchObject({
      code: 'bad_date',
      fields: { '/submittedFrom': 'bad_date' },
    });
    for (const query of [
      'municipality=50',
      'dueWithin=-1',
      'appliedFrom=1.5',
      'submittedTo=igår',
      'owner=x',
    ]) {
      expect([query, (await bad(query)).status]).toEqual([query, 422]);
    }
    expect((await bad('limit=0')).status).toBe(422);
    expect((await bad('limit=101')).status).toBe(422);
  });

  it('keeps tallies that are right before and after they are folded', async () => {
    const tallies = () =>
      database.db.query(
        `select call_key, standing, assigned_to, sum(n)::int as n from case_tally
         group by 1, 2, 3 having sum(n) <> 0 order by 1, 2, 3`,
      );
    const counted = await database.db.query(
      `select call_key, standing, assigned_to, count(*)::int as n from grant_case where submitted_on is not null
       group by 1, 2, 3 order by 1, 2, 3`,
    );
    expect(await tallies()).toEqual(counted);
    expect(await world.get(FoldTalliesJob).run()).toBeGreaterThan(CASES);
    expect(await tallies()).toEqual(counted);
    expect(await world.get(FoldTalliesJob).run()).toBe(0);
  });

  it('keeps what a search reads as the cases are', async () => {
    const facts = `search_text, standing, submitted_on, id, scheme_key, call_key, assigned_to, municipality_number,
      deadline, applied_ore, recommended_ore, case_number, applicant_name`;
    const [{ n }] = (await database.db.query(
      `select count(*)::int as n from (
         (select ${facts} from grant_case where submitted_on is not null intersect select ${facts} from case_search)) same
       having count(*) = (select count(*) from case_search)`,
    )) as [{ n: number }];
    expect(n).toBe(CASES);
    const titles = (title: string) =>
      database.db.query(
        `update grant_case set title = $1, version = version + 1 where id = (select id from case_search order by id limit 1)`,
        [title],
      );
    await titles('Helt nytt navn på prosjektet');
    expect((await list('q=nytt%20navn%20på')).total).toBe(1);
    await titles('Prosjekt 0 100%_');
    expect((await list('q=nytt%20navn%20på')).total).toBe(0);
  });

  it('says where it did not count to the end', async () => {
    await database.db.query(
      `insert into grant_case (id, case_number, origin, scheme_key, call_key, state, applicant_orgnr,
                               applicant_name, municipality_number, created_by, submitted_on)
       select uuidv7(), '2019/' || n, 'import', 'bio', 'bio1-2021', 'closed', '399001005', 'Mange AS', '5006',
              'test', '2019-01-01'
       from generate_series(1, 1001) n`,
    );
    const many = await list('municipality=5006&limit=1');
    expect([many.total, many.totalIsExact, many.counts]).toEqual([1000, false, null]);
    const one = await list('q=mange&submittedTo=2019-01-01&state=submitted');
    expect([one.total, one.totalIsExact, one.counts]).toEqual([0, true, null]);
    expect(await list('state=imported&limit=1')).toMatchObject({ total: 1001, totalIsExact: true });
    expect(await list('q=mange&state=imported&limit=1')).toMatchObject({ total: 1000, totalIsExact: false });
    const found = await list('q=mange&sort=caseNumber&limit=1');
    expect([found.total, found.totalIsExact, found.counts]).toEqual([1000, false, null]);
    const numbers = Array.from({ length: 1001 }, (_, n) => `2019/${n + 1}`).toSorted();
    expect(await paged('q=mange&sort=caseNumber&state=imported', 100)).toEqual(numbers);
    expect((await list('q=2019/1001')).counts).toEqual({ imported: 1 });
  });

  it('is for those who read cases', async () => {
    for (const sub of ['anne-godkjenner', 'oystein-okonomi', 'randi-revisor']) {
      expect((await (await world.login(sub)).get('/api/cases')).status).toBe(200);
    }
    expect((await (await world.login('kari-nilsen')).get('/api/cases')).status).toBe(403);
  });
});
