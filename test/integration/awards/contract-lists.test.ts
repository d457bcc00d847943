import { CaseWorkflow } from '@tilsagn/modules/workflow';
import { ANNE, ARNE, Casework, KARI, OYSTEIN, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { callToPublish, openWorld, type World } from '../../support/world';

const database = useDatabase();
const HEAD = 'contract_id,orgnr,unit,period,active_on';
const MEASURE = { frame: 'fagbrev-pa-jobb', year: 2020, measure: 'fagbrev-pa-jobb' };
const CALL = 'fagbrev-pa-jobb-2020';
const [NIDELV, STIKLESTAD] = ['399001005', '399001374'];
/** Valid by its check digit, and in no register. */
const UNKNOWN = '399990009';

interface Row {
  contractId: string;
  unitText: string;
  amountOre: number;
  exclusion: string | null;
  posted: boolean;
}
interface List {
  id: string;
  version: number;
  state: string;
  totalOre: number;
  leftOre: number;
  availableOre: number;
  awarded: number;
  excluded: number;
  actions: string[];
  companies: { orgnr: string; name: string | null; amountOre: number; caseId: string | null; rows: Row[] }[];
}

let world: World;
let work: Casework;

beforeAll(async () => {
  world = await openWorld(database);
  const { ruleSet, ...rest } = callToPublish(CALL);
  const [rule] = ruleSet.amount;
  if (rule?.kind !== 'unit_rates') throw new Error('no rates');
  const rates = [
    { ...rule.rates[0], amountOre: kr(24_000), to: '2020-12-31' },
    { ...rule.rates[0], amountOre: kr(25_000), from: '2021-01-01', to: '2021-12-31' },
  ];
  const changed = { ...ruleSet, amount: [{ ...rule, rates }] } as typeof ruleSet;
  await world.publish(CALL, { ...rest, ruleSet: changed });
  await world.fund(300_000, MEASURE);
  work = new Casework(world);
});

afterAll(async () => world.close());

async function take(rows: readonly string[], title = 'Første halvår') {
  const path = `/api/contract-lists?callKey=${CALL}&title=${encodeURIComponent(title)}`;
  const form = new FormData();
  form.set('file', new Blob([[HEAD, ...rows, ''].join('\n')], { type: 'text/csv' }), 'kontrakter.csv');
  return (await work.as(SIRI)).post<List>(path, form);
}

const step = async (sub: string, { id, version }: List, action: string, body = {}) =>
  (await work.as(sub)).post<List>(`/api/contract-lists/${id}/${action}`, body, { version });

async function approved(rows: readonly string[]): Promise<List> {
  const proposed = await step(SIRI, (await take(rows)).body, 'propose');
  return (await step(ANNE, proposed.body, 'approve')).body;
}

it('refuses a file with each fault at its row and column, and keeps nothing', async () => {
  const before = await world.rowCounts();
  const refused = await take([
    `01010750160,${NIDELV},candidate,2021-H1,2021-01-01`,
    `K-1,${NIDELV},candidate,2021,2021-01-01`,
    `K-2,399001006,candidate,2021-H1,01.01.2021`,
  ]);
  expect([refused.status, refused.body]).toMatchObject([
    422,
    {
      errors: [
        { code: 'identity_number', field: 'row 2, contract_id' },
        { code: 'bad_value', field: 'row 3, period' },
        { code: 'bad_orgnr', field: 'row 4, orgnr' },
        { code: 'bad_date', field: 'row 4, active_on' },
      ],
    },
  ]);
  const twice = await take([1, 2].map(() => `K-1,${NIDELV},candidate,2021-H1,2021-01-01`));
  expect(twice.body).toMatchObject({ errors: [{ code: 'contract_repeated', field: 'row 3, contract_id' }] });
  expect(await world.rowCounts()).toEqual(before);
});

it('tells what each contract gets and which are left out', async () => {
  const { body } = await take([
    `K-1,${NIDELV},candidate,2020-H2,2020-12-31`,
    `K-1,${NIDELV},candidate,2021-H1,2021-01-01`,
    `K-2,${NIDELV},candidate,2022-H1,2022-01-01`,
    `K-3,${UNKNOWN},candidate,2021-H1,2021-01-01`,
  ]);
  expect(body).toMatchObject({
    ...{ state: 'imported', totalOre: kr(49_000), availableOre: kr(300_000), awarded: 2, excluded: 2 },
    actions: ['propose', 'withdraw'],
    companies: [
      {
        ...{ orgnr: NIDELV, amountOre: kr(49_000), caseId: null },
        rows: [
          { amountOre: kr(24_000), exclusion: null, unitText: 'Kandidater' },
          { amountOre: kr(25_000), exclusion: null },
          { amountOre: 0, exclusion: 'no_rate' },
        ],
      },
      { orgnr: UNKNOWN, name: null, amountOre: 0, rows: [{ amountOre: 0, exclusion: 'unknown_company' }] },
    ],
  });
  expect((await step(SIRI, body, 'withdraw')).body.state).toBe('withdrawn');
  const empty = (await take([`K-3,${UNKNOWN},candidate,2021-H1,2021-01-01`])).body;
  const refused = await step(SIRI, empty, 'propose');
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'nothing_to_award' }]);
});

