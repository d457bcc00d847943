import type { InboxDto } from '@tilsagn/modules/notifications/http/inbox.dto';
import { ANNE, Casework, OYSTEIN } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { deliverNews } from '../../support/deliver';
import { openWorld, type World } from '../../support/world';
import { ACCOUNT, Payments, type Failed, type Item } from './support';

const database = useDatabase();
const OTHER_ACCOUNT = '99990511485';
let world: World;
let work: Casework;
let payments: Payments;

beforeAll(async () => {
  world = await openWorld(database);
  await world.publish();
  await world.fund(5_000_000);
  work = new Casework(world);
  payments = new Payments(work);
});
afterAll(() => world.close());

describe('a payment that failed', () => {
  const failed = async (): Promise<{ item: Item; caseId: string; entry: Failed }> => {
    const { item, caseId } = await payments.batchOfOne();
    await payments.status(`${item.paymentId},failed,,,,AC04,Kontoen er avsluttet`);
    const queue = await (await work.as(OYSTEIN)).get<Failed[]>('/api/finance/failed-payments');
    const entry = queue.body.find(({ paymentId }) => paymentId === item.paymentId);
    if (entry === undefined) throw new Error('it is not in the queue');
    return { item, caseId, entry };
  };
  const step = async (sub: string, { id, version }: Failed, action: string, body = {}) =>
    (await work.as(sub)).post<Failed>(`/api/finance/failed-payments/${id}/${action}`, body, { version });

  it('is committed again, waits with its reason, and goes out anew under another id', async () => {
    const { item, caseId, entry } = await failed();
    expect(entry).toMatchObject({
      ...{ reasonCode: 'AC04', reason: 'AC04: Kontoen er avsluttet', standing: 'to_correct' },
      allowedActions: ['correct'],
    });
    expect(await work.amounts(caseId)).toMatchObject({ committed: 200_000, inPayment: 0, paid: 0 });
    const request = await payments.request(entry.id);
    const early = await payments.batch([request]);
    expect([early.status, early.body]).toMatchObject([409, { code: 'payment_not_corrected' }]);

    const ready = await step(OYSTEIN, entry, 'correct', { comment: 'Banken hadde stans.' });
    expect(ready.body).toMatchObject({ standing: 'ready', correction: { changesAccount: false } });
    const anew = (await payments.batch([request])).body.items[0];
    expect(anew).toMatchObject({ replaces: item.paymentId, accountNumber: ACCOUNT });
    expect(anew?.paymentId).not.toBe(item.paymentId);
    const old = await payments.status(`${item.paymentId},paid,2021-09-01,100000,B-8,,`);
    expect(old.body.rows).toMatchObject([{ code: 'already_failed' }]);
    await payments.status(`${anew?.paymentId ?? ''},paid,2021-09-01,100000,B-9,,`);
    expect(await work.amounts(caseId)).toMatchObject({ committed: 100_000, inPayment: 0, paid: 100_000 });
  });

  it('goes to another account only when a second person has said so', async () => {
    const { caseId, entry } = await failed();
    const bad = await step(OYSTEIN, entry, 'correct', { accountNumber: '99990500008', comment: 'Ny konto.' });
    expect([bad.status, bad.body]).toMatchObject([422, { code: 'bad_account_number' }]);
    const body = { accountNumber: '9999 05 11485', comment: 'Ny konto etter samtale med søkeren.' };
    const corrected = (await step(OYSTEIN, entry, 'correct', body)).body;
    expect(corrected).toMatchObject({ standing: 'to_approve', correction: { accountNumber: OTHER_ACCOUNT } });
    const newest = async (sub: string) => {
      await deliverNews(database, world);
      return (await (await work.as(sub)).get<InboxDto>('/api/me/notifications?limit=1')).body.items[0];
    };
    const text = 'En betaling ble avvist og skal gå til en ny konto. Kontoen venter på godkjenning.';
    const waits = { text, caseId, aboutFailedPayment: true };
    expect(await newest(ANNE)).toMatchObject({ ...waits, task: 'open' });
    const request = await payments.request(entry.id);
    const early = await payments.batch([request]);
    expect([early.status, early.body]).toMatchObject([409, { code: 'correction_not_approved' }]);

    await database.db.query(`insert into user_role (sub, role, granted_by) values ($1, 'approver', 'test')`, [
      OYSTEIN,
    ]);
    const own = await step(OYSTEIN, corrected, 'approve');
    await database.db.query(`delete from user_role where sub = $1 and role = 'approver'`, [OYSTEIN]);
    expect([own.status, own.body]).toMatchObject([403, { code: 'same_person' }]);
    const stale = await step(ANNE, entry, 'approve');
    expect([stale.status, stale.body]).toMatchObject([412, { code: 'stale_version' }]);
    expect((await step(ANNE, corrected, 'approve')).body).toMatchObject({ standing: 'ready' });
    expect(await newest(ANNE)).toMatchObject({ ...waits, task: 'done' });
    expect(await newest(OYSTEIN)).toMatchObject({
      text: 'Den nye kontoen er godkjent. Betalingen kan sendes på nytt.',
      ...{ aboutFailedPayment: true, task: null },
    });
    const { items } = (await payments.batch([request])).body;
    expect(items).toMatchObject([{ accountNumber: OTHER_ACCOUNT }]);
  });
});
