import type { ApplicationView, SubmittedDto } from '@tilsagn/modules/applications/http/application-view.dto';
import type { CaseView } from '@tilsagn/modules/applications/http/case-view.dto';
import { InformationAnswers } from '@tilsagn/modules/applications/persistence/information-answers';
import { RecordAnswer } from '@tilsagn/modules/applications/workflow/effects';
import type { EffectContext, HistoryEntryDto } from '@tilsagn/modules/workflow';
import { newId } from '@tilsagn/platform/database/ids';
import type { TestClient } from '../../support/api';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { answersOfA1 } from '../../support/sample-application';
import { actorOf, openWorld, type World } from '../../support/world';

describe('sending an application', () => {
  const database = useDatabase();
  let world: World;
  let kari: TestClient;
  let siri: TestClient;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
    kari = await world.login('kari-nilsen');
    siri = await world.login('siri-saksbehandler');
  });
  afterAll(() => world.close());
  afterEach(() => world.api.register.behave('up'));

  const submit = (id: string, version: number, key?: string) =>
    kari.post<SubmittedDto>(
      `/api/applications/${id}/submit`,
      {},
      { version, ...(key !== undefined && { key }) },
    );

  it('numbers, freezes, pins and tells', async () => {
    const { id, version } = await world.written();
    const sent = await submit(id, version);
    const facts = { caseNumber: '2021/0001', submittedOn: '2021-09-01', state: 'submitted' };
    const body = { ...facts, version: version + 1, waitingPlace: null };
    expect([sent.status, sent.body]).toEqual([200, body]);
    expect(await world.caseOf(id)).toMatchObject({
      state: 'submitted',
      title: 'Robotcelle for aluminiumslinjen',
      providerType: 'solution_supplier',
      participants: 12,
      appliedOre: 25_000_000n,
      projectStartsOn: '2021-10-01',
      projectEndsOn: '2021-12-15',
      municipalityNumber: '5001',
      ruleSetId: expect.any(String) as string,
      workflowId: expect.any(String) as string,
      outcome: null,
    });
    const [frozen] = await database.db.query<{ answers: unknown }>(
      'select answers from application_submission where case_id = $1',
      [id],
    );
    expect(frozen?.answers).toEqual(answersOfA1());
    const moments = await database.db.query<{ moment: string }>(
      'select moment from register_extract where case_id = $1 order by id',
      [id],
    );
    expect(moments.map(({ moment }) => moment)).toEqual(['start', 'submission']);
    const told = await database.db.query<{ payload: { template: string; to: string } }>(
      `select payload from outbox where subject_id = $1 order by id`,
      [id],
    );
    expect(told.map(({ payload }) => [payload.template, payload.to])).toEqual([
      ['receipt', 'orgnr:399001005'],
      ['application_submitted', 'role:caseworker/bio'],
    ]);
  });

  it('shows the staff what was sent and who did what', async () => {
    const { id, caseNumber } = await world.submitted();
    const view = await siri.get<CaseView>(`/api/cases/${id}`);
    expect(view.headers.get('etag')).toBe('"v4"');
    expect(view.body).toMatchObject({
      caseNumber,
      state: 'submitted',
      stateText: 'Ny',
      phase: 'apply',
      applicantName: 'Nidelv Prøverobotikk AS',
      answers: answersOfA1(),
      appliedOre: 25_000_000,
      assignedTo: null,
      attachments: [{ kind: 'training-plan' }],
      computation: { amountOre: 25_000_000, highestOre: 25_200_000 },
    });
    expect(view.body.allowedActions).toEqual([{ action: 'take', label: 'Ta saken', demands: [] }]);
    const history = await siri.get<HistoryEntryDto[]>(`/api/cases/${id}/history`);
    expect(
      history.body.map(({ sequence, actionText, fromText, toText, actorRole }) => [
        sequence,
        actionText,
        fromText,
        toText,
        actorRole,
      ]),
    ).toEqual([
      [1, 'Søknaden ble påbegynt', null, 'Kladd', 'applicant'],
      [2, 'Søknaden ble sendt inn', 'Kladd', 'Ny', 'applicant'],
    ]);
    const readings = await database.db.query<{ operation: string }>(
      `select operation from audit_event where actor = 'siri-saksbehandler' and object = $1`,
      [`/api/cases/${id}`],
    );
    expect(readings).toEqual([{ operation: 'cases.read' }]);
  });

  it('tells the applicant who sent it and by when an answer comes', async () => {
    const { id } = await world.submitted();
    const { body } = await kari.get<ApplicationView>(`/api/applications/${id}`);
    expect(body.sent).toMatchObject({ by: 'Kari Nilsen Prøve', answerBy: '2021-10-01' });
  });

  it('hides a draft from the staff', async () => {
    const { id } = await world.written();
    for (const part of ['', '/history', '/transfers']) {
      const unknown = await siri.get(`/api/cases/${newId()}${part}`);
      const draft = await siri.get(`/api/cases/${id}${part}`);
      expect([draft.status, draft.text]).toEqual([404, unknown.text]);
    }
  });

  it('names every fault at its field and writes nothing', async () => {
    const { id, version } = await world.begun();
    const before = await world.rowCounts();
    const refused = problemOf(await submit(id, version));
    expect(refused).toMatchObject({
      status: 422,
      code: 'application_incomplete',
      fields: { '/project/title': 'required', '/attachments/training-plan': 'attachment_missing' },
    });
    expect(await world.rowCounts()).toEqual(before);
    expect(await world.caseOf(id)).toMatchObject({ state: 'draft', version, caseNumber: null });
  });

  it('refuses a plan out of balance and a sum above the computed one', async () => {
    const financing = { rows: [], appliedOre: 25_200_001 };
    const { id, version } = await world.written({ answers: answersOfA1({ financing }) });
    expect(problemOf(await submit(id, version))).toMatchObject({
      status: 422,
      fields: { '/financing/rows': 'financing_unbalanced', '/financing/appliedOre': 'above_computed' },
    });
  });

  it('wants each declaration made, and says which is not', async () => {
    const declarations = { notStarted: false, notMandatory: false };
    const { id, version } = await world.written({ answers: answersOfA1({ declarations }) });
    expect(problemOf(await submit(id, version))).toMatchObject({
      status: 422,
      fields: {
        '/declarations/notStarted': 'declaration_not_started',
        '/declarations/notMandatory': 'declaration_not_mandatory',
        '/declarations/noBoundTime': 'declaration_no_bound_time',
        '/declarations/truthful': 'declaration_truthful',
      },
    });
  });

  it('refuses a stale page and a second sending', async () => {
    const { id, version } = await world.written();
    expect(problemOf(await submit(id, version - 1))).toMatchObject({ status: 412, code: 'stale_version' });
    expect((await submit(id, version)).status).toBe(200);
    expect(problemOf(await submit(id, version + 1))).toMatchObject({
      status: 409,
      code: 'action_not_allowed_in_state',
    });
  });

  it('has one effect under one key, and one of two at once', async () => {
    const { id, version } = await world.written();
    const key = 'submit-once-submit-once';
    const [first, second] = await Promise.all([submit(id, version, key), submit(id, version, key)]);
    expect([first.status, second.status, second.text]).toEqual([200, 200, first.text]);

    const other = await world.written();
    const both = await Promise.all([submit(other.id, other.version), submit(other.id, other.version)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const rows = await database.db.query('select id from application_submission where case_id = any($1)', [
      [id, other.id],
    ]);
    expect(rows).toHaveLength(2);
  });

  it('numbers without holes, whoever is refused between', async () => {
    const numbers = await Promise.all(
      [1, 2, 3, 4].map(async () => {
        const { id, version } = await world.written();
        return (await submit(id, version)).body.caseNumber;
      }),
    );
    const empty = await world.begun();
    await submit(empty.id, empty.version);
    const next = (await world.submitted()).caseNumber ?? '';
    const all = [...numbers, next].map((number) => Number(number.slice(5))).toSorted((a, b) => a - b);
    const [first = 0] = all;
    expect(all).toEqual([0, 1, 2, 3, 4].map((step) => first + step));
  });

  it('passes over numbers that an import took', async () => {
    const { caseNumber } = await world.submitted();
    const following = Number((caseNumber ?? '').slice(5)) + 1;
    const taken = `2021/${String(following).padStart(4, '0')}`;
    await database.db.query(
      `insert into grant_case (id, case_number, origin, scheme_key, call_key, state, applicant_orgnr, applicant_name,
                               created_by)
       values (gen_random_uuid(), $1, 'import', 'bio', 'bio1-2021', 'imported', '399001005', 'Nidelv', 'import')`,
      [taken],
    );
    expect((await world.submitted()).caseNumber).toBe(`2021/${String(following + 1).padStart(4, '0')}`);
  });

  it('asks the register anew, and refuses while it is down', async () => {
    const { id, version } = await world.written();
    world.api.register.behave('failing');
    expect(problemOf(await submit(id, version))).toMatchObject({ status: 503, code: 'register_unavailable' });
    expect(await world.caseOf(id)).toMatchObject({ state: 'draft', version });
  });

  it('is withdrawn by the applicant alone, and for good', async () => {
    const { id, version } = await world.submitted();
    const nina = await world.login('nina-namsen');
    expect((await nina.post(`/api/applications/${id}/withdraw`, {}, { version })).status).toBe(404);
    // A caseworker may withdraw only what they entered themselves: another application is not known to them there.
    expect((await siri.post(`/api/applications/${id}/withdraw`, {}, { version })).status).toBe(404);
    const withdrawn = await kari.post(
      `/api/applications/${id}/withdraw`,
      { comment: 'Ombestemt' },
      { version },
    );
    expect([withdrawn.status, withdrawn.body]).toEqual([200, { version: version + 1, state: 'withdrawn' }]);
    expect(await world.caseOf(id)).toMatchObject({ outcome: 'withdrawn' });
    const view = await kari.get<ApplicationView>(`/api/applications/${id}`);
    expect(view.body.allowedActions).toEqual([]);
    expect(view.body.timeline.map(({ key, state }) => [key, state])).toEqual([
      ['sent', 'done'],
      ['received', 'done'],
      ['ended', 'done'],
    ]);
    const again = await kari.post(`/api/applications/${id}/withdraw`, {}, { version: version + 1 });
    expect(problemOf(again)).toMatchObject({ status: 409, code: 'action_not_allowed_in_state' });
  });

  it('tells the staff nothing of a draft that is thrown away', async () => {
    const { id, version } = await world.begun();
    expect((await kari.post(`/api/applications/${id}/withdraw`, {}, { version })).status).toBe(200);
    expect(await database.db.query('select id from outbox where subject_id = $1', [id])).toEqual([]);
    expect((await siri.get(`/api/cases/${id}`)).status).toBe(404);
  });

  it('answers nothing where nobody asked', async () => {
    const { id, version } = await world.submitted();
    const answer = await kari.post(`/api/applications/${id}/answer`, { answer: 'Ja' }, { version });
    expect(problemOf(answer)).toMatchObject({ status: 409, code: 'action_not_allowed_in_state' });
    await database.uow.run(async () => {
      const answers = world.get(InformationAnswers);
      expect(await answers.record(id, 'Ja', 'kari-nilsen')).toBe(false);
      const context = { case: await world.caseOf(id), actor: actorOf('kari-nilsen'), input: 'Ja' };
      const refused = await new RecordAnswer(answers).run(context as EffectContext);
      expect(refused).toMatchObject({ code: 'nothing_to_answer' });
      return refused;
    });
  });
});

