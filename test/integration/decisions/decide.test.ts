import { SYSTEM } from '@tilsagn/domain/access/actor';
import { ExpireOffers } from '@tilsagn/modules/decisions';
import { CaseWorkflow } from '@tilsagn/modules/workflow';
import { BusinessClock } from '@tilsagn/platform/clock/business-clock';
import { ANNE, ARNE, Casework, KARI, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { openWorld, type World } from '../../support/world';

const database = useDatabase();
const clock = new BusinessClock('2021-09-01');
let world: World;
let work: Casework;

beforeAll(async () => {
  world = await openWorld(database, { clock });
  await world.publish();
  await world.fund(5_000_000);
  work = new Casework(world);
});

beforeEach(() => clock.moveTo('2021-09-01'));

afterAll(async () => world.close());

describe('a decision', () => {
  it('is never the recommender’s own, whatever roles they hold', async () => {
    const id = await work.recommended(kr(250_000));
    await database.db.query(
      `insert into user_role (sub, role, granted_by) values ($1, 'approver', 'test') on conflict do nothing`,
      [SIRI],
    );
    const before = await world.rowCounts();
    for (const [action, body] of [
      ['approve', {}],
      ['reject', { reasonCode: 'other', reasons: 'Nei.' }],
      ['return', { comment: 'Om igjen.' }],
    ] as const) {
      const refused = await work.step(SIRI, id, action, body);
      expect([action, refused.status, refused.body]).toMatchObject([action, 403, { code: 'same_person' }]);
    }
    const view = await (
      await work.as(SIRI)
    ).get<{ allowedActions: { action: string }[] }>(`/api/cases/${id}`);
    expect(view.body).toMatchObject({
      hindrances: expect.arrayContaining([
        expect.objectContaining({ action: 'approve', code: 'same_person' }),
      ]) as unknown,
    });
    expect(view.body.allowedActions.map(({ action }) => action)).not.toContain('approve');
    expect(await world.rowCounts()).toEqual(before);
    await database.db.query(`delete from user_role where sub = $1 and role = 'approver'`, [SIRI]);
    expect((await work.step(SIRI, id, 'approve')).status).toBe(403);
  });

  it('is made once when two approvers decide at the same time', async () => {
    const id = await work.recommended(kr(250_000));
    const { version } = await world.caseOf(id);
    const [anne, arne] = [await work.as(ANNE), await work.as(ARNE)];
    const answers = await Promise.all([
      anne.post(`/api/cases/${id}/approve`, {}, { version }),
      arne.post(`/api/cases/${id}/reject`, { reasonCode: 'other', reasons: 'Nei.' }, { version }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await database.db.query('select 1 from decision where case_id = $1', [id])).toHaveLength(1);
    const { reserved, committed } = await work.amounts(id);
    const approved = answers[0].status === 200;
    expect({ reserved, committed }).toEqual({ reserved: 0, committed: approved ? 250_000 : 0 });
  });

  it('grants in full without more words', async () => {
    const id = await work.recommended(kr(250_000));
    await work.take(ANNE, id, 'approve', { reasons: 'Godt prosjekt.' });
    expect(await world.caseOf(id)).toMatchObject({ outcome: 'granted', grantedOre: 25_000_000n });
    const view = await (await work.as(SIRI)).get(`/api/cases/${id}`);
    expect(view.body).toMatchObject({
      decision: {
        outcomeText: 'Innvilget',
        reasons: 'Godt prosjekt.',
        preparedBy: { sub: SIRI, name: 'Siri Saksbehandler' },
        decidedBy: { sub: ANNE, name: 'Anne Godkjenner' },
      },
    });
  });

  it.each([
    ['reject', 'rejected', 'outside_purpose', 'Avslått'],
    ['dismiss', 'dismissed', 'incomplete', 'Avvist'],
  ])('to %s releases what was reserved and tells why', async (action, state, reasonCode, outcomeText) => {
    const id = await work.recommended(kr(100_000));
    const { available } = await work.amounts(id);
    const reasons = 'Kurset er pålagt etter lov.';
    expect(await work.take(ANNE, id, action, { reasonCode, reasons })).toMatchObject({ state });
    expect(await work.amounts(id)).toMatchObject({
      reserved: 0,
      committed: 0,
      available: available + 100_000,
    });
    expect(await world.caseOf(id)).toMatchObject({
      outcome: state,
      grantedOre: 0n,
      decidedOn: '2021-09-01',
    });
    await work.letter(id);
    const read = await (
      await work.as(KARI)
    ).get<{ decision: { letter: { paragraphs: string[] } } }>(`/api/applications/${id}`);
    expect(read.body).toMatchObject({
      state,
      money: null,
      decision: { outcomeText, reasons, acceptBy: null },
    });
    expect(read.body.decision.letter.paragraphs.join(' ')).toContain(reasons);
  });

  it('on a recommendation to reject is a rejection: nothing is reserved and nothing can be granted', async () => {
    const id = await work.assessed();
    const { available } = await work.amounts(id);
    await work.take(SIRI, id, 'recommend', { amountOre: 0, reasons: 'Kurset er pålagt etter lov.' });
    expect(await world.caseOf(id)).toMatchObject({ state: 'recommended', recommendedOre: 0n });
    expect(await work.amounts(id)).toMatchObject({ reserved: 0, available });
    const refused = await work.step(ANNE, id, 'approve');
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'nothing_recommended' }]);
    const view = await (
      await work.as(ANNE)
    ).get<{ allowedActions: { action: string }[] }>(`/api/cases/${id}`);
    const actions = view.body.allowedActions.map(({ action }) => action);
    expect([actions.includes('approve'), actions.includes('reject')]).toEqual([false, true]);
    await work.take(ANNE, id, 'reject', { reasonCode: 'outside_purpose', reasons: 'Som innstilt.' });
    expect(await world.caseOf(id)).toMatchObject({ state: 'rejected', outcome: 'rejected', grantedOre: 0n });
    expect(await work.amounts(id)).toMatchObject({ reserved: 0, committed: 0, available });
  });

  it('may be recommended as a rejection after a grant was sent back: what was reserved is free again', async () => {
    const id = await work.recommended(kr(90_000));
    await work.take(ANNE, id, 'return', { comment: 'Formålet er ikke oppfylt.' });
    const { available } = await work.amounts(id);
    await work.take(SIRI, id, 'recommend', { amountOre: 0, reasons: 'Enig.' });
    expect(await work.amounts(id)).toMatchObject({ reserved: 0, available: available + 90_000 });
  });

  it.each([
    ['an unknown reason', { reasonCode: 'because', reasons: 'Nei.' }, 'unknown_word'],
    ['no reason', { reasons: 'Nei.' }, 'required'],
    ['no words', { reasonCode: 'other', reasons: ' ' }, 'required'],
  ])('to reject is refused with %s', async (_what, body, code) => {
    const id = await work.recommended(kr(1_000));
    const refused = await work.step<{ errors: { code: string }[] }>(ANNE, id, 'reject', body);
    expect([refused.status, refused.body.errors[0]?.code]).toEqual([422, code]);
  });

  it('is not for those who have said nothing of their impartiality', async () => {
    const { id } = await world.submitted();
    await work.take(SIRI, id, 'take');
    await work.take(SIRI, id, 'impartiality', { impartial: true });
    await work.take(SIRI, id, 'recommend', { amountOre: kr(1_000), reasons: 'Ja.' });
    const refused = await work.step(ANNE, id, 'approve');
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'impartiality_not_declared' }]);
  });

  it('stands: neither the application nor its owner can change it', async () => {
    const id = await work.recommended(kr(1_000));
    await work.take(ANNE, id, 'approve');
    for (const sql of [
      `update decision set reasons = 'Noe annet' where case_id = $1`,
      `update decision set granted_ore = 1 where case_id = $1`,
    ]) {
      await expect(database.db.query(sql, [id])).rejects.toThrow('stands as it was made');
    }
    await expect(database.db.query('delete from decision where case_id = $1', [id])).rejects.toThrow(
      'permission denied',
    );
    await work.letter(id);
    await expect(
      database.db.query(`update decision set letter = '{}' where case_id = $1`, [id]),
    ).rejects.toThrow('stands as it was made');
    await work.take(KARI, id, 'decline');
  });
});

