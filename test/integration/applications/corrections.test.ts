import type { ApplicationView } from '@tilsagn/modules/applications/http/application-view.dto';
import type { CorrectionDto } from '@tilsagn/modules/applications/http/changes.dto';
import { Computations } from '@tilsagn/modules/assessment';
import type { HistoryEntryDto } from '@tilsagn/modules/workflow';
import type { TestClient } from '../../support/api';
import { Casework, KARI, SIRI } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { answersOfA1 } from '../../support/sample-application';
import { openWorld, type World } from '../../support/world';

const nowhere = '0197a6b0-0000-7000-8000-000000000000';

/** The answers of A1 that are copied into a form of the same kind. */
const { project, training, participants } = answersOfA1() as Readonly<Record<string, object>>;

const QUESTION = { question: 'Hva heter kurset?', deadline: '2021-09-15' };

describe('an application that was sent', () => {
  const database = useDatabase();
  let world: World;
  let casework: Casework;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
    casework = new Casework(world);
  });
  afterAll(() => world.close());

  const corrected = (title: string) =>
    answersOfA1({ project: { ...(answersOfA1()['project'] as object), title } });
  const send = async (id: string, answers: object, version?: number) =>
    (await casework.as(KARI)).put(
      `/api/applications/${id}/correction`,
      { answers },
      { version: version ?? (await world.caseOf(id)).version },
    );
  const changesOf = async (id: string) =>
    (await (await casework.as(SIRI)).get<CorrectionDto[]>(`/api/cases/${id}/changes`)).body;

  it('keeps what stood there, and shows field by field what became of it', async () => {
    const id = await casework.assessed();
    expect(await changesOf(id)).toEqual([]);
    await casework.take(SIRI, id, 'request-information', QUESTION);
    expect((await send(id, corrected('Kurs i robotsveising'))).status).toBe(200);
    expect((await send(id, corrected('Kurs i sveising med robot'))).status).toBe(200);

    const [first, second] = await changesOf(id);
    expect(first).toMatchObject({
      by: { sub: KARI, name: 'Kari Nilsen Prøve' },
      changes: [{ pointer: '/project/title', list: null, row: null, after: 'Kurs i robotsveising' }],
    });
    expect(first?.changes).toHaveLength(1);
    expect(second?.changes).toMatchObject([
      { before: 'Kurs i robotsveising', after: 'Kurs i sveising med robot' },
    ]);
    expect((await world.caseOf(id)).title).toBe('Kurs i sveising med robot');
    const history = await (await casework.as(SIRI)).get<HistoryEntryDto[]>(`/api/cases/${id}/history`);
    expect(history.body.at(-1)).toMatchObject({ action: 'correct', actionText: 'Søkeren rettet søknaden' });
    expect(await world.get(Computations).find(await world.caseOf(id))).not.toBeNull();
  });

  it('is open while the county waits, in the version seen, and takes only what could be sent', async () => {
    const id = await casework.assessed();
    expect(problemOf(await send(id, corrected('En annen tittel')))).toMatchObject({
      code: 'action_not_allowed_in_state',
    });
    await casework.take(SIRI, id, 'request-information', QUESTION);
    const before = await world.rowCounts();
    expect(problemOf(await send(id, corrected('Enda en annen tittel'), 1))).toMatchObject({
      code: 'stale_version',
    });
    const faulty = problemOf(await send(id, answersOfA1({ project: {} })));
    expect(faulty).toMatchObject({ status: 422, code: 'application_incomplete' });
    expect(Object.keys(faulty.fields)).toContain('/project/title');
    const foreign = await (
      await casework.as('nina-namsen')
    ).put(
      `/api/applications/${id}/correction`,
      { answers: corrected('Fra en annen virksomhet') },
      { version: 1 },
    );
    expect(foreign.status).toBe(404);
    expect(await world.rowCounts()).toEqual(before);
    expect((await (await casework.as(KARI)).get(`/api/cases/${id}/changes`)).status).toBe(403);
  });

  describe('begun anew from', () => {
    let kari: TestClient;
    let earlier: string;

    beforeAll(async () => {
      await world.publish('mentor-2021', { schemeKey: 'bio' });
      await world.publish('bio1-2020');
      kari = await casework.as(KARI);
      earlier = (await world.submitted()).id;
    });

    const copy = (client: TestClient, id: string, callKey: string) =>
      client.post<ApplicationView>(`/api/applications/${id}/copies`, { callKey });
    const left = ({ copy: of }: ApplicationView) =>
      of?.leftOut.map(({ pointer, label, because }) => [pointer, label, because]);

    it('takes along what the same form asks for again, and neither money, declarations nor files', async () => {
      const answer = await copy(kari, earlier, 'bio1-2021');
      expect(answer.status).toBe(201);
      const { body } = answer;
      expect(answer.headers.get('etag')).toBe(`"v${body.version}"`);
      expect(body).toMatchObject({
        state: 'draft',
        caseNumber: null,
        title: 'Robotcelle for aluminiumslinjen',
        applicant: { orgnr: '399001005' },
        call: { key: 'bio1-2021' },
        attachments: [],
        appliedOre: null,
      });
      const { companies: _, ...counts } = participants as { companies: unknown };
      expect(body.answers).toEqual({ project, training, participants: counts });
      const { case_number: number } = (
        await database.db.query<{ case_number: string }>('select case_number from grant_case where id = $1', [
          earlier,
        ])
      )[0] ?? { case_number: '' };
      expect(body.copy).toMatchObject({ from: earlier, fromNumber: number });
      expect(left(body)?.map(([pointer]) => pointer)).toEqual([
        '/costs/rows',
        '/financing/appliedOre',
        '/financing/rows',
        '/declarations/notStarted',
        '/declarations/notMandatory',
        '/declarations/noBoundTime',
        '/declarations/truthful',
        '/attachments/training-plan',
      ]);
      expect(new Set(left(body)?.map(([, , because]) => because))).toEqual(new Set(['anew']));
      expect((await kari.get<ApplicationView>(`/api/applications/${body.id}`)).body.copy).toEqual(body.copy);
      expect((await kari.get<ApplicationView>(`/api/applications/${earlier}`)).body.copy).toBeNull();
    });

    it("leaves out of another scheme's form what that does not ask for", async () => {
      const { body } = await copy(kari, earlier, 'mentor-2021');
      const { title, purpose, startsOn, endsOn } = project as Readonly<Record<string, string>>;
      expect(body.answers).toEqual({
        project: { title, purpose, startsOn, endsOn },
        participants: { count: 12 },
      });
      expect(left(body)?.filter(([, , because]) => because !== 'anew')).toEqual([
        ['/project/need', 'Hvorfor trenger bedriften omstilling?', 'not_asked'],
        ['/project/trigger', 'Ville dere ha gjennomført opplæringen uten tilskudd?', 'not_asked'],
        ['/training/providerType', 'Hvem skal holde opplæringen?', 'not_asked'],
        ['/training/providerName', 'Navn på den som holder opplæringen', 'not_asked'],
        ['/training/providerOrgnr', 'Organisasjonsnummeret til kursleverandøren', 'not_asked'],
        ['/training/content', 'Hva skal deltakerne lære?', 'not_asked'],
        ['/participants/laidOff', 'Hvor mange av dem er permittert nå?', 'not_asked'],
        [
          '/participants/avoidedLayoffs',
          'Hvor mange permitteringer eller oppsigelser kan dere unngå?',
          'not_asked',
        ],
      ]);
    });

    it('refuses what cannot be copied, and writes nothing', async () => {
      const draft = (await world.begun()).id;
      const nina = await world.login('nina-namsen');
      const before = await world.rowCounts();
      expect(problemOf(await copy(kari, draft, 'bio1-2021'))).toMatchObject({
        status: 409,
        code: 'action_not_allowed_in_state',
      });
      expect(problemOf(await copy(kari, earlier, 'bio1-2020'))).toMatchObject({ code: 'call_not_open' });
      expect(problemOf(await copy(kari, earlier, 'bio-1999'))).toMatchObject({ code: 'unknown_word' });
      const hidden = await copy(nina, earlier, 'bio1-2021');
      expect(problemOf(hidden)).toMatchObject({ status: 404, code: 'not_found' });
      expect(problemOf(await copy(kari, nowhere, 'bio1-2021'))).toMatchObject({ code: 'not_found' });
      expect(await world.rowCounts()).toEqual(before);
    });
  });
});
