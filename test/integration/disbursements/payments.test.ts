import type { PaymentRequestView } from '@tilsagn/modules/workflow';
import { ANNE, ARNE, Casework, KARI, OYSTEIN, SANDER, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { openWorld, type World } from '../../support/world';

const database = useDatabase();
const ACCOUNT = '99990500009';
let world: World;
let work: Casework;
let id: string;

beforeAll(async () => {
  world = await openWorld(database);
  await world.publish();
  await world.fund(5_000_000);
  work = new Casework(world);
});

beforeEach(async () => {
  id = await work.active(kr(200_000));
});

afterAll(async () => world.close());

const ask = (requestedOre: number, accountNumber = ACCOUNT) =>
  work.step<PaymentRequestView>(KARI, id, 'payment-requests', { requestedOre, accountNumber });
const asked = async (requestedOre = kr(100_000)): Promise<PaymentRequestView> =>
  (await ask(requestedOre)).body;

it('tells the staff that the account is another than the company was paid to last, and when that was', async () => {
  await work.paid(id, kr(10_000));
  const siri = await work.as(SIRI);
  const seen = async () => {
    const { body } = await siri.get<readonly PaymentRequestView[]>('/api/payment-requests?state=requested');
    return body.find(({ caseId }) => caseId === id)?.accountBefore;
  };
  const other = await ask(kr(10_000), '86011117947');
  expect(other.body).toMatchObject({ accountBefore: null });
  expect(await seen()).toEqual({ accountNumber: ACCOUNT, usedOn: '2021-09-01' });
  await work.pay(SIRI, other.body, 'return', { comment: 'Kontoen er en annen enn sist.' });
  await ask(kr(10_000), ACCOUNT);
  expect(await seen()).toBeNull();
});

describe('asking for a payment', () => {
  it('is refused above the share that may be paid before the report, and nothing is written', async () => {
    const before = await world.rowCounts();
    const refused = await ask(kr(150_000) + 1);
    expect([refused.status, refused.body]).toMatchObject([
      422,
      {
        code: 'above_claimable',
        detail: 'Du kan be om høyst 150\u00a0000\u00a0kr nå.',
        errors: [{ field: '/requestedOre' }],
      },
    ]);
    expect(await world.rowCounts()).toEqual(before);
    expect((await ask(kr(150_000))).status).toBe(201);
  });

  it.each(['99990500008', '1234', '9999 05 0000 9x'])('is refused to account %s', async (account) => {
    const refused = await ask(kr(1_000), account);
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { code: 'bad_account_number', errors: [{ field: '/accountNumber' }] },
    ]);
  });

  it('is refused while one is on its way, and once nothing is left', async () => {
    const first = await asked(kr(150_000));
    const second = await ask(kr(1));
    expect([second.status, second.body]).toMatchObject([409, { code: 'payment_on_its_way' }]);
    let request = first;
    for (const [sub, action] of [
      [SIRI, 'attest'],
      [ANNE, 'authorise'],
      [OYSTEIN, 'send'],
      [OYSTEIN, 'confirm'],
    ] as const) {
      request = (await work.pay(sub, request, action)).body;
    }
    const third = await ask(kr(1));
    expect([third.status, third.body]).toMatchObject([409, { code: 'nothing_claimable' }]);
    const view = await (await work.as(KARI)).get(`/api/applications/${id}`);
    expect(view.body).toMatchObject({
      money: { grantedOre: kr(200_000), paidOre: kr(150_000), inPaymentOre: 0, claimableOre: 0 },
    });
  });

  it('is for the company of the case', async () => {
    const nina = await work.as('nina-namsen');
    const { version } = await world.caseOf(id);
    const body = { requestedOre: kr(1), accountNumber: ACCOUNT };
    const foreign = await nina.post(`/api/applications/${id}/payment-requests`, body, { version });
    expect([foreign.status, foreign.body]).toMatchObject([404, { code: 'not_found' }]);
  });

  it('may be tried again after it was returned', async () => {
    const request = await asked();
    const returned = await work.pay(SIRI, request, 'return', { comment: 'Bilagene mangler.' });
    expect(returned.body).toMatchObject({ state: 'returned', rejection: 'Bilagene mangler.' });
    expect((await ask(kr(100_000))).body).toMatchObject({ sequence: 2, state: 'requested' });
  });
});