it('takes two persons, posts once and pays as any other case', async () => {
  const rows = [1, 2].map((n) => `P-${n},${NIDELV},candidate,2021-H1,2021-01-01`);
  const list = (await take([...rows, `P-3,${STIKLESTAD},candidate,2021-H1,2021-01-01`])).body;
  const early = await step(ANNE, list, 'post');
  expect([early.status, early.body]).toMatchObject([409, { code: 'action_not_allowed_in_state' }]);
  const proposed = (await step(SIRI, list, 'propose')).body;
  const returned = (await step(ANNE, proposed, 'return', { comment: 'Mangler én bedrift.' })).body;
  expect(returned).toMatchObject({ state: 'imported', comment: 'Mangler én bedrift.' });
  const again = (await step(SIRI, returned, 'propose')).body;
  const agreed = (await step(ANNE, again, 'approve')).body;
  const told = await database.db.query<{ template: string; to: string }>(
    `select payload ->> 'template' as template, payload ->> 'to' as to from outbox
     where payload ->> 'listId' = $1 order by id`,
    [list.id],
  );
  const proposal = { template: 'contract_list_proposed', to: 'role:approver/fagbrev-pa-jobb' };
  expect(told).toEqual([
    proposal,
    { template: 'contract_list_returned', to: `sub:${SIRI}` },
    proposal,
    { template: 'contract_list_approved', to: `sub:${SIRI}` },
  ]);
  const posted = (await step(ARNE, agreed, 'post')).body;
  expect(posted).toMatchObject({ state: 'posted', totalOre: kr(75_000), leftOre: 0, actions: [] });
  const [nidelv, stiklestad] = posted.companies.map(({ caseId }) => caseId ?? '');
  expect(await work.amounts(nidelv ?? '', MEASURE)).toMatchObject({ reserved: 0, committed: 50_000 });
  expect(await work.amounts(stiklestad ?? '', MEASURE)).toMatchObject({
    committed: 25_000,
    available: 225_000,
  });

  const counts = await world.rowCounts();
  expect((await step(ARNE, posted, 'post')).status).toBe(200);
  expect(await world.rowCounts()).toEqual(counts);

  await letterOf(nidelv ?? '');
  for (const sub of [SIRI, ANNE]) await work.take(sub, nidelv ?? '', 'impartiality', { impartial: true });
  await work.paid(nidelv ?? '', kr(50_000));
  expect(await work.amounts(nidelv ?? '', MEASURE)).toMatchObject({ committed: 0, paid: 50_000 });
  expect(await work.take(SIRI, nidelv ?? '', 'close')).toMatchObject({ state: 'closed' });

  const next = await take([rows[0] ?? '', `P-4,${NIDELV},candidate,2021-H1,2021-01-01`]);
  expect(next.body.companies[0]?.rows).toMatchObject([
    { contractId: 'P-1', exclusion: 'already_awarded' },
    { contractId: 'P-4', amountOre: kr(25_000) },
  ]);
});

