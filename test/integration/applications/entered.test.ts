import type {
  ApplicationCardDto,
  ApplicationView,
  SubmittedDto,
} from '@tilsagn/modules/applications/http/application-view.dto';
import type { CaseView } from '@tilsagn/modules/applications/http/case-view.dto';
import type { HistoryEntryDto, PaymentRequestView } from '@tilsagn/modules/workflow';
import type { TestClient } from '../../support/api';
import { ANNE, Casework, KARI, OYSTEIN, SANDER, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { answersOfA1, trainingPlan } from '../../support/sample-application';
import { openWorld, type World } from '../../support/world';

const ORGNR = '399001005';
const LETTER = {
  ...{ callKey: 'bio1-2021', orgnr: ORGNR, language: 'nn', cameBy: 'paper', receivedOn: '2021-08-20' },
  ...{ contactName: 'Guro Gard', contactEmail: 'guro@example.com' },
};

/** Of a project that begins when the test does: its report may be sent at once. */
const begunOn = (startsOn: string) => {
  const { project, ...rest } = answersOfA1();
  return { ...rest, project: { ...Object(project), startsOn } };
};

describe('an application that a caseworker enters for a company', () => {
  const database = useDatabase();
  let world: World;
  let work: Casework;
  let siri: TestClient;
  let kari: TestClient;

  beforeAll(async () => {
    world = await openWorld(database);
    work = new Casework(world);
    // Closed since yesterday; what came in time may still be entered.
    await world.publish('bio1-2021', { opensOn: '2021-01-01', closesOn: '2021-08-31' });
    await world.fund(1_000_000);
    siri = await work.as(SIRI);
    kari = await work.as(KARI);
  });
  afterAll(() => world.close());

  const enter = (client: TestClient, over: object = {}) =>
    client.post<ApplicationView>('/api/entered-applications', { ...LETTER, ...over });
  const attach = async (id: string, kind: string) => {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', new Blob([new Uint8Array(trainingPlan())], { type: 'application/pdf' }), 'brev.pdf');
    const { version } = await world.caseOf(id);
    return siri.post(`/api/applications/${id}/attachments`, form, { version });
  };
  const submit = async (client: TestClient, id: string) =>
    client.post<SubmittedDto>(
      `/api/applications/${id}/submit`,
      {},
      { version: (await world.caseOf(id)).version },
    );
  const fill = async (id: string) => {
    const { version } = await world.caseOf(id);
    const saved = await siri.put(
      `/api/applications/${id}/answers`,
      { answers: begunOn('2021-09-01') },
      { version },
    );
    expect(saved.status).toBe(200);
    expect((await attach(id, 'training-plan')).status).toBe(201);
  };

  it('goes the way of every application, counts from the day it came, and is never approved by who entered it', async () => {
    const begun = await enter(siri);
    expect(begun.status).toBe(201);
    const { id } = begun.body;
    expect(begun.body).toMatchObject({
      state: 'draft',
      language: 'nn',
      call: { status: 'open' },
      entry: {
        by: 'Siri Saksbehandler',
        ...{ cameBy: 'paper', receivedOn: '2021-08-20' },
        ...{ contactName: 'Guro Gard', contactEmail: 'guro@example.com' },
      },
    });
    expect(begun.body.attachmentRules.at(-1)).toMatchObject({ kind: 'received-letter', required: true });

    // Nobody else knows of it: neither the company nor a colleague.
    const sander = await work.as(SANDER);
    for (const other of [kari, sander]) {
      expect(problemOf(await other.get(`/api/applications/${id}`))).toMatchObject({ code: 'not_found' });
    }
    expect((await kari.get<ApplicationCardDto[]>('/api/applications')).body).toEqual([]);
    expect(problemOf(await siri.get(`/api/cases/${id}`))).toMatchObject({ code: 'not_found' });
    expect((await siri.get<ApplicationCardDto[]>('/api/entered-applications')).body).toMatchObject([{ id }]);
    expect((await sander.get<ApplicationCardDto[]>('/api/entered-applications')).body).toEqual([]);

    await fill(id);
    expect(problemOf(await submit(siri, id))).toMatchObject({
      code: 'application_incomplete',
      fields: { '/attachments/received-letter': 'attachment_missing' },
    });
    expect((await attach(id, 'received-letter')).status).toBe(201);
    const sent = await submit(siri, id);
    expect(sent.body).toMatchObject({
      caseNumber: '2021/0001',
      submittedOn: '2021-08-20',
      state: 'submitted',
    });

    const facts = { by: 'Siri Saksbehandler', cameBy: 'paper', receivedOn: '2021-08-20' };
    const theirs = (await kari.get<ApplicationView>(`/api/applications/${id}`)).body;
    expect(theirs).toMatchObject({
      timeline: [
        { key: 'received', at: '2021-08-20' },
        { key: 'entered', text: 'Registrert av fylkeskommunen', at: '2021-09-01' },
        ...theirs.timeline.slice(2),
      ],
      entry: facts,
      sent: { by: 'Siri Saksbehandler', answerBy: '2021-09-20' },
    });
    expect((await sander.get<CaseView>(`/api/cases/${id}`)).body).toMatchObject({ entry: facts });
    const history = (await sander.get<HistoryEntryDto[]>(`/api/cases/${id}/history`)).text;
    expect(history).not.toContain('"applicant"');
    const told = await database.db.query<{ to: string }>(
      `select payload ->> 'to' as to from outbox where subject_id = $1 and payload ->> 'template' = 'receipt' order by 1`,
      [id],
    );
    expect(told.map(({ to }) => to)).toEqual([`contact:${id}`, `orgnr:${ORGNR}`]);
    await expect(
      database.db.query(`update grant_case set entered_by = 'other' where id = $1`, [id]),
    ).rejects.toThrow('stands');

    await database.db.query(
      `insert into user_role (sub, role, granted_by) values ($1, 'approver', 'test') on conflict do nothing`,
      [SIRI],
    );
    await work.take(SANDER, id, 'take');
    for (const sub of [SANDER, SIRI, ANNE]) await work.take(sub, id, 'impartiality', { impartial: true });
    await work.take(SANDER, id, 'recommend', { amountOre: kr(100_000), reasons: 'I tråd med formålet.' });
    expect(problemOf(await work.step(SIRI, id, 'approve'))).toMatchObject({ code: 'same_person' });
    const waiting = await siri.get<{ id: string; hindrance: { code: string } }[]>('/api/approvals');
    expect(waiting.body.find((each) => each.id === id)?.hindrance.code).toBe('same_person');
    await work.take(ANNE, id, 'approve');

    // Nor is she the second person of the payment, of what comes back, or of the settlement.
    await work.letter(id);
    await work.take(KARI, id, 'accept');
    const asked = { requestedOre: kr(50_000), accountNumber: '9999 05 00009' };
    const request = await work.take<PaymentRequestView>(KARI, id, 'payment-requests', asked);
    const attested = (await work.pay(SANDER, request, 'attest')).body;
    expect(problemOf(await work.pay(SIRI, attested, 'authorise'))).toMatchObject({ code: 'same_person' });
    let paying = attested;
    for (const [sub, action] of [
      [ANNE, 'authorise'] as const,
      [OYSTEIN, 'send'] as const,
      [OYSTEIN, 'confirm'] as const,
    ])
      paying = (await work.pay(sub, paying, action)).body;
    expect(paying.state).toBe('paid');

    const came = {
      kind: 'repay',
      amountOre: kr(1_000),
      receivedOn: '2021-09-01',
      reference: 'B 7',
      reason: 'Avlyst.',
    };
    const back = await (await work.as(OYSTEIN)).post<PaymentRequestView>(`/api/cases/${id}/recoveries`, came);
    const decide = async (sub: string) =>
      (await work.as(sub)).post(
        `/api/recoveries/${back.body.id}/approve`,
        {},
        { version: back.body.version },
      );
    expect(problemOf(await decide(SIRI))).toMatchObject({ code: 'same_person' });
    expect((await decide(ANNE)).status).toBe(200);

    await work.take(KARI, id, 'final-report', {
      answers: {
        actualCosts: [{ category: 'provider', amountOre: kr(300_000) }],
        ...{ participantsCompleted: 10, effect: 'no', avoidedLayoffs: 0, summary: 'Opplæringen er ferdig.' },
      },
    });
    await work.take(SANDER, id, 'propose-settlement', { reasons: 'I samsvar med regnskapet.' });
    const settling = await siri.get<{ id: string; hindrance: { code: string } }[]>('/api/settlements');
    expect(settling.body.find((each) => each.id === id)?.hindrance.code).toBe('same_person');
    expect(problemOf(await work.step(SIRI, id, 'settle'))).toMatchObject({ code: 'same_person' });
    await work.take(ANNE, id, 'settle');
  });

  it('needs no letter where somebody rang, and is known to its caseworker alone until it is sent', async () => {
    const { body } = await enter(siri, { cameBy: 'telephone', contactEmail: undefined });
    expect(body.attachmentRules.at(-1)).toMatchObject({ kind: 'received-letter', required: false });
    await fill(body.id);
    expect((await submit(kari, body.id)).status).toBe(404);
    expect((await submit(siri, body.id)).body).toMatchObject({ submittedOn: '2021-08-20' });
    // Sent, it is the company's: only they take it back.
    const { version } = await world.caseOf(body.id);
    const back = (client: TestClient) =>
      client.post(`/api/applications/${body.id}/withdraw`, {}, { version });
    expect(problemOf(await back(siri))).toMatchObject({ code: 'role_may_not' });
    expect((await back(kari)).status).toBe(200);
  });

  it('refuses what did not come so, and writes nothing', async () => {
    // Somebody of the staff who may act for the company applies as that company.
    await database.db.query(
      `insert into user_role (sub, role, granted_by) values ($1, 'caseworker', 'test') on conflict do nothing`,
      [KARI],
    );
    const before = await world.rowCounts();
    const refusals = [
      [{ receivedOn: '2021-09-02' }, 'application_received_in_future', '/receivedOn'],
      [{ receivedOn: '2020-12-31' }, 'received_before_opening', '/receivedOn'],
      [{ receivedOn: '2021-09-01' }, 'call_not_open', '/callKey'],
      [{ receivedOn: '2021-02-30' }, 'bad_date', '/receivedOn'],
      [{ orgnr: '399001006' }, 'bad_orgnr', '/orgnr'],
      [{ callKey: 'bio-1999' }, 'unknown_word', '/callKey'],
    ] as const;
    for (const [over, code, field] of refusals) {
      const { code: said, fields } = problemOf(await enter(siri, over));
      expect([said, fields]).toEqual([code, { [field]: code }]);
    }
    expect(problemOf(await enter(kari))).toMatchObject({ code: 'own_case' });
    expect((await enter(await work.as(ANNE))).status).toBe(403);
    await database.db.query(
      `update user_role set schemes = array['mentor-trainee'] where sub = $1 and role = 'caseworker'`,
      [SANDER],
    );
    expect(problemOf(await enter(await work.as(SANDER)))).toMatchObject({ code: 'unknown_word' });
    expect(await world.rowCounts()).toEqual(before);
  });
});