describe('the steps of a payment', () => {
  it('are each for their role', async () => {
    const request = await asked();
    for (const [sub, action] of [
      [ANNE, 'attest'],
      [SIRI, 'authorise'],
      [ANNE, 'send'],
      [SIRI, 'confirm'],
      ['randi-revisor', 'attest'],
      [KARI, 'attest'],
    ] as const) {
      const refused = await work.pay(sub, request, action);
      expect([sub, action, refused.status]).toEqual([sub, action, 403]);
    }
    const early = await work.pay(OYSTEIN, request, 'send');
    expect([early.status, early.body]).toMatchObject([409, { code: 'action_not_allowed_in_state' }]);
  });

  it('need a word on impartiality', async () => {
    const request = await asked();
    const refused = await work.pay(SANDER, request, 'attest');
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'impartiality_not_declared' }]);
  });

  it('are never both taken by one person', async () => {
    const request = (await work.pay(SIRI, await asked(), 'attest')).body;
    await database.db.query(`insert into user_role (sub, role, granted_by) values ($1, 'approver', 'test')`, [
      SIRI,
    ]);
    const refused = await work.pay(SIRI, request, 'authorise');
    await database.db.query(`delete from user_role where sub = $1 and role = 'approver'`, [SIRI]);
    expect([refused.status, refused.body]).toMatchObject([403, { code: 'same_person' }]);
  });

  it('are not sent by the one who authorised them, who is told beforehand', async () => {
    const request = await asked();
    const attested = await work.pay(SIRI, request, 'attest');
    const authorised = await work.pay(ANNE, attested.body, 'authorise');
    await database.db.query(`insert into user_role (sub, role, granted_by) values ($1, 'finance', 'test')`, [
      ANNE,
    ]);
    const seen = await (
      await work.as(ANNE)
    ).get<PaymentRequestView[]>('/api/payment-requests?state=authorised');
    const refused = await work.pay(ANNE, authorised.body, 'send');
    await database.db.query(`delete from user_role where sub = $1 and role = 'finance'`, [ANNE]);
    expect(seen.body.find((each) => each.id === request.id)).toMatchObject({
      allowedActions: [],
      hindrances: [{ action: 'send', code: 'same_person' }],
    });
    expect([refused.status, refused.body]).toMatchObject([403, { code: 'same_person' }]);
    expect((await work.pay(OYSTEIN, authorised.body, 'send')).body).toMatchObject({ state: 'sent' });
  });

  it('are taken once when two take them at the same time', async () => {
    const request = (await work.pay(SIRI, await asked(), 'attest')).body;
    const answers = await Promise.all([
      work.pay(ANNE, request, 'authorise'),
      work.pay(ARNE, request, 'return', { comment: 'Nei.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const acts = await database.db.query(
      `select 1 from payment_request_history where payment_request_id = $1`,
      [request.id],
    );
    expect(acts).toHaveLength(2);
  });

  it('move money once, however often they are sent', async () => {
    let request = (await work.pay(SIRI, await asked(), 'attest')).body;
    request = (await work.pay(ANNE, request, 'authorise')).body;
    const finance = await work.as(OYSTEIN);
    const call = { version: request.version, key: 'a-key-for-this-sending' };
    const path = `/api/payment-requests/${request.id}/send`;
    const [first, again] = [await finance.post(path, {}, call), await finance.post(path, {}, call)];
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    const stale = await finance.post(path, {}, { version: request.version });
    expect([stale.status, stale.body]).toMatchObject([412, { code: 'stale_version' }]);
    expect(await work.amounts(id)).toMatchObject({ committed: 100_000, inPayment: 100_000, paid: 0 });
  });

  it.each([
    ['tomorrow', '2021-09-02', 'paid_in_future'],
    ['before it was sent', '2021-08-31', 'paid_before_sent'],
    ['no day', '2021-02-30', 'bad_date'],
  ])('are not confirmed as of %s', async (_what, paidOn, code) => {
    let request = (await work.pay(SIRI, await asked(), 'attest')).body;
    request = (await work.pay(ANNE, request, 'authorise')).body;
    request = (await work.pay(OYSTEIN, request, 'send')).body;
    const refused = await work.pay(OYSTEIN, request, 'confirm', { paidOn });
    expect([refused.status, refused.body]).toMatchObject([422, { code, errors: [{ field: '/paidOn' }] }]);
    expect(await work.amounts(id)).toMatchObject({ inPayment: 100_000, paid: 0 });
  });

  it('need words to send something back', async () => {
    const request = await asked();
    const refused = await work.pay(SIRI, request, 'return', { comment: ' ' });
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'validation_failed' }]);
  });

  it('are kept: what was asked for cannot be changed in the database', async () => {
    const { id: request } = await asked();
    const change = database.db.query('update payment_request set requested_ore = 1 where id = $1', [request]);
    await expect(change).rejects.toThrow('keeps what was asked');
    await expect(
      database.db.query(`update payment_request set state = 'paid' where id = $1`, [request]),
    ).rejects.toThrow('one version at a time');
  });
});
