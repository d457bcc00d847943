import type { PaymentRequestView } from '@tilsagn/modules/workflow';
import { ANNE, ARNE, Casework, KARI, OYSTEIN, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { answersOfA1 } from '../../support/sample-application';
import { openWorld, type World } from '../../support/world';

const database = useDatabase();
let world: World;
let work: Casework;
let id: string;

const money = (over: Partial<Record<string, number>> = {}) => ({
  ...{ reserved: 0, committed: 0, inPayment: 0, paid: 0, claimed: 0, available: 1_000_000 },
  ...over,
});

/** A project that begins on the day it is applied for, so that it can be reported on at once. */
const BEGUN = answersOfA1({ project: { ...(answersOfA1()['project'] as object), startsOn: '2021-09-01' } });

beforeAll(async () => {
  world = await openWorld(database);
  await world.publish();
  await world.fund(1_000_000);
  work = new Casework(world);
});

afterAll(async () => world.close());

describe('a case from application to its end', () => {
  it('is taken and computed', async () => {
    id = (await world.submitted({ answers: BEGUN })).id;
    expect(await work.take(SIRI, id, 'take')).toMatchObject({ state: 'in_assessment' });
    const view = await (await work.as(SIRI)).get(`/api/cases/${id}`);
    expect(view.body).toMatchObject({
      assignedTo: { sub: SIRI },
      computation: { amountOre: kr(250_000), appliedTotalOre: kr(420_000), ruleSet: { key: 'bio1-2021' } },
      frames: [{ frame: 'bio', year: 2021, measure: 'bio', availableOre: kr(1_000_000) }],
      impartiality: { mine: null, all: [] },
    });
    expect(await work.amounts(id)).toEqual(money());
  });

  it('asks, waits and gets an answer', async () => {
    await work.take(SIRI, id, 'impartiality', { impartial: true });
    const question = { question: 'Hvem holder kurset?', deadline: '2021-09-18' };
    expect(await work.take(SIRI, id, 'request-information', question)).toMatchObject({
      state: 'waiting_for_applicant',
    });
    expect((await world.caseOf(id)).deadline).toBe('2021-09-20');
    expect(await work.take(KARI, id, 'answer', { answer: 'Leverandøren.' })).toMatchObject({
      state: 'in_assessment',
    });
    const view = await (await work.as(SIRI)).get(`/api/cases/${id}`);
    expect(view.body).toMatchObject({
      deadline: null,
      informationRequests: [
        { question: 'Hvem holder kurset?', deadline: '2021-09-20', answer: 'Leverandøren.' },
      ],
    });
  });

  it('reserves what is recommended, and adjusts it', async () => {
    await work.take(SIRI, id, 'recommend', { amountOre: kr(200_000), reasons: 'Godt prosjekt.' });
    expect(await work.amounts(id)).toEqual(money({ reserved: 200_000, available: 800_000 }));
    await work.take(ANNE, id, 'impartiality', { impartial: true });
    await work.take(ANNE, id, 'return', { comment: 'Se på beløpet igjen.' });
    expect(await work.amounts(id)).toEqual(money({ reserved: 200_000, available: 800_000 }));
    await work.take(SIRI, id, 'recommend', { amountOre: kr(240_000), reasons: 'Beløpet er sett på igjen.' });
    expect(await work.amounts(id)).toEqual(money({ reserved: 240_000, available: 760_000 }));
    const view = await (await work.as(ANNE)).get(`/api/cases/${id}`);
    expect(view.body).toMatchObject({
      frames: [
        {
          availableOre: kr(760_000),
          reservedForThisCaseOre: kr(240_000),
          availableWithoutThisCaseOre: kr(1_000_000),
        },
      ],
      recommendation: { recommendedOre: kr(240_000), computedOre: kr(250_000), recommendedBy: { sub: SIRI } },
    });
  });

  it('is granted in part by another person, with what it rests on', async () => {
    expect(await work.take(ANNE, id, 'approve')).toMatchObject({ state: 'granted' });
    expect(await work.amounts(id)).toEqual(money({ committed: 240_000, available: 760_000 }));
    const [decision] = await database.db.query<Record<string, unknown>>('select * from decision');
    expect(decision).toMatchObject({
      outcome: 'partly_granted',
      granted_ore: 24_000_000n,
      prepared_by: SIRI,
      decided_by: ANNE,
      decided_on: '2021-09-01',
      letter_sent_at: null,
      evidence: {
        register: { orgnr: '399001005', bankrupt: false },
        computation: { amountOre: kr(250_000), ruleSet: { key: 'bio1-2021', version: 1 } },
        frames: [{ availableOre: kr(760_000), reservedForThisCaseOre: kr(240_000) }],
      },
    });
    const extracts = await database.db.query('select moment from register_extract order by fetched_at');
    expect(extracts).toContainEqual({ moment: 'decision' });
  });

  it('sends its letter once, and the time to accept runs', async () => {
    const unread = await (await work.as(KARI)).get(`/api/applications/${id}`);
    expect(unread.body).toMatchObject({ decision: null });
    await work.letter(id);
    await work.letter(id);
    const read = await (
      await work.as(KARI)
    ).get<{ decision: { letter: { paragraphs: string[] } } }>(`/api/applications/${id}`);
    expect(read.body).toMatchObject({
      state: 'awaiting_acceptance',
      deadline: '2021-09-22',
      decision: { outcome: 'partly_granted', outcomeText: 'Delvis innvilget', acceptBy: '2021-09-22' },
    });
    expect(read.body.decision.letter.paragraphs.join(' ')).toContain('240');
    const sent = await database.db.query(`select 1 from case_history where action = 'send_letter'`);
    expect(sent).toHaveLength(1);
  });

  it('is accepted and pays an instalment', async () => {
    expect(await work.take(KARI, id, 'accept')).toMatchObject({ state: 'active' });
    const asked = { requestedOre: kr(180_000), accountNumber: '9999.05.00009', note: 'Første del' };
    let request = await work.take<PaymentRequestView>(KARI, id, 'payment-requests', asked);
    expect(request).toMatchObject({ kind: 'instalment', sequence: 1, version: 1, state: 'requested' });
    expect(request.accountNumber).toBe('99990500009');

    request = (await work.pay(SIRI, request, 'attest')).body;
    expect(request).toMatchObject({ state: 'attested', version: 2, attestedBy: { sub: SIRI } });
    const waiting = await (
      await work.as(ANNE)
    ).get<PaymentRequestView[]>('/api/payment-requests?state=attested,requested');
    expect(waiting.body.map((each) => each.id)).toEqual([request.id]);
    expect(waiting.body[0]?.allowedActions.map(({ action }) => action)).toEqual(['return', 'authorise']);

    request = (await work.pay(ANNE, request, 'authorise')).body;
    expect(await work.amounts(id)).toEqual(money({ committed: 240_000, available: 760_000 }));
    request = (await work.pay(OYSTEIN, request, 'send')).body;
    expect(await work.amounts(id)).toEqual(
      money({ committed: 60_000, inPayment: 180_000, available: 760_000 }),
    );
    request = (await work.pay(OYSTEIN, request, 'reject', { comment: 'Ukjent konto.' })).body;
    expect(request).toMatchObject({ state: 'authorised', rejection: 'Ukjent konto.' });
    expect(await work.amounts(id)).toEqual(money({ committed: 240_000, available: 760_000 }));
    request = (await work.pay(OYSTEIN, request, 'send')).body;
    request = (await work.pay(OYSTEIN, request, 'confirm')).body;
    expect(request).toMatchObject({
      state: 'paid',
      paidOn: '2021-09-01',
      rejection: null,
      allowedActions: [],
    });
    expect(await work.amounts(id)).toEqual(money({ committed: 60_000, paid: 180_000, available: 760_000 }));
  });

  it('reports, and another person settles what was proposed', async () => {
    const report = {
      actualCosts: [
        { category: 'provider', amountOre: kr(200_000) },
        { category: 'wages', amountOre: kr(150_000) },
      ],
      participantsCompleted: 11,
      effect: 'later',
      avoidedLayoffs: 4,
      summary: 'Elleve operatører kan programmere robotene.',
    };
    expect(await work.take(KARI, id, 'final-report', { answers: report })).toMatchObject({
      state: 'final_report_submitted',
    });
    await work.take(SIRI, id, 'propose-settlement', { reasons: 'Regnskapet stemmer.' });
    const seen = await (await work.as(ANNE)).get(`/api/cases/${id}`);
    expect(seen.body).toMatchObject({
      finalReport: { answers: report, deliveredOn: '2021-09-01' },
      settlement: {
        rightOre: kr(210_000),
        paidOre: kr(180_000),
        toPayOre: kr(30_000),
        releasedOre: kr(30_000),
        recoveryOre: 0,
        proposedBy: { sub: SIRI },
        settledAt: null,
      },
    });
    const hidden = await (await work.as(KARI)).get(`/api/applications/${id}`);
    expect(hidden.body).toMatchObject({ settlement: null });
    await work.take(ARNE, id, 'impartiality', { impartial: true });
    expect(await work.take(ARNE, id, 'settle')).toMatchObject({ state: 'settled' });
    expect(await work.amounts(id)).toEqual(money({ committed: 30_000, paid: 180_000, available: 790_000 }));
  });

  it('closes once the rest is paid', async () => {
    const early = await work.step(SIRI, id, 'close');
    expect([early.status, early.body]).toMatchObject([409, { code: 'last_payment_missing' }]);
    const view = await (await work.as(KARI)).get(`/api/applications/${id}`);
    expect(view.body).toMatchObject({
      money: { claimableOre: kr(30_000) },
      settlement: { toPayOre: kr(30_000) },
    });
    expect(await work.paid(id, kr(30_000))).toMatchObject({ kind: 'final', sequence: 2, state: 'paid' });
    expect(await work.take(SIRI, id, 'close')).toMatchObject({ state: 'closed' });
    expect(await work.amounts(id)).toEqual(money({ paid: 210_000, available: 790_000 }));
    expect(await world.caseOf(id)).toMatchObject({ closedOn: '2021-09-01', grantedOre: 24_000_000n });
  });

  it('tells its whole history, payments too', async () => {
    const auditor = await work.as('randi-revisor');
    const history = await auditor.get<{ action: string; subject: string; actorName: string }[]>(
      `/api/cases/${id}/history`,
    );
    const told = history.body.filter(({ subject }) => subject === 'case').map(({ action }) => action);
    expect(told).toEqual([
      ...[
        'begin',
        'submit',
        'take',
        'request_information',
        'answer',
        'recommend',
        'return',
        'recommend',
        'approve',
      ],
      ...['send_letter', 'accept', 'request_payment', 'deliver_final_report', 'propose_settlement', 'settle'],
      ...['request_payment', 'close'],
    ]);
    const payments = history.body.filter(({ subject }) => subject === 'payment_request');
    expect(payments.map(({ action }) => action)).toEqual([
      ...['attest', 'authorise', 'send', 'reject', 'send', 'confirm'],
      ...['attest', 'authorise', 'send', 'confirm'],
    ]);
  });

  it('keeps every rule of the ledger', async () => {
    const functions = await database.db.query<{ name: string }>(
      `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'ledger' and p.proname like 'check\\_%' order by 1`,
    );
    expect(functions.length).toBeGreaterThan(4);
    for (const { name } of functions) {
      expect([name, await database.db.query(`select * from ledger.${name}()`)]).toEqual([name, []]);
    }
  });
});