describe('an offer', () => {
  const offered = async (amountOre: number): Promise<string> => {
    const id = await work.recommended(amountOre);
    await work.take(ANNE, id, 'approve');
    await work.letter(id);
    return id;
  };

  it('gives all its money back when it is declined', async () => {
    const id = await offered(kr(200_000));
    const { available } = await work.amounts(id);
    expect(await work.take(KARI, id, 'decline', { comment: 'Vi klarer oss.' })).toMatchObject({
      state: 'declined',
    });
    expect(await work.amounts(id)).toMatchObject({ committed: 0, available: available + 200_000 });
  });

  it('lapses after its last day, not on it, and gives its money back', async () => {
    const id = await offered(kr(150_000));
    const { available } = await work.amounts(id);
    const jobs = world.get(ExpireOffers);
    clock.moveTo('2021-09-22');
    expect(await jobs.run()).toBe(0);
    const early = await database.uow.run(() =>
      world.get(CaseWorkflow).execute({ caseId: id, action: 'expire', actor: SYSTEM }),
    );
    expect(early).toMatchObject({ reasons: [{ code: 'acceptance_not_overdue' }] });
    clock.moveTo('2021-09-23');
    const late = await work.step(KARI, id, 'accept');
    expect([late.status, late.body]).toMatchObject([
      409,
      {
        code: 'acceptance_deadline_passed',
        detail: 'Fristen for å godta tilbudet gikk ut 22. september 2021.',
      },
    ]);
    expect(await jobs.run()).toBe(1);
    expect(await jobs.run()).toBe(0);
    expect(await world.caseOf(id)).toMatchObject({ state: 'expired', deadline: null });
    expect(await work.amounts(id)).toMatchObject({ committed: 0, available: available + 150_000 });
    const [last] = await database.db.query(
      `select actor, actor_role, business_date from case_history where case_id = $1 order by sequence desc limit 1`,
      [id],
    );
    expect(last).toEqual({ actor: 'system', actor_role: 'system', business_date: '2021-09-23' });
  });

  it('is answered by the company itself', async () => {
    const id = await offered(kr(10_000));
    const { version } = await world.caseOf(id);
    const nina = await work.as('nina-namsen');
    const foreign = await nina.post(`/api/applications/${id}/accept`, {}, { version });
    expect([foreign.status, foreign.body]).toMatchObject([404, { code: 'not_found' }]);
    expect((await (await work.as(ANNE)).post(`/api/applications/${id}/accept`, {}, { version })).status).toBe(
      403,
    );
  });
});
