import { randomUUID } from 'node:crypto';
import { Refused } from '@tilsagn/domain/result';
import { DeclareImpartiality } from '@tilsagn/modules/assessment';
import { ANNE, Casework, KARI, SANDER, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { actorOf, openWorld, type World } from '../../support/world';

const database = useDatabase();
let world: World;
let work: Casework;

beforeAll(async () => {
  world = await openWorld(database);
  await world.publish();
  await world.fund(500_000);
  work = new Casework(world);
});

afterAll(async () => world.close());

const WORDS = { reasons: 'I tråd med formålet.' };

describe('a recommendation', () => {
  it('is refused above the computed amount, and nothing is written', async () => {
    const id = await work.assessed();
    const before = await world.rowCounts();
    const refused = await work.step(SIRI, id, 'recommend', { amountOre: kr(250_000) + 1, ...WORDS });
    expect([refused.status, refused.body]).toMatchObject([
      422,
      {
        code: 'above_computed',
        detail: 'Beløpet er høyere enn det som er beregnet: 250\u00a0000\u00a0kr.',
        errors: [{ field: '/amountOre', code: 'above_computed' }],
      },
    ]);
    expect(await world.rowCounts()).toEqual(before);
    expect(await world.caseOf(id)).toMatchObject({ state: 'in_assessment', recommendedOre: null });
  });

  it.each([
    ['no amount', WORDS, 'required'],
    ['half an øre', { amountOre: 0.5, ...WORDS }, 'not_a_number'],
    ['less than nothing', { amountOre: -1, ...WORDS }, 'out_of_range'],
    ['no reasons', { amountOre: kr(1), reasons: '   ' }, 'required'],
    ['a field that is not there', { amountOre: kr(1), ...WORDS, grantedOre: 1 }, 'not_allowed_here'],
  ])('is refused with %s', async (_what, body, code) => {
    const id = await work.assessed();
    const refused = await work.step<{ errors: { code: string }[] }>(SIRI, id, 'recommend', body);
    expect([refused.status, refused.body.errors[0]?.code]).toEqual([422, code]);
  });

  it('waits for a word on impartiality, and believes it', async () => {
    const { id } = await world.submitted();
    await work.take(SIRI, id, 'take');
    const silent = await work.step(SIRI, id, 'recommend', { amountOre: kr(1_000), ...WORDS });
    expect([silent.status, silent.body]).toMatchObject([409, { code: 'impartiality_not_declared' }]);
    await work.take(SIRI, id, 'impartiality', { impartial: false, explanation: 'Min bror er daglig leder.' });
    const partial = await work.step(SIRI, id, 'recommend', { amountOre: kr(1_000), ...WORDS });
    expect([partial.status, partial.body]).toMatchObject([409, { code: 'not_impartial' }]);
    const view = await (await work.as(SIRI)).get(`/api/cases/${id}`);
    expect(view.body).toMatchObject({
      impartiality: { mine: { impartial: false, explanation: 'Min bror er daglig leder.' } },
      hindrances: expect.arrayContaining([
        expect.objectContaining({ action: 'recommend', code: 'not_impartial' }),
      ]) as unknown,
    });
  });

  it('is not for those who act for the applicant themselves', async () => {
    const { id, version } = await world.submitted();
    const parties = [{ orgnr: '399001005', name: 'Nidelv Prøverobotikk AS' }];
    const actor = { ...actorOf(SIRI), parties };
    const refused = await world
      .get(DeclareImpartiality)
      .run({ caseId: id, actor, expectedVersion: version, impartial: true });
    expect(refused).toEqual(Refused.because('own_case'));
    expect((await world.caseOf(id)).version).toBe(version);
  });

  it('is for caseworkers, in the right state, in the version that was seen', async () => {
    const { id, version } = await world.submitted();
    const body = { amountOre: kr(1_000), ...WORDS };
    expect((await work.step(ANNE, id, 'recommend', body)).status).toBe(403);
    const early = await work.step(SIRI, id, 'recommend', body);
    expect([early.status, early.body]).toMatchObject([409, { code: 'action_not_allowed_in_state' }]);
    await work.take(SIRI, id, 'take');
    const siri = await work.as(SIRI);
    const stale = await siri.post(`/api/cases/${id}/recommend`, body, { version });
    expect([stale.status, stale.body]).toMatchObject([412, { code: 'stale_version' }]);
    const blind = await siri.post(`/api/cases/${id}/recommend`, body);
    expect([blind.status, blind.body]).toMatchObject([428, { code: 'version_required' }]);
  });

  it('does one thing for one key', async () => {
    const id = await work.assessed();
    const { version } = await world.caseOf(id);
    const siri = await work.as(SIRI);
    const call = { version, key: randomUUID() };
    const body = { amountOre: kr(10_000), ...WORDS };
    const first = await siri.post(`/api/cases/${id}/recommend`, body, call);
    const again = await siri.post(`/api/cases/${id}/recommend`, body, call);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect((await work.amounts(id)).reserved).toBe(10_000);
    const other = await siri.post(`/api/cases/${id}/recommend`, { ...body, amountOre: kr(1) }, call);
    expect([other.status, other.body]).toMatchObject([422, { code: 'idempotency_key_reused' }]);
    await work.take(KARI, id, 'withdraw');
    expect((await work.amounts(id)).reserved).toBe(0);
  });

  it('is refused when the measure cannot carry it, with what is left', async () => {
    const first = await work.recommended(kr(250_000));
    const second = await work.recommended(kr(200_000));
    const third = await work.assessed();
    const before = await world.rowCounts();
    const refused = await work.step(SIRI, third, 'recommend', { amountOre: kr(50_000) + 1, ...WORDS });
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'frame_exhausted', errors: [{ field: '/amountOre', code: 'frame_exhausted' }] },
    ]);
    expect(refused.text).toContain('50\u00a0000\u00a0kr');
    expect(await world.rowCounts()).toEqual(before);
    expect((await work.amounts(third)).available).toBe(50_000);
    for (const id of [first, second]) await work.take(KARI, id, 'withdraw');
    expect((await work.amounts(third)).available).toBe(500_000);
  });

  it('gets the last money once when two caseworkers ask for it at the same time', async () => {
    const [one, two] = [await work.assessed(), await work.assessed()];
    await work.take(SANDER, two, 'impartiality', { impartial: true });
    const filler = await work.recommended(kr(250_000));
    const answers = await Promise.all([
      work.step(SIRI, one, 'recommend', { amountOre: kr(200_000), ...WORDS }),
      work.step(SANDER, two, 'recommend', { amountOre: kr(200_000), ...WORDS }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const states = await Promise.all([one, two].map(async (id) => (await world.caseOf(id)).state));
    expect(states.sort()).toEqual(['in_assessment', 'recommended']);
    expect((await work.amounts(filler)).available).toBe(50_000);
  });
});

describe('a question to the applicant', () => {
  it.each([
    ['yesterday', '2021-08-31', 'deadline_out_of_range'],
    ['half a year', '2022-03-01', 'deadline_out_of_range'],
    ['no such day', '2021-09-31', 'bad_date'],
  ])('is refused for %s', async (_what, deadline, code) => {
    const id = await work.assessed();
    const before = await world.rowCounts();
    const refused = await work.step(SIRI, id, 'request-information', { question: 'Hvem?', deadline });
    expect([refused.status, refused.body]).toMatchObject([422, { code, errors: [{ field: '/deadline' }] }]);
    expect(await world.rowCounts()).toEqual(before);
  });
});

describe('a case', () => {
  it('is not there for staff before it is sent, nor for other companies', async () => {
    const draft = await world.begun();
    const unknown = await (
      await work.as(SIRI)
    ).post(`/api/cases/${draft.id}/take`, {}, { version: draft.version });
    const none = await (await work.as(SIRI)).post(`/api/cases/${randomUUID()}/take`, {}, { version: 1 });
    expect([unknown.status, unknown.text]).toEqual([404, none.text]);
  });

  it('can be taken once', async () => {
    const { id, version } = await world.submitted();
    const answers = await Promise.all(
      [SIRI, SANDER].map(async (sub) => (await work.as(sub)).post(`/api/cases/${id}/take`, {}, { version })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});
