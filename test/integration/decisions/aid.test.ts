import type { Answers, FormDefinition } from '@tilsagn/domain/applications/form';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { ImportRates } from '@tilsagn/modules/aid';
import type { ChecklistRowDto, ComputationDto, RecommendationDto } from '@tilsagn/modules/workflow';
import { Client } from 'pg';
import { ANNE, ARNE, Casework, KARI, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { answersOfA1 } from '../../support/sample-application';
import { callToPublish, must, openWorld, type World } from '../../support/world';

const database = useDatabase();
const REASONS = { reasons: 'I tråd med formålet.' };
const LINKED = '399004330';
let world: World;
let work: Casework;

/** BIO1 as de minimis aid, with a form that asks for linked firms and aid from others. */
function deMinimisCall(key: string, limitEur: number, exclusions: RuleSet['exclusions'] = []) {
  const call = callToPublish('bio1-2021');
  const told = { source: 'Eksempel', toBeConfirmed: true };
  const label = { nb: 'Bagatellmessig støtte', nn: 'Bagatellmessig støtte', en: 'De minimis aid' };
  const amount = call.ruleSet.amount.flatMap((rule): RuleSet['amount'] =>
    rule.kind === 'applied'
      ? [
          {
            ...{ ...told, label, id: 'de-minimis', kind: 'de_minimis' as const, limitEur, years: 3 },
            ...{ window: 'fiscal_years' as const, whenAbove: 'cut' as const },
          },
          rule,
        ]
      : [rule],
  );
  const inputs = { ...call.ruleSet.inputs, relatedFirms: '/company/related', declaredAid: '/company/aid' };
  const ruleSet: RuleSet = {
    ...{ ...call.ruleSet, key, inputs, amount, exclusions },
    aidBasis: { ...told, kind: 'de_minimis' },
  };
  const schema = structuredClone(call.form.schema) as { properties: Record<string, unknown> };
  schema.properties['company'] = {
    type: 'object',
    properties: {
      related: {
        type: 'array',
        items: {
          type: 'object',
          properties: { orgnr: { type: 'string' }, ownedBasisPoints: { type: 'integer' } },
        },
      },
      aid: {
        type: 'array',
        items: {
          type: 'object',
          properties: { grantedOn: { type: 'string' }, amountOre: { type: 'integer' } },
        },
      },
    },
  };
  const form: FormDefinition = { ...call.form, key, schema };
  return { key, ruleSet, form };
}

const project = (title: string, startsOn: string, endsOn: string): Answers => {
  const { project: given } = answersOfA1() as { project: object };
  return { project: { ...given, title, startsOn, endsOn } };
};

beforeAll(async () => {
  world = await openWorld(database);
  await world.publish('bio1-2021', deMinimisCall('small-aid', 45_000));
  const about = { source: 'Eksempel' };
  await world.publish(
    'bio1-2021',
    deMinimisCall('one-project', 200_000, [
      { ...about, id: 'one', kind: 'overlapping_project', stops: ['recommend', 'approve'], override: true },
      { ...about, id: 'again', kind: 'repeated_content', years: 3, stops: ['submit'] },
    ]),
  );
  await world.fund(5_000_000);
  work = new Casework(world);
});

afterAll(async () => world.close());

const rates = (...rows: string[]) =>
  world.get(ImportRates).run({
    file: Buffer.from(['day,nok_per_eur,source,to_be_confirmed', ...rows].join('\n')),
    by: 'test',
  });

interface Seen {
  readonly computation: ComputationDto | null;
  readonly checklist: readonly ChecklistRowDto[];
  readonly recommendation: RecommendationDto | null;
}

const seen = async (id: string) => (await (await work.as(SIRI)).get<Seen>(`/api/cases/${id}`)).body;
const aidRow = async (id: string) =>
  (await seen(id)).computation?.rows.find((row) => row.id === 'de-minimis');

describe('de minimis aid', () => {
  const call = { callKey: 'small-aid' };

  it('says that it is not checked where no rate is known, and then that the rate is not of the day', async () => {
    const { id } = await world.submitted(call);
    expect(await aidRow(id)).toMatchObject({
      toBeConfirmed: true,
      explanation: 'Eurokursen på tildelingsdagen er ikke kjent her, så taket er ikke kontrollert.',
    });
    must(await rates('2021-08-20,10.00,Eksempel,no'));
    expect((await aidRow(id))?.explanation).toMatch(/En eurokurs som er brukt, er ikke bekreftet\.$/);
    expect(must(await rates('2021-08-20,10.00,Eksempel,no', '2021-08-31,10.00,Eksempel,no'))).toEqual({
      ...{ imported: 1, skipped: 1 },
    });
    const other = await rates('2021-08-20,11.00,Eksempel,no');
    expect(other).toMatchObject({ reasons: [{ code: 'exists_with_different_content' }] });
    expect((await aidRow(id))?.explanation).not.toContain('bekreftet');
  });

  it('counts what the applicant has had from others, at the rate of the day it was granted', async () => {
    const aid = [{ grantedOn: '2021-08-22', amountOre: kr(300_000) }];
    const financing = { rows: [{ source: 'own_cash', description: 'Egne midler', amountOre: kr(270_000) }] };
    const answers = answersOfA1({ company: { aid }, financing: { ...financing, appliedOre: kr(150_000) } });
    const { id } = await world.submitted({ ...call, answers });
    expect(await aidRow(id)).toMatchObject({ inputOre: kr(252_000), resultOre: kr(150_000) });
  });

  it('is given once where two firms of one undertaking are decided at the same time', async () => {
    const related = [{ orgnr: LINKED, ownedBasisPoints: 10_000 }];
    const linked = { ...call, answers: answersOfA1({ company: { related } }) };
    const one = await work.recommended(kr(250_000), linked);
    const two = await work.recommended(kr(250_000), { ...call, orgnr: LINKED });
    const answers = await Promise.all([work.step(ANNE, one, 'approve'), work.step(ARNE, two, 'approve')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({
      code: 'no_room_left',
      detail: expect.stringContaining('200\u00a0000\u00a0kr') as unknown,
    });
    const kept = await database.db.query(
      'select undertaking, nok_per_eur as rate, rate_to_be_confirmed as unsure, basis from aid_award',
    );
    const undertaking = ['399001005', LINKED];
    expect(kept).toEqual([{ undertaking, rate: 100_000, unsure: false, basis: 'de_minimis' }]);

    // Nothing of it counts once the offer is declined.
    const [granted, waiting] = answers[0].status === 200 ? [one, two] : [two, one];
    await work.letter(granted);
    await work.take(KARI, granted, 'decline');
    expect((await work.step(ANNE, waiting, 'approve')).status).toBe(200);
  });
});

describe('what must be reported to the state-aid register', () => {
  const IN_2021 = '?from=2021-01-01&to=2021-12-31';
  const read = async (path: string, sub = 'oystein-okonomi') =>
    (await work.as(sub)).get<{ items: object[]; next: string | null; total: number }>(
      `/api/aid/to-report${path}`,
    );

  it('is what reaches the threshold of its day, with the doubt about it', async () => {
    const none = { items: [], next: null, total: 0 };
    expect((await read(IN_2021)).body).toEqual(none);
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(
      `insert into aid_report_threshold values ('de_minimis', '2021-09-01', 25000, 6, 'Eksempel', true)`,
    );
    await owner.end();
    const award = {
      ...{ basis: 'de_minimis', grantedOn: '2021-09-01', grantedOre: kr(250_000), grantedEur: 25_000 },
      ...{ caseId: expect.any(String) as unknown, rateOn: '2021-08-31' },
      ...{ nokPerEur: 100_000, rateToBeConfirmed: false, fromEur: 25_000, reportBy: '2022-03-01' },
      ...{ source: 'Eksempel', thresholdToBeConfirmed: true },
    };
    // The offer that was declined is left out.
    expect((await read(IN_2021)).body).toMatchObject({ items: [award], next: null, total: 1 });
    expect((await read('?from=2021-09-01&to=2021-09-01', SIRI)).body.items).toMatchObject([award]);
    expect((await read('?from=2021-09-02&to=2022-12-31')).body).toEqual(none);
    expect((await read('?from=2020-01-01&to=2021-08-31')).body).toEqual(none);
    expect((await read(IN_2021, KARI)).status).toBe(403);
    // Who sees the list but no cases gets no way into one.
    expect((await read(IN_2021, 'sunniva-systemansvarlig')).body.items).toMatchObject([
      { ...award, caseId: null },
    ]);
    const { text } = await read(`/export${IN_2021}&format=csv`);
    expect(text).toContain('Bagatellmessig støtte;');
    expect(text).toContain('10.0000');
    expect(text).toContain('Må bekreftes');

    const more = { callKey: 'small-aid', by: 'ragnhild-roros', orgnr: '399003229' };
    await work.take(ANNE, await work.recommended(kr(250_000), more), 'approve');
    const { items: all } = (await read(IN_2021)).body;
    const first = (await read(`${IN_2021}&limit=1`)).body;
    expect(first).toEqual({
      items: [all[0]],
      next: expect.stringMatching(/^2021-09-01\./) as unknown,
      total: 2,
    });
    const rest = (await read(`${IN_2021}&limit=1&after=${first.next}`)).body;
    expect(rest).toEqual({ items: [all[1]], next: null, total: 2 });
    expect((await read(`${IN_2021}&after=her`)).status).toBe(422);
    expect((await read(`/export${IN_2021}&format=csv`)).text.trim().split('\n')).toHaveLength(
      text.trim().split('\n').length + 1,
    );
  });
});

describe('a day that does not exist', () => {
  it.each([
    ['?from=2021-01-01&to=0000-00-00', '/to'],
    ['/export?from=2021-02-30&to=2021-12-31&format=csv', '/from'],
    [`?from=2021-01-01&to=2021-12-31&after=2021-13-01.${'0'.repeat(32)}`, '/after'],
  ])('is refused with its field where the list of aid is asked for: %s', async (path, field) => {
    const answer = await (await work.as('oystein-okonomi')).get(`/api/aid/to-report${path}`);
    expect(problemOf(answer)).toMatchObject({ status: 422, fields: { [field]: 'bad_date' } });
  });
});

describe('a rule that excludes', () => {
  const nina = 'nina-namsen';
  const call = { callKey: 'one-project', by: nina, orgnr: '399002117' };

  it('stops sending what was granted before, and a recommendation beside a project under way', async () => {
    const first = await work.recommended(kr(50_000), call);
    await work.take(ANNE, first, 'approve');
    const { id: draft, version } = await world.written(call);
    const session = await work.as(nina);
    const path = `/api/applications/${draft}/submit`;
    const again = await session.post<{ errors: unknown[] }>(path, {}, { version });
    expect([again.status, again.body]).toMatchObject([422, { code: 'application_incomplete' }]);
    expect(again.body.errors).toMatchObject([{ field: '/project/title', code: 'excluded_by_rule' }]);

    const answers = answersOfA1(project('Et helt annet kurs', '2021-12-01', '2022-02-01'));
    const id = await work.assessed({ ...call, answers });
    expect((await seen(id)).checklist).toContainEqual(
      expect.objectContaining({ id: 'one', met: 'no', stops: ['recommend', 'approve'], override: true }),
    );
    const amount = { amountOre: kr(50_000), ...REASONS };
    const stopped = await work.step(SIRI, id, 'recommend', amount);
    expect([stopped.status, stopped.body]).toMatchObject([409, { code: 'excluded_by_rule' }]);
    expect(stopped.text).toContain('Reglene for utlysningen slipper ikke saken gjennom.');

    const past = (rule: string) => ({ ...amount, overrides: [{ rule, reason: 'To ulike avdelinger.' }] });
    const fixed = await work.step(SIRI, id, 'recommend', past('again'));
    expect([fixed.status, fixed.body]).toMatchObject([
      422,
      { code: 'not_overridable', errors: [{ field: '/overrides/0/rule' }] },
    ]);
    await work.take(SIRI, id, 'recommend', past('one'));
    expect((await seen(id)).recommendation?.overrides).toEqual([
      { rule: 'one', reason: 'To ulike avdelinger.' },
    ]);
    expect((await work.step(ANNE, id, 'approve')).status).toBe(200);
  });
});
