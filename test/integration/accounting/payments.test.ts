import { createHash } from 'node:crypto';
import { ANNE, Casework, KARI, OYSTEIN, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { must, openWorld, type World } from '../../support/world';
import { ACCOUNT, Payments, type Batch } from './support';

const database = useDatabase();
const UNKNOWN = '00000000-0000-7000-8000-000000000000';
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

describe('a batch', () => {
  it('goes out as a file, comes back as paid, and every krone is where it should be', async () => {
    const request = await payments.authorised(kr(100_000));
    const made = await payments.batch([request]);
    expect([made.status, made.body]).toMatchObject([
      201,
      { number: 1, totalOre: kr(100_000), payments: 1, items: [{ state: 'sent', accountNumber: ACCOUNT }] },
    ]);
    expect(await work.amounts(request.caseId)).toMatchObject({ committed: 100_000, inPayment: 100_000, paid: 0 });

    const [item] = made.body.items;
    const text = await payments.file(made.body.id);
    const [header, row, end] = text.split('\r\n');
    expect(header).toBe(
      'payment_id;line;batch;voucher_date;period;due_date;supplier_orgnr;supplier_name;account_number;amount_kr;' +
        'payment_kr;art;ansvar;funksjon;prosjekt;case_number;reference;text',
    );
    expect(row).toContain(
      `${item?.paymentId};1;1;2021-09-01;202109;2021-09-01;399001005;Eksempel Mekaniske AS;${ACCOUNT};100000,00;100000,00;`,
    );
    expect(end).toBe('');

    const paid = `${item?.paymentId},paid,2021-09-01,100000,B-1,,`;
    const told = await payments.status(paid);
    expect([told.status, told.body]).toMatchObject([
      201,
      { confirmed: 1, failed: 0, repeated: 0, differences: 0, rows: [{ outcome: 'confirmed', code: null }] },
    ]);
    expect(await work.amounts(request.caseId)).toMatchObject({ committed: 100_000, inPayment: 0, paid: 100_000 });
  });
});
