import { RemindOfActivityReports } from '@tilsagn/modules/reports';
import { ANNE, Casework, KARI, OYSTEIN, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { openWorld, type World } from '../../support/world';

const database = useDatabase();
let world: World;
let work: Casework;

beforeAll(async () => {
  world = await openWorld(database);
  work = new Casework(world);
});

afterAll(async () => world.close());

const PILOT = { frame: 'kompetansepilot', year: 2021, measure: 'kompetansepilot' };
const COVID = { frame: 'extraordinary-covid', year: 2020, measure: 'career-guidance-and-higher-vocational' };
const YOUNG = { frame: 'jobbsjansen-b', year: 2021, measure: 'jobbsjansen-b' };

const award = (callKey: string, amountOre: number, over = {}) => ({
  ...{ callKey, orgnr: '399 001 005', title: 'Tildeling', purpose: 'Som vedtatt.', amountOre },
  ...{ startsOn: '2021-09-01', endsOn: '2021-12-31', budget: [], subprojects: [], ...over },
});

async function make(body: object) {
  return (await work.as(SIRI)).post<{ id: string; state: string; caseNumber: string }>(
    '/api/direct-awards',
    body,
  );
}

it('refuses what does not add up, and those who are no caseworkers', async () => {
  await world.publish('kompetansepilot-2021');
  await world.publish();
  const before = await world.rowCounts();
  const parts = { subprojects: [{ name: 'Fosen', amountOre: kr(400_000) }] };
  const uneven = await make(award('kompetansepilot-2021', kr(500_000), parts));
  expect([uneven.status, uneven.body]).toMatchObject([
    422,
    { code: 'subprojects_differ', errors: [{ field: '/subprojects' }] },
  ]);
  const backwards = await make(award('kompetansepilot-2021', kr(1), { endsOn: '2021-08-31' }));
  expect(backwards.body).toMatchObject({ code: 'period_reversed' });
  expect((await make(award('bio1-2021', kr(1)))).body).toMatchObject({ code: 'unknown_word' });
  const applied = { callKey: 'kompetansepilot-2021', orgnr: '399001005' };
  expect((await (await work.as(KARI)).post('/api/applications', applied)).body).toMatchObject({
    code: 'unknown_word',
  });
  const finance = await work.as(OYSTEIN);
  expect((await finance.post('/api/direct-awards', award('kompetansepilot-2021', kr(1)))).status).toBe(403);
  expect(await world.rowCounts()).toEqual(before);
});

const LIVES = [
  ['jobbsjansen-b-2021', YOUNG, 1_200_000, 960_000, 1_200_000, {}],
  ['career-guidance-2020', COVID, 2_000_000, 1_600_000, 1_900_000, {}],
  ['higher-vocational-2020', COVID, 1_500_000, 1_200_000, 1_500_000, {}],
  [
    ...(['kompetansepilot-2021', PILOT, 900_000, 720_000, 900_000] as const),
    {
      budget: [
        { source: 'state', amountOre: kr(400_000), note: 'Tilskuddsbrev' },
        { source: 'committee', amountOre: kr(200_000) },
        { source: 'own_effort', amountOre: kr(100_000) },
      ],
      subprojects: [
        { name: 'Namdalen', amountOre: kr(500_000) },
        { name: 'Fosen', amountOre: kr(400_000) },
      ],
    },
  ],
] as const;

/** What the letter says of the budget and its parts. */
const wordsOf = (over: (typeof LIVES)[number][5]) =>
  'budget' in over
    ? ['Staten: 400\u00a0000\u00a0kr (Tilskuddsbrev).', 'Fosen: 400\u00a0000\u00a0kr.']
    : ['Tilskuddet gjelder: Som vedtatt.'];

/** What the final report of each asks beyond costs, participants and words. */
const ASKED = {
  'jobbsjansen-b-2021': { toUpperSecondary: 9 },
  'career-guidance-2020': { staffTrained: 12, companiesHelped: 3 },
  'higher-vocational-2020': { studyPlaces: 20 },
  'kompetansepilot-2021': { companies: 8, courses: 2 },
} as const;

it.each(LIVES)('takes %s through its whole life', async (callKey, measure, granted, first, right, over) => {
  await world.publish(callKey);
  await world.fund(granted, measure);
  const made = await make(award(callKey, kr(granted), over));
  expect([made.status, made.body]).toMatchObject([201, { state: 'in_assessment' }]);
  const { id } = made.body;
  for (const sub of [SIRI, ANNE]) await work.take(sub, id, 'impartiality', { impartial: true });
  await work.take(SIRI, id, 'recommend', { amountOre: kr(granted), reasons: 'Som vedtatt.' });
  expect(await work.amounts(id, measure)).toMatchObject({ reserved: granted });
  expect((await work.step(SIRI, id, 'approve')).status).toBe(403);
  expect(await work.take(ANNE, id, 'approve')).toMatchObject({ state: 'active' });
  expect(await work.amounts(id, measure)).toMatchObject({ reserved: 0, committed: granted });
  await work.letter(id);
  const read = await (
    await work.as(KARI)
  ).get<{ decision: { letter: { paragraphs: string[] } } }>(`/api/applications/${id}`);
  expect(read.body.decision.letter.paragraphs).toEqual(expect.arrayContaining(wordsOf(over)));

  const above = { requestedOre: kr(first) + 1, accountNumber: '9999 05 00009' };
  expect((await work.step(KARI, id, 'payment-requests', above)).body).toMatchObject({
    code: 'above_claimable',
  });
  await work.paid(id, kr(first));
  await work.take(KARI, id, 'final-report', {
    answers: {
      actualCosts: [{ category: 'project', amountOre: kr(right) }],
      ...{ participantsCompleted: 15, ...ASKED[callKey], summary: 'Tiltaket er gjennomført.' },
    },
  });
  await work.take(SIRI, id, 'propose-settlement', { reasons: 'I samsvar med regnskapet.' });
  expect(await work.take(ANNE, id, 'settle')).toMatchObject({ state: 'settled' });
  expect(await work.amounts(id, measure)).toMatchObject({ committed: right - first, paid: first });
  await work.paid(id, kr(right - first));
  expect(await work.take(SIRI, id, 'close')).toMatchObject({ state: 'closed' });
  expect(await work.amounts(id, measure)).toMatchObject({ committed: 0, paid: right });
});

it('asks for progress reports on their days, takes each once, and tells of the late', async () => {
  await world.publish('career-guidance-2020');
  await world.fund(500_000, COVID);
  const period = { startsOn: '2021-03-01', endsOn: '2021-12-31' };
  const { id } = (await make(award('career-guidance-2020', kr(500_000), period))).body;
  for (const sub of [SIRI, ANNE]) await work.take(sub, id, 'impartiality', { impartial: true });
  await work.take(SIRI, id, 'recommend', { amountOre: kr(500_000), reasons: 'Som vedtatt.' });
  await work.take(ANNE, id, 'approve');
  const kari = await work.as(KARI);
  const reports = async () => {
    const { body } = await kari.get<{
      activityReports: { dueOn: string; late: boolean; next: boolean; deliveredOn: string | null }[];
      deadlines: { key: string; date: string }[];
    }>(`/api/applications/${id}`);
    const due = body.deadlines.filter(({ key }) => key === 'activity_report').map(({ date }) => date);
    return { due, rows: body.activityReports.map((row) => [row.dueOn, row.late, row.next, row.deliveredOn]) };
  };
  expect(await reports()).toEqual({
    due: ['2021-06-01'],
    rows: [
      ['2021-06-01', true, true, null],
      ['2021-09-01', false, false, null],
      ['2021-12-01', false, false, null],
    ],
  });
  const reminding = world.get(RemindOfActivityReports);
  expect([await reminding.run(), await reminding.run()]).toEqual([1, 0]);
  const told = async () => {
    const { body } = await kari.get<{ todo: string | null }>(`/api/applications/${id}`);
    const list = await (await work.as(SIRI)).get<{ items: { id: string }[] }>('/api/cases?sort=deadline');
    return [body.todo, list.body.items.find((item) => item.id === id)];
  };
  expect(await told()).toMatchObject([
    'Send rapporten underveis innen 1. juni 2021.',
    { deadline: '2021-06-01', deadlineText: 'Rapport underveis' },
  ]);

  const words = { participants: 40, spentOre: kr(90_000), summary: 'Førti samtaler. 01010750160 ringte.' };
  const deliver = (dueOn: string, asked: object = { staffTrained: 12 }) =>
    kari.post<object>(`/api/applications/${id}/activity-reports`, { dueOn, answers: { ...words, ...asked } });
  expect((await deliver('2021-06-01', {})).body).toMatchObject({
    code: 'report_incomplete',
    errors: [{ code: 'required', field: '/staffTrained' }],
  });
  const refused = await deliver('2021-09-01');
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'report_not_asked' }]);
  const delivered = await deliver('2021-06-01');
  expect([delivered.status, delivered.body]).toMatchObject([
    201,
    { dueOn: '2021-06-01', deliveredOn: '2021-09-01', answers: { staffTrained: 12 }, late: false },
  ]);
  expect((await deliver('2021-06-01')).body).toMatchObject({ code: 'report_not_asked' });
  expect((await reports()).due).toEqual(['2021-09-01']);
  const siri = await work.as(SIRI);
  const { body: staff } = await siri.get<{
    madeByCounty: boolean;
    activityReports: { answers: { summary: string } | null }[];
  }>(`/api/cases/${id}`);
  expect(staff.madeByCounty).toBe(true);
  // Nobody applied for a sum, nor sent anything in.
  const asked = { appliedOre: null };
  const list = await siri.get<{ items: { id: string }[] }>('/api/cases?state=active');
  expect(list.body.items.find((each) => each.id === id)).toMatchObject({ ...asked, submittedOn: null });
  const cards = await kari.get<{ id: string }[]>('/api/applications');
  expect(cards.body.find((each) => each.id === id)).toMatchObject({ ...asked, grantedOre: kr(500_000) });
  const { body: history } = await siri.get<{ actionText: string }[]>(`/api/cases/${id}/history`);
  expect(history[0]?.actionText).toBe('Saken ble opprettet av fylkeskommunen');
  expect(history.slice(-2).map(({ actionText }) => actionText)).toEqual([
    'Søkeren ble påminnet om rapporten med frist 1. juni 2021',
    'Rapporten med frist 1. juni 2021 ble levert',
  ]);
  expect(await told()).toMatchObject([expect.stringContaining('1. september'), { deadline: '2021-09-01' }]);
  expect(staff.activityReports[0]?.answers?.summary).toMatch(/^Førti samtaler\. (?!01010750160)/);
});