/** One letter and one notice a company, however often it is posted and sent; numbers of contracts, and none of them named. */
async function letterOf(caseId: string): Promise<void> {
  const kari = await work.as(KARI);
  expect((await kari.get(`/api/applications/${caseId}/decision.pdf`)).status).toBe(404);
  for (let times = 0; times < 2; times++) await work.letter(caseId);
  const sent = await database.db.query(
    `select kind, payload ->> 'template' as template, payload ->> 'to' as to from outbox
     where subject_id = $1 and kind in ('decision.letter', 'notify') order by id`,
    [caseId],
  );
  expect(sent).toEqual([
    { kind: 'decision.letter', template: null, to: null },
    { kind: 'notify', template: 'award_made', to: `orgnr:${NIDELV}` },
  ]);
  const { body } = await kari.get<{ decision: { letter: { title: string; paragraphs: string[] } } }>(
    `/api/applications/${caseId}`,
  );
  const { paragraphs } = body.decision.letter;
  const text = paragraphs.join('\n').replaceAll('\u00a0', ' ');
  expect(text).toContain('Kandidater, første halvår 2021: 2 × 25 000 kr = 50 000 kr.');
  expect(text).toContain('Reglene er hentet fra: «Fylkesutvalget 17.11.2020');
  expect(text).not.toMatch(/P-1|søkna|statsstøtte/);
  const pdf = await kari.get(`/api/applications/${caseId}/decision.pdf`);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(pdf.text).toContain('/StructTreeRoot');
}

it('posts nothing of a run that is refused or interrupted, and goes on afterwards', async () => {
  const many = Array.from({ length: 9 }, (_, n) => `M-${n},${STIKLESTAD},candidate,2021-H2,2021-07-01`);
  const list = await approved([`M-9,${NIDELV},candidate,2021-H2,2021-07-01`, ...many]);
  const before = await world.rowCounts();
  const short = await step(ANNE, list, 'post');
  expect([short.status, short.body]).toMatchObject([409, { code: 'frame_exhausted' }]);
  expect(await world.rowCounts()).toEqual(before);

  await world.fund(25_000, MEASURE);
  const funded = await world.rowCounts();
  const workflow = world.get(CaseWorkflow);
  const execute = workflow.execute.bind(workflow);
  let acts = 0;
  const broken = jest.spyOn(workflow, 'execute').mockImplementation((command) => {
    if (++acts > 4) throw new Error('the machine stopped');
    return execute(command);
  });
  expect((await step(ANNE, list, 'post')).status).toBe(500);
  broken.mockRestore();
  expect(await world.rowCounts()).toEqual(funded);

  const answers = await Promise.all([step(ANNE, list, 'post'), step(ARNE, list, 'post')]);
  expect(answers.map(({ status }) => status)).toContain(200);
  const read = (await (await work.as(OYSTEIN)).get<List>(`/api/contract-lists/${list.id}`)).body;
  expect(read).toMatchObject({ state: 'posted', totalOre: kr(250_000), leftOre: 0, availableOre: 0 });
  expect(await work.amounts(read.companies[1]?.caseId ?? '', MEASURE)).toMatchObject({ committed: 225_000 });
});

it('posts nothing while a company of the list is stopped, and names its place', async () => {
  await world.fund(50_000, MEASURE);
  const list = await approved(
    [NIDELV, STIKLESTAD].map((orgnr, n) => `T-${n},${orgnr},candidate,2021-H1,2021-01-01`),
  );
  const siri = await work.as(SIRI);
  await siri.post(`/api/companies/${STIKLESTAD}/stop`, { reason: 'Uklart hvem som eier kontoen.' });
  const before = await world.rowCounts();
  const refused = await step(ANNE, list, 'post');
  expect([refused.status, refused.body]).toMatchObject([
    409,
    { code: 'company_stopped', errors: [{ code: 'company_stopped', field: 'row 3, orgnr' }] },
  ]);
  expect(await world.rowCounts()).toEqual(before);
  await siri.post(`/api/companies/${STIKLESTAD}/lift-stop`, { reason: 'Banken har bekreftet eieren.' });
  expect((await step(ANNE, list, 'post')).body).toMatchObject({ state: 'posted', leftOre: 0 });
});

it('is refused to the one who proposed it, to others than the staff, and saved as a file', async () => {
  const list = (await take([`S-1,${NIDELV},candidate,2021-H1,2021-01-01`])).body;
  const asked = await work.as(KARI);
  expect((await asked.get(`/api/contract-lists/${list.id}`)).status).toBe(403);
  const file = await (await work.as(OYSTEIN)).get(`/api/contract-lists/${list.id}/export?format=csv`);
  expect(file.text).toContain(`${NIDELV};Nidelv Prøverobotikk AS;S-1;candidate;2021-H1;2021-01-01;25000,00;`);
});
