import { SYSTEM } from '@tilsagn/domain/access/actor';
import { MakeFinalReportsDue } from '@tilsagn/modules/reports';
import type { WaitingSettlementDto } from '@tilsagn/modules/reports/http/waiting-settlement.dto';
import { CaseWorkflow } from '@tilsagn/modules/workflow';
import { BusinessClock } from '@tilsagn/platform/clock/business-clock';
import { ANNE, ARNE, Casework, KARI, OYSTEIN, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { answersOfA1 } from '../../support/sample-application';
import { openWorld, type World } from '../../support/world';

const database = useDatabase();
const clock = new BusinessClock('2023-03-01');
const BIO_2023 = { frame: 'bio', year: 2023, measure: 'bio' };
let world: World;
let work: Casework;

beforeAll(async () => {
  world = await openWorld(database, { clock });
  await world.publish('bio-2023');
  await world.fund(5_000_000, { year: 2023 });
  work = new Casework(world);
});

beforeEach(() => clock.moveTo('2023-03-01'));

afterAll(async () => world.close());

/** T1: wages 240 000, provider 260 000, travel and administration 80 000, of which 58 000 count; half is 279 000. */
const T1 = answersOfA1({
  project: { ...(answersOfA1()['project'] as object), startsOn: '2023-03-01', endsOn: '2023-10-31' },
  costs: {
    rows: [
      { category: 'wages', description: 'Lønn', amountOre: kr(240_000) },
      { category: 'provider', description: 'Kurs', amountOre: kr(260_000) },
      { category: 'travel', description: 'Reise', amountOre: kr(80_000) },
    ],
  },
  financing: {
    rows: [{ source: 'own_cash', description: 'Egne midler', amountOre: kr(301_000) }],
    appliedOre: kr(279_000),
  },
});

const t1 = (): Promise<string> => work.active(kr(279_000), { callKey: 'bio-2023', answers: T1 });

const report = (wages: number, provider: number, over = {}) => ({
  actualCosts: [
    { category: 'wages', amountOre: kr(wages) },
    { category: 'provider', amountOre: kr(provider) },
  ],
  participantsCompleted: 12,
  effect: 'smaller',
  avoidedLayoffs: 0,
  summary: 'Det gikk bra.',
  ...over,
});

const reported = async (wages: number, provider: number): Promise<string> => {
  const id = await t1();
  await work.paid(id, kr(209_250));
  await work.take(KARI, id, 'final-report', { answers: report(wages, provider) });
  return id;
};

describe('a settlement', () => {
  it('T14: pays the rest of the right and releases the rest of the grant', async () => {
    const id = await reported(240_000, 260_000);
    const { available } = await work.amounts(id, BIO_2023);
    const before = await (await work.as(SIRI)).get(`/api/cases/${id}`);
    expect(before.body).toMatchObject({
      settlement: { rightOre: kr(250_000), toPayOre: kr(40_750), releasedOre: kr(29_000), proposedBy: null },
    });
    await work.take(SIRI, id, 'propose-settlement', { reasons: 'Regnskapet stemmer.' });
    expect(await work.take(ANNE, id, 'settle')).toMatchObject({ state: 'settled' });
    expect(await work.amounts(id, BIO_2023)).toEqual({
      ...{ reserved: 0, committed: 40_750, inPayment: 0, paid: 209_250, claimed: 0 },
      available: available + 29_000,
    });
    const view = await (await work.as(KARI)).get(`/api/applications/${id}`);
    expect(view.body).toMatchObject({
      money: { claimableOre: kr(40_750) },
      settlement: { rightOre: kr(250_000), toPayOre: kr(40_750), releasedOre: kr(29_000), recoveryOre: 0 },
    });
    const above = await work.step(KARI, id, 'payment-requests', {
      requestedOre: kr(40_750) + 1,
      accountNumber: '99990500009',
    });
    expect([above.status, above.body]).toMatchObject([422, { code: 'above_claimable' }]);
    await work.paid(id, kr(40_750));
    expect(await work.take(SIRI, id, 'close')).toMatchObject({ state: 'closed' });
    expect(await work.amounts(id, BIO_2023)).toMatchObject({ committed: 0, paid: 250_000 });
  });

  it('T15: claims back what was paid above the right', async () => {
    const id = await reported(180_000, 200_000);
    const { available } = await work.amounts(id, BIO_2023);
    await work.take(SIRI, id, 'propose-settlement', { reasons: 'Lavere kostnader enn planlagt.' });
    expect(await work.take(ANNE, id, 'settle')).toMatchObject({ state: 'under_recovery' });
    expect(await work.amounts(id, BIO_2023)).toEqual({
      ...{ reserved: 0, committed: 0, inPayment: 0, paid: 209_250, claimed: 19_250 },
      available: available + 69_750,
    });
    const view = await (await work.as(KARI)).get(`/api/applications/${id}`);
    expect(view.body).toMatchObject({
      money: { claimableOre: 0 },
      settlement: { rightOre: kr(190_000), toPayOre: 0, recoveryOre: kr(19_250) },
    });
    const open = await work.step(SIRI, id, 'close');
    expect([open.status, open.body]).toMatchObject([409, { code: 'recovery_open' }]);
  });

  it('needs a proposal, another person, and no payment on its way', async () => {
    const id = await t1();
    const asked = { requestedOre: kr(100_000), accountNumber: '99990500009' };
    await work.take(KARI, id, 'payment-requests', asked);
    await work.take(KARI, id, 'final-report', { answers: report(240_000, 260_000) });
    const before = await world.rowCounts();
    const waiting = await work.step(SIRI, id, 'propose-settlement', { reasons: 'Klart.' });
    expect([waiting.status, waiting.body]).toMatchObject([409, { code: 'payment_on_its_way' }]);
    const early = await work.step(ANNE, id, 'settle');
    expect([early.status, early.body]).toMatchObject([409, { code: 'settlement_not_proposed' }]);
    expect(await world.rowCounts()).toEqual(before);
  });

  it('is never the proposer’s own, and decided once', async () => {
    const id = await reported(240_000, 260_000);
    await work.take(SIRI, id, 'propose-settlement', { reasons: 'Første forslag.' });
    await work.take(SIRI, id, 'propose-settlement', { reasons: 'Nytt forslag.' });
    await database.db.query(`insert into user_role (sub, role, granted_by) values ($1, 'approver', 'test')`, [
      SIRI,
    ]);
    const waiting = async (sub: string) =>
      (await (await work.as(sub)).get<WaitingSettlementDto[]>('/api/settlements')).body.filter(
        (each) => each.id === id,
      );
    expect(await waiting(ANNE)).toMatchObject([
      {
        rightOre: kr(250_000),
        releasedOre: kr(29_000),
        recoveryOre: 0,
        proposedBy: { sub: SIRI },
        hindrance: null,
      },
    ]);
    expect(await waiting(SIRI)).toMatchObject([{ hindrance: { code: 'same_person' } }]);
    expect(await waiting(OYSTEIN)).toMatchObject([{ hindrance: { code: 'role_may_not' } }]);
    const own = await work.step(SIRI, id, 'settle');
    await database.db.query(`delete from user_role where sub = $1 and role = 'approver'`, [SIRI]);
    expect([own.status, own.body]).toMatchObject([403, { code: 'same_person' }]);

    const { version } = await world.caseOf(id);
    const answers = await Promise.all(
      [ANNE, ARNE].map(async (sub) => (await work.as(sub)).post(`/api/cases/${id}/settle`, {}, { version })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const settled = await database.db.query('select reasons from settlement where case_id = $1', [id]);
    expect(settled).toEqual([{ reasons: 'Nytt forslag.' }]);
    await expect(
      database.db.query('update settlement set right_ore = 1 where case_id = $1', [id]),
    ).rejects.toThrow('stands once it is decided');
  });
});

describe('a final report', () => {
  it('is due one month after the project has ended, moved off the weekend', async () => {
    const id = await t1();
    const jobs = world.get(MakeFinalReportsDue);
    clock.moveTo('2023-10-31');
    expect(await jobs.run()).toBe(0);
    const early = await database.uow.run(() =>
      world.get(CaseWorkflow).execute({ caseId: id, action: 'make_final_report_due', actor: SYSTEM }),
    );
    expect(early).toMatchObject({ reasons: [{ code: 'project_not_ended' }] });
    clock.moveTo('2023-11-01');
    expect(await jobs.run()).toBeGreaterThan(0);
    expect(await world.caseOf(id)).toMatchObject({ state: 'final_report_due', deadline: '2023-11-30' });
    expect(await work.take(KARI, id, 'final-report', { answers: report(1, 1) })).toMatchObject({
      state: 'final_report_submitted',
    });
  });

  it.each([
    [
      'an unknown category',
      { actualCosts: [{ category: 'yacht', amountOre: 1 }] },
      'unknown_category',
      '/actualCosts/0/category',
    ],
    ['no costs', { actualCosts: [] }, 'required', '/actualCosts'],
    [
      'more than there is',
      { actualCosts: [{ category: 'wages', amountOre: 10_000_000_000_001 }] },
      'report_incomplete',
      '/actualCosts/0/amountOre',
    ],
    [
      'a negative cost',
      { actualCosts: [{ category: 'wages', amountOre: -1 }] },
      'report_incomplete',
      '/actualCosts/0/amountOre',
    ],
    ['a strange effect', { effect: 'maybe' }, 'report_incomplete', '/effect'],
  ])('is refused with %s', async (_what, over, code, field) => {
    const id = await t1();
    const before = await world.rowCounts();
    const refused = await work.step(KARI, id, 'final-report', { answers: report(1, 1, over) });
    expect([refused.status, refused.body]).toMatchObject([422, { code, errors: [{ field }] }]);
    expect(await world.rowCounts()).toEqual(before);
  });

  it('waits for the first day of the project', async () => {
    const project = { ...(T1['project'] as object), startsOn: '2023-04-01' };
    const id = await work.active(kr(279_000), { callKey: 'bio-2023', answers: { ...T1, project } });
    const early = await work.step(KARI, id, 'final-report', { answers: report(1, 1) });
    expect([early.status, early.body]).toMatchObject([
      409,
      {
        code: 'project_not_started',
        detail: 'Sluttrapporten kan først sendes når prosjektet er i gang, 1. april 2023.',
      },
    ]);
    clock.moveTo('2023-04-01');
    expect((await work.step(KARI, id, 'final-report', { answers: report(1, 1) })).status).toBe(200);
  });

  it('is delivered once and never changed', async () => {
    const id = await t1();
    await work.take(KARI, id, 'final-report', { answers: report(1, 1) });
    const again = await work.step(KARI, id, 'final-report', { answers: report(2, 2) });
    expect([again.status, again.body]).toMatchObject([409, { code: 'action_not_allowed_in_state' }]);
    await expect(database.db.query('update final_report set participants_completed = 0')).rejects.toThrow(
      /permission denied|only added to/,
    );
  });
});
