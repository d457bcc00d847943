import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers } from '@tilsagn/domain/applications/form';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { AttachFile, SaveAnswers, StartApplication, SubmitApplication } from '@tilsagn/modules/applications';
import { PublishCall, PublishScheme, type CallToPublish } from '@tilsagn/modules/schemes';
import { BusinessClock } from '@tilsagn/platform/clock/business-clock';
import { Clock } from '@tilsagn/platform/clock/clock';
import { ANNE, ARNE, Casework, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { trainingPlan } from '../../support/sample-application';
import { actorOf, callToPublish, must, openWorld, type World } from '../../support/world';
import { LIVES, type Life } from './lives';

const SCHEMES = join(__dirname, '../../../apps/demo/data/schemes');

interface SchemeFile {
  readonly key: string;
  readonly name: CallToPublish['name'];
  readonly calls: readonly string[];
}

const schemes = readdirSync(SCHEMES).map(
  (file) => JSON.parse(readFileSync(join(SCHEMES, file), 'utf8')) as SchemeFile,
);
/** The calls that are applied to; direct awards and contract lists have their own tests. */
const calls = schemes
  .flatMap((scheme) => scheme.calls)
  .map(callToPublish)
  .filter(({ kind = 'application' }) => kind === 'application');

/** What the final report of each scheme asks beyond costs, participants and words. */
const ASKED: Readonly<Record<string, object>> = {
  bio: { effect: 'later', avoidedLayoffs: 0 },
  'mentor-trainee': { mentorHours: 120, stayedInWork: 4 },
  'startup-training': { hours: 60, businessesStarted: 5 },
  'apprentice-measures': { stillApprentices: 1, passed: 0 },
  'quiet-boats': { quieter: true },
};

const database = useDatabase();
let world: World;
let work: Casework;
const funded = new Set<string>();

beforeAll(async () => {
  world = await openWorld(database);
  work = new Casework(world);
});
afterAll(() => world.close());

/** Moves the business date; the world's clock can be moved. */
function today(day: string): void {
  const clock = world.get<Clock>(Clock as never);
  if (!(clock instanceof BusinessClock)) throw new Error('a clock that cannot be moved');
  clock.moveTo(day);
}

async function publish({ measures, ...call }: CallToPublish): Promise<void> {
  must(await world.get(PublishCall).run({ measures, ...call }));
  for (const measure of measures) {
    const name = Object.values(measure).join(' ');
    if (!funded.has(name)) await world.fund(3_000_000, measure);
    funded.add(name);
  }
}

async function submit({ call, by, orgnr, answers, files = [] }: Life): Promise<string> {
  const actor = actorOf(by);
  const begun = must(await world.get(StartApplication).run({ callKey: call, orgnr, actor }));
  const { id } = begun;
  let { version } = begun;
  const step = () => ({ caseId: id, actor, expectedVersion: version });
  ({ version } = must(await world.get(SaveAnswers).run({ ...step(), answers })));
  for (const kind of files) {
    const file = { fileName: 'plan.pdf', content: trainingPlan(), fields: { kind } };
    ({ version } = must(await world.get(AttachFile).run({ ...step(), file })));
  }
  must(await world.get(SubmitApplication).run(step()));
  return id;
}

type Of = Pick<CallToPublish, 'schemeKey' | 'measures'>;

/** From the application to the closed case, through the API; every amount on the way is looked at. */
async function live(life: Life, { schemeKey, measures }: Of): Promise<void> {
  const measure = measures[0] ?? never();
  const { by, granted, right } = life;
  today(life.on);
  const before = (await work.amounts('00000000-0000-7000-8000-000000000000', measure)).available;
  const id = await submit(life);
  await work.take(SIRI, id, 'take');
  for (const sub of [SIRI, ANNE, ARNE]) await work.take(sub, id, 'impartiality', { impartial: true });
  const advice = (amountOre: number) => ({ amountOre, reasons: 'I tråd med formålet.' });
  const more = await work.step(SIRI, id, 'recommend', advice(kr(granted) + 100));
  expect([more.status, more.body]).toMatchObject([422, { errors: [{ code: 'above_computed' }] }]);
  await work.take(SIRI, id, 'recommend', advice(kr(granted)));
  await work.take(ANNE, id, 'approve');
  await work.letter(id);
  await work.take(by, id, 'accept');

  let paid = 0;
  for (const [day, amount] of life.instalments) {
    today(day);
    const requestedOre = kr(amount) + 100;
    const refused = await work.step(by, id, 'payment-requests', {
      requestedOre,
      accountNumber: '9999 05 00009',
    });
    expect([refused.status, refused.body]).toMatchObject([422, { errors: [{ code: 'above_claimable' }] }]);
    await work.paid(id, kr(amount), by);
    paid += amount;
  }
  const committed = granted - paid;
  expect(await work.amounts(id, measure)).toMatchObject({ committed, paid, available: before - granted });

  const actualCosts = Object.entries(life.actual).map(([category, amount]) => ({
    category,
    amountOre: kr(amount),
  }));
  const report = {
    ...(actualCosts.length > 0 && { actualCosts }),
    ...{ participantsCompleted: life.completed, ...ASKED[schemeKey] },
    summary: 'Det gikk som planlagt. Den siste som fullførte, var 010190 40034.',
  };
  expect(await work.take(by, id, 'final-report', { answers: report })).toMatchObject({
    state: 'final_report_submitted',
  });
  await work.take(SIRI, id, 'propose-settlement', { reasons: 'Rapporten stemmer.' });
  await work.take(ARNE, id, 'settle');
  if (right > paid) await work.paid(id, kr(right - paid), by);
  expect(await work.take(SIRI, id, 'close')).toMatchObject({ state: 'closed' });
  expect(await work.amounts(id, measure)).toMatchObject({
    ...{ reserved: 0, committed: 0, inPayment: 0, paid: right, claimed: 0, available: before - right },
  });
}

describe('a case of each scheme, by its data alone', () => {
  beforeAll(async () => {
    for (const scheme of schemes) must(await world.get(PublishScheme).run(scheme));
    for (const call of calls) await publish(call);
  });

  it.each(LIVES)('$call: $granted kr granted, a right to $right kr', async (life) => {
    await live(life, callToPublish(life.call));
  });

  it('lives in every call but those that the other tests live in', () => {
    const lived = LIVES.map(({ call }) => call);
    expect(calls.map(({ key }) => key).filter((key) => !lived.includes(key))).toEqual([
      'bio1-2021',
      'startup-running-2021',
    ]);
  });
});

const never = (): never => {
  throw new Error('a call without a measure');
};

interface Invented {
  readonly scheme: Omit<SchemeFile, 'calls'>;
  readonly call: Omit<CallToPublish, 'ruleSet' | 'form' | 'workflow' | 'paymentWorkflow' | 'reports'>;
  readonly ruleSet: RuleSet;
  readonly form: CallToPublish['form'];
  readonly report: CallToPublish['form'];
  readonly answers: Answers;
}

describe('a scheme that nobody has heard of', () => {
  const invented = JSON.parse(readFileSync(join(__dirname, 'invented-scheme.json'), 'utf8')) as Invented;
  const { scheme, ruleSet, form, report, answers } = invented;
  const { workflow, paymentWorkflow } = callToPublish('bio1-2021');
  const call = { ...invented.call, ruleSet, form, workflow, paymentWorkflow, reports: { final: report } };
  const life: Life = {
    ...{ call: call.key, by: 'kari-nilsen', orgnr: '399004330', on: '2024-04-02', answers },
    // 40 % of 100 000 kr; asked 45 000 kr.
    granted: 40_000,
    instalments: [
      ['2024-04-02', 12_000],
      ['2024-05-02', 20_000],
    ],
    ...{ actual: { boat: 60_000, engine: 30_000 }, completed: 2, right: 36_000 },
  };

  it('needs a name in three languages', async () => {
    const faulty = await world.get(PublishScheme).run({ key: scheme.key, name: { nb: scheme.name.nb } });
    expect(faulty).toMatchObject({ ok: false, reasons: [{ code: 'definition_faulty' }] });
  });

  it('is published from a file and lives its whole life', async () => {
    expect(must(await world.get(PublishScheme).run(scheme))).toBe(true);
    expect(must(await world.get(PublishScheme).run(scheme))).toBe(false);
    await publish(call);
    today(life.on);
    const undeclared = { ...life, answers: { ...answers, declarations: {} } };
    await expect(submit(undeclared)).rejects.toThrow('declaration_missing');
    await live(life, call);
  });

  it('keeps no identity number of those that were typed in the reports', async () => {
    const reports = await database.db.query<{ summary: string }>(
      `select distinct answers ->> 'summary' as summary from final_report`,
    );
    expect(reports).toEqual([
      { summary: 'Det gikk som planlagt. Den siste som fullførte, var 010190 *****.' },
    ]);
  });
});