describe('sending an application after its call has closed', () => {
  const database = useDatabase();

  it('is refused by the business date', async () => {
    const before = await openWorld(database, { today: '2020-12-31' });
    await before.publish('bio1-2020');
    const project = { ...(answersOfA1()['project'] as object), startsOn: '2021-01-15' };
    const answers = answersOfA1({ project });
    const inTime = await before.written({ callKey: 'bio1-2020', answers });
    const late = await before.written({ callKey: 'bio1-2020', answers });
    const kari = await before.login('kari-nilsen');
    const sent = await kari.post<SubmittedDto>(
      `/api/applications/${inTime.id}/submit`,
      {},
      { version: inTime.version },
    );
    expect([sent.status, sent.body.caseNumber]).toEqual([200, '2020/0001']);
    await before.close();

    const after = await openWorld(database, { today: '2021-01-01' });
    const kariLater = await after.login('kari-nilsen');
    const refused = await kariLater.post(
      `/api/applications/${late.id}/submit`,
      {},
      { version: late.version },
    );
    expect(problemOf(refused)).toMatchObject({ status: 409, code: 'call_not_open' });
    const view = await kariLater.get<ApplicationView>(`/api/applications/${late.id}`);
    expect(view.body.allowedActions.map(({ action }) => action)).toEqual(['withdraw']);
    expect(view.body.answers).toEqual(answers);
    await after.close();
  });
});
