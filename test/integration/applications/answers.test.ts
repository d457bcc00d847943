import { randomUUID } from 'node:crypto';
import type {
  ApplicationCardDto,
  ApplicationView,
} from '@tilsagn/modules/applications/http/application-view.dto';
import type { AnswersSavedDto, CheckDto } from '@tilsagn/modules/applications/http/check.dto';
import { Clock } from '@tilsagn/platform/clock/clock';
import type { TestClient } from '../../support/api';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { answersOfA1 } from '../../support/sample-application';
import { openWorld, type World } from '../../support/world';

describe('writing an application', () => {
  const database = useDatabase();
  let world: World;
  let kari: TestClient;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
    kari = await world.login('kari-nilsen');
  });
  afterAll(() => world.close());

  const save = (id: string, answers: unknown, version: number) =>
    kari.put<AnswersSavedDto>(`/api/applications/${id}/answers`, { answers }, { version });
  const read = async (id: string) => (await kari.get<ApplicationView>(`/api/applications/${id}`)).body;
  const faultsOf = async (id: string) =>
    (await kari.get<CheckDto>(`/api/applications/${id}/check`)).body.faults;

  it('keeps what was typed, right or wrong', async () => {
    const { id } = await world.begun();
    const typed = {
      project: { title: 'Ro', startsOn: '31.02.2021', need: '' },
      financing: { appliedOre: -5, rows: [{}] },
      unknown: ['æøå', null, 1.5],
    };
    const saved = await save(id, typed, 1);
    expect(saved.status).toBe(200);
    expect(saved.headers.get('etag')).toBe('"v2"');
    const view = await read(id);
    expect(view.answers).toEqual(typed);
    expect([view.version, view.savedAt]).toEqual([2, saved.body.savedAt]);
  });

  it('tells at each save what is missing and what the rules give', async () => {
    const { id } = await world.begun();
    const { body } = await save(id, answersOfA1(), 1);
    expect(body).toMatchObject({ version: 2, savedBy: 'Kari Nilsen Prøve', masked: [] });
    expect(body.check.estimate).toEqual({
      costsOre: 42_000_000,
      appliedOre: 25_000_000,
      maximumOre: 25_200_000,
      ownShareOre: 17_000_000,
      limitedBy: 'share',
    });
    expect(body.check).toEqual((await kari.get<CheckDto>(`/api/applications/${id}/check`)).body);
    const draft = { version: 2, savedAt: body.savedAt, savedBy: 'Kari Nilsen Prøve', open: true };
    const cards = await kari.get<ApplicationCardDto[]>('/api/applications');
    expect(cards.body.find((card) => card.id === id)).toMatchObject({ callKey: 'bio1-2021', draft });
    expect(await read(id)).toMatchObject({ savedBy: 'Kari Nilsen Prøve', call: { status: 'open' } });
  });

  it('covers national identity numbers before anything is kept, and says where', async () => {
    const { id } = await world.begun();
    const typed = { project: { need: 'Ola Testmann, 01019040034, skal på kurs.', title: 'Kurs' } };
    const { body } = await save(id, typed, 1);
    const text = 'Ola Testmann, 010190*****, skal på kurs.';
    expect(body.masked).toEqual([{ field: '/project/need', text }]);
    expect((await read(id)).answers).toEqual({ project: { need: text, title: 'Kurs' } });
  });

  it('is over when the call closes, and what was saved can still be read and deleted', async () => {
    await world.publish('bio1-2021', { key: 'bio1-short', closesOn: '2021-09-01' });
    const { id } = await world.begun({ callKey: 'bio1-short' });
    await save(id, { project: { title: 'Før fristen' } }, 1);
    const tomorrow = jest
      .spyOn(world.api.app.get<Clock>(Clock, { strict: false }), 'today')
      .mockReturnValue('2021-09-02');
    try {
      expect(problemOf(await save(id, {}, 2))).toMatchObject({ status: 409, code: 'call_not_open' });
      expect(await read(id)).toMatchObject({
        call: { status: 'closed' },
        answers: { project: { title: 'Før fristen' } },
      });
      expect((await kari.post(`/api/applications/${id}/withdraw`, {}, { version: 2 })).status).toBe(200);
    } finally {
      tomorrow.mockRestore();
    }
    const { body } = await kari.get<ApplicationCardDto[]>('/api/applications');
    expect(body.filter((card) => card.id === id)).toEqual([]);
  });

  it('shows the title and the sum in the list while it is written', async () => {
    const { id } = await world.begun();
    await save(id, answersOfA1(), 1);
    const { body } = await kari.get<{ id: string; title: string; appliedOre: number }[]>('/api/applications');
    expect(body.find((card) => card.id === id)).toMatchObject({
      title: 'Robotcelle for aluminiumslinjen',
      appliedOre: 25_000_000,
      stateText: 'Kladd',
      todo: 'Fyll ut søknaden og send den inn.',
    });
    const view = await kari.get<{ title: string }>(`/api/applications/${id}`);
    expect(view.body.title).toBe('Robotcelle for aluminiumslinjen');
  });

  it('lets the first of two tabs win and loses nothing of it', async () => {
    const { id } = await world.begun();
    const both = await Promise.all([
      save(id, { project: { title: 'Den ene' } }, 1),
      save(id, { project: { title: 'Den andre' } }, 1),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const [first, second] = both;
    const [winner, loser] = first.status === 200 ? ['Den ene', second] : ['Den andre', first];
    expect(problemOf(loser).code).toBe('stale_version');
    expect(await read(id)).toMatchObject({ version: 2, answers: { project: { title: winner } } });
  });

  it('asks for the version', async () => {
    const { id } = await world.begun();
    const answer = await kari.put(`/api/applications/${id}/answers`, { answers: {} });
    expect(problemOf(answer)).toMatchObject({ status: 428, code: 'version_required' });
  });

  it('refuses what is too large or absurdly nested, and no more', async () => {
    const { id } = await world.begun();
    expect(problemOf(await save(id, { text: 'x'.repeat(200_001) }, 1))).toMatchObject({
      status: 413,
      code: 'answers_too_large',
    });
    const nested = JSON.parse(`${'{"a":'.repeat(13)}1${'}'.repeat(13)}`) as unknown;
    expect(problemOf(await save(id, nested, 1))).toMatchObject({ status: 413, code: 'answers_too_large' });
    expect((await save(id, { text: 'x'.repeat(190_000) }, 1)).status).toBe(200);
  });

  it('leaves out what no database can keep', async () => {
    const { id } = await world.begun();
    expect((await save(id, { a: 'før\u0000etter', b: 'halv\ud800', c: '😀' }, 1)).status).toBe(200);
    expect((await read(id)).answers).toEqual({ a: 'føretter', b: 'halv', c: '😀' });
  });

  it('takes no other fields and no other shape', async () => {
    const { id } = await world.begun();
    const path = `/api/applications/${id}/answers`;
    expect(problemOf(await kari.put(path, { answers: {}, state: 'granted' }, { version: 1 }))).toMatchObject({
      status: 422,
      fields: { '/state': 'not_allowed_here' },
    });
    expect((await kari.put(path, { answers: 'text' }, { version: 1 })).status).toBe(422);
    expect((await kari.put(path, { answers: [] }, { version: 1 })).status).toBe(422);
  });

  it('is closed once the application is sent', async () => {
    const { id, version } = await world.submitted();
    expect(problemOf(await save(id, {}, version))).toMatchObject({ status: 409, code: 'not_a_draft' });
  });

  it('tells what is missing, in the order of the form', async () => {
    const { id } = await world.begun();
    const faults = await faultsOf(id);
    expect(faults.slice(0, 4).map(({ field, code }) => [field, code])).toEqual([
      ['/project/title', 'required'],
      ['/project/purpose', 'required'],
      ['/project/need', 'required'],
      ['/project/startsOn', 'required'],
    ]);
    expect(faults.map(({ field }) => field)).toEqual(
      expect.arrayContaining([
        '/costs/rows',
        '/financing/appliedOre',
        '/attachments/training-plan',
        '/declarations/truthful',
      ]),
    );
    expect(faults.every(({ message }) => /^\p{Lu}.*\.$/u.test(message))).toBe(true);
  });

  it('computes while it is written', async () => {
    const { id } = await world.begun();
    expect((await kari.get<CheckDto>(`/api/applications/${id}/check`)).body.computation).toBeNull();
    await save(id, answersOfA1(), 1);
    const { body } = await kari.get<CheckDto>(`/api/applications/${id}/check`);
    expect(body.faults.map(({ field }) => field)).toEqual(['/attachments/training-plan']);
    expect(body.computation).toMatchObject({
      amountOre: 25_000_000,
      highestOre: 25_200_000,
      appliedTotalOre: 42_000_000,
      ruleSet: { key: 'bio1-2021', version: 1 },
    });
  });

  const a1 = answersOfA1() as Record<string, Record<string, unknown>>;
  it.each([
    [
      'a plan that does not balance',
      { financing: { ...a1['financing'], rows: [] } },
      '/financing/rows',
      'financing_unbalanced',
    ],
    [
      'more than the rules give',
      {
        financing: {
          rows: [{ source: 'own_cash', description: 'Egne midler', amountOre: 16_799_900 }],
          appliedOre: 25_200_100,
        },
      },
      '/financing/appliedOre',
      'above_computed',
    ],
    [
      'a start before the application',
      { project: { ...a1['project'], startsOn: '2021-08-31' } },
      '/project/startsOn',
      'starts_before_submission',
    ],
    [
      'an end before the start',
      { project: { ...a1['project'], endsOn: '2021-09-30' } },
      '/project/endsOn',
      'ends_before_start',
    ],
    [
      'a day that does not exist',
      { project: { ...a1['project'], endsOn: '2021-02-30' } },
      '/project/endsOn',
      'bad_date',
    ],
    [
      'a wrong organisation number',
      { training: { ...a1['training'], providerOrgnr: '399011362' } },
      '/training/providerOrgnr',
      'bad_orgnr',
    ],
    [
      'an unknown word',
      { training: { ...a1['training'], providerType: 'guru' } },
      '/training/providerType',
      'unknown_word',
    ],
    [
      'a field nobody asked for',
      { training: { ...a1['training'], secret: 1 } },
      '/training/secret',
      'not_allowed_here',
    ],
    [
      'no participants',
      { participants: { ...a1['participants'], count: 0 } },
      '/participants/count',
      'out_of_range',
    ],
    [
      'half a participant',
      { participants: { ...a1['participants'], count: 1.5 } },
      '/participants/count',
      'not_a_number',
    ],
    [
      'an undeclared start',
      { declarations: { ...a1['declarations'], notStarted: false } },
      '/declarations/notStarted',
      'declaration_not_started',
    ],
    ['a short title', { project: { ...a1['project'], title: 'R' } }, '/project/title', 'too_short'],
    ['a long title', { project: { ...a1['project'], title: 'R'.repeat(121) } }, '/project/title', 'too_long'],
  ])('finds %s', async (_, over, field, code) => {
    const { id } = await world.begun();
    await save(id, answersOfA1(over), 1);
    const faults = (await faultsOf(id)).filter((fault) => fault.field !== '/attachments/training-plan');
    expect(faults.map((fault) => [fault.field, fault.code])).toEqual([[field, code]]);
  });

  it.each([
    ['petter-prosess', '399006554', 'too_many_employees'],
    ['hanna-hamar', '399010993', 'outside_county'],
  ])('tells %s why the company may not apply', async (by, orgnr, code) => {
    const { id } = await world.begun({ by, orgnr });
    const { body } = await (await world.login(by)).get<CheckDto>(`/api/applications/${id}/check`);
    expect(body.faults[0]).toMatchObject({ field: '/applicant', code });
  });

  it('knows nothing of an application that is not there', async () => {
    expect((await kari.get(`/api/applications/${randomUUID()}/check`)).status).toBe(404);
  });
});
