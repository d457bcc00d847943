import { createHash } from 'node:crypto';
import { ANNE, Casework, OYSTEIN, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { openWorld, type World } from '../../support/world';
import { ACCOUNT, Payments } from './support';

const database = useDatabase();
const UNKNOWN = '00000000-0000-7000-8000-000000000000';
const HEADER =
  'payment_id;line;batch;voucher_date;period;due_date;supplier_orgnr;supplier_name;account_number;amount_kr;' +
  'payment_kr;art;ansvar;funksjon;prosjekt;case_number;reference;text';
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

const batchOfOne = () => payments.batchOfOne();

describe('a batch', () => {
  it('goes out as a file, comes back as paid, and every krone is where it should be', async () => {
    const { batch, item, caseId } = await batchOfOne();
    expect(batch).toMatchObject({ number: 1, totalOre: kr(100_000), payments: 1, paid: 0, failed: 0 });
    expect(item).toMatchObject({ state: 'sent', accountNumber: ACCOUNT, replaces: null });
    expect(await work.amounts(caseId)).toMatchObject({ committed: 100_000, inPayment: 100_000, paid: 0 });

    const [header, row, end] = (await payments.file(batch.id)).split('\r\n');
    expect([header, end]).toEqual([HEADER, '']);
    expect(row).toBe(
      `${item.paymentId};1;1;2021-09-01;202109;2021-09-01;399001005;Nidelv Prøverobotikk AS;${ACCOUNT};100000,00;` +
        `100000,00;;;;;${item.caseNumber};${item.caseNumber}-1;${item.caseNumber} Nidelv Prøverobotikk AS`,
    );

    const told = await payments.status(`${item.paymentId},paid,2021-09-01,100000,B-1,,`);
    expect([told.status, told.body]).toMatchObject([
      201,
      { confirmed: 1, failed: 0, repeated: 0, differences: 0, rows: [{ outcome: 'confirmed', code: null }] },
    ]);
    expect(await work.amounts(caseId)).toMatchObject({ committed: 100_000, inPayment: 0, paid: 100_000 });
  });

  it('carries the dimensions that hold on the day: those of the measure, else of the frame', async () => {
    const finance = await work.as(OYSTEIN);
    const path = '/api/finance/dimensions';
    const set = (validFrom: string, said: object, measure?: string) =>
      finance.post<{ code: string; history: object[] }>(path, {
        ...{ frame: 'bio', year: 2021, validFrom, ...said },
        ...(measure === undefined ? {} : { measure }),
      });
    const lineOf = async (): Promise<string> => {
      const { batch } = await batchOfOne();
      return (await payments.file(batch.id)).split('\r\n')[1]?.split(';').slice(9, 15).join(';') ?? '';
    };
    await set('2021-01-01', { responsibility: '4100', function: '701', project: 'P0', account: '1470' });
    await set('2021-06-01', { project: 'P1' }, 'bio');
    await set('2021-09-02', { project: 'P2' }, 'bio');
    expect(await lineOf()).toBe('100000,00;100000,00;1470;4100;701;P1');
    const today = await set('2021-09-01', { project: 'P3', responsibility: '4200' }, 'bio');
    expect(today.body.history).toMatchObject([
      { validFrom: '2021-09-02', project: 'P2', setByName: 'Øystein Økonomi' },
      { validFrom: '2021-09-01', project: 'P3', responsibility: '4200', function: null },
      { validFrom: '2021-06-01', project: 'P1' },
    ]);
    expect(await lineOf()).toBe('100000,00;100000,00;1470;4200;701;P3');

    const on = async (day: string) =>
      (await finance.get<{ places: object[] }>(`${path}?year=2021&on=${day}`)).body.places;
    const whole = { measure: null, project: 'P0', responsibility: '4100', ownFrom: '2021-01-01' };
    expect(await on('2021-05-31')).toMatchObject([whole, { measure: 'bio', project: 'P0', ownFrom: null }]);
    expect(await on('2021-09-02')).toMatchObject([whole, { project: 'P2', responsibility: '4100' }]);

    await set('2021-12-01', {}, 'bio');
    expect(await on('2021-12-01')).toMatchObject([whole, { project: 'P0', ownFrom: '2021-12-01' }]);
    const refused = async (...asked: Parameters<typeof set>) => (await set(...asked)).body.code;
    expect(await refused('2021-09-01', { project: 'P9' }, 'bio')).toBe('exists_with_different_content');
    expect(await refused('2021-09-01', { project: 'P9' }, 'nei')).toBe('unknown_measure');
    expect(await refused('2021-09-01', { project: 'P9', frame: 'nei' })).toBe('unknown_frame');
    expect(await refused('2021-09-31', { project: 'P9' })).toBe('bad_date');
    expect(await refused('2021-09-01', {})).toBe('required');
  });

  it('keeps its file to the last byte, whatever the format is later', async () => {
    const { batch } = await batchOfOne();
    const before = await payments.bytes(batch.id);
    const finance = await work.as(OYSTEIN);
    const format = await finance.get<{ version: number }>('/api/finance/payment-file-format');
    const columns = [
      { name: 'Bilagsart', fixed: 'TS' },
      { name: 'Id', field: 'payment_id' },
      { name: 'Konto', field: 'account_number' },
      { name: 'Beløp', field: 'amount' },
      { name: 'Forfall', field: 'due_date' },
    ];
    const changed = {
      separator: ',',
      decimalMark: '.',
      dateForm: 'DD.MM.YYYY',
      header: false,
      byteOrderMark: false,
    };
    const put = { ...changed, columns };
    const { version } = format.body;
    expect((await finance.put('/api/finance/payment-file-format', put, { version })).status).toBe(200);
    expect(await payments.bytes(batch.id)).toEqual(before);
    expect(createHash('sha256').update(before).digest('hex')).toBe(batch.sha256);

    const next = await batchOfOne();
    expect(await payments.file(next.batch.id)).toBe(
      `TS,${next.item.paymentId},${ACCOUNT},100000.00,01.09.2021\r\n`,
    );
    const waiting = await payments.authorised(kr(12_345.5));
    const preview = (query: string) =>
      finance.get<{ payments: number; text: string; code: string; errors: object[] }>(
        `/api/finance/payment-file-format/preview?${query}`,
      );
    const none = '00000000-0000-0000-0000-000000000000';
    expect((await preview('')).body).toEqual({
      payments: 1,
      text: `TS,${none},${ACCOUNT},12345.50,01.09.2021\r\n`,
    });
    const other = new URLSearchParams({
      ...{ separator: ';', decimalMark: ',', dateForm: 'YYYYMMDD', header: 'true' },
      columns: JSON.stringify([...columns.slice(1), { name: 'Sak', field: 'case_number' }]),
    });
    expect((await preview(other.toString())).body.text).toBe(
      `Id;Konto;Beløp;Forfall;Sak\r\n${none};${ACCOUNT};12345,50;20210901;${waiting.caseNumber}\r\n`,
    );
    for (const bad of ['no json', '[{"name":""}]', '[{"name":"a","field":"iban"}]', '[null]', '{}']) {
      const answer = await preview(`columns=${encodeURIComponent(bad)}`);
      expect([answer.status, answer.body]).toMatchObject([422, { errors: [{ field: '/columns' }] }]);
    }
    const stale = await finance.put('/api/finance/payment-file-format', put, { version });
    expect([stale.status, stale.body]).toMatchObject([412, { code: 'stale_version' }]);
    const poor = { ...put, decimalMark: ',', columns: [columns[1], columns[1]] };
    const refused = await finance.put('/api/finance/payment-file-format', poor, { version: version + 1 });
    expect([refused.status, refused.body]).toMatchObject([
      422,
      {
        errors: [{ field: '/columns/1' }, { field: '/decimalMark' }, { field: '/columns', code: 'required' }],
      },
    ]);
  });

  it('pays nothing twice: a payment goes into one batch, whoever asks again', async () => {
    const request = await payments.authorised(kr(50_000));
    const answers = await Promise.all([payments.batch([request]), payments.batch([request])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    const twice = await payments.batch([request, request]);
    expect([twice.status, twice.body]).toMatchObject([
      412,
      {
        code: 'stale_version',
        errors: [{ field: '/payments/0' }, { field: '/payments/1', code: 'bad_value' }],
      },
    ]);
    expect(await work.amounts(request.caseId)).toMatchObject({ inPayment: 50_000 });
  });

  it('is all or nothing, and not for whoever authorised', async () => {
    const [one, other] = [await payments.authorised(kr(10_000)), await payments.authorised(kr(20_000))];
    const before = await world.rowCounts();
    const unknown = await payments.batch([one, { id: UNKNOWN, version: 1 }]);
    expect([unknown.status, unknown.body]).toMatchObject([
      404,
      { code: 'not_found', errors: [{ field: '/payments/1' }] },
    ]);
    await database.db.query(`insert into user_role (sub, role, granted_by) values ($1, 'finance', 'test')`, [
      ANNE,
    ]);
    const chosen = [one, other].map(({ id, version }) => ({ id, version }));
    const own = await (await work.as(ANNE)).post('/api/finance/payment-batches', { payments: chosen });
    await database.db.query(`delete from user_role where sub = $1 and role = 'finance'`, [ANNE]);
    expect([own.status, own.body]).toMatchObject([403, { code: 'same_person' }]);
    const late = await payments.batch([one], { dueOn: '2021-08-31' });
    expect([late.status, late.body]).toMatchObject([
      422,
      { code: 'deadline_out_of_range', errors: [{ field: '/dueOn' }] },
    ]);
    expect(await world.rowCounts()).toEqual(before);
  });

  it('leaves out a company that is stopped, and says why, until the stop is lifted', async () => {
    const request = await payments.authorised(kr(40_000));
    const siri = await work.as(SIRI);
    await siri.post('/api/companies/399001005/stop', { reason: 'Uklart hvem som eier kontoen.' });
    const finance = await work.as(OYSTEIN);
    const waiting = await finance.get<{ id: string }[]>('/api/finance/payment-batches/waiting');
    const seen = waiting.body.find(({ id }) => id === request.id);
    const since: unknown = expect.stringContaining('satt på stopp siden 1. september 2021');
    expect(seen).toMatchObject({ hindrance: 'company_stopped', hindranceText: since });
    const held = await payments.batch([request]);
    expect(held.body).toMatchObject({ code: 'company_stopped', errors: [{ field: '/payments/0' }] });
    expect((await work.pay(OYSTEIN, request, 'send')).body).toMatchObject({ code: 'company_stopped' });
    expect(await work.amounts(request.caseId)).toMatchObject({ inPayment: 0, paid: 0 });
    await siri.post('/api/companies/399001005/lift-stop', { reason: 'Banken har bekreftet eieren.' });
    expect((await payments.batch([request])).status).toBe(201);
  });

  it('stands as it was made, whoever tries', async () => {
    const { batch } = await batchOfOne();
    for (const sql of [
      'update payment_batch set total_ore = 1 where id = $1',
      'delete from payment_batch_item where batch_id = $1',
    ]) {
      await expect(database.db.query(sql, [batch.id])).rejects.toThrow(/only added to|permission denied/);
    }
    const refused = await (await work.as(SIRI)).get(`/api/finance/payment-batches/${batch.id}`);
    expect(refused.status).toBe(403);
  });
});

describe('a status file', () => {
  it('changes nothing the second time, by its bytes or by its rows', async () => {
    const { item, caseId } = await batchOfOne();
    const row = `${item.paymentId},paid,2021-09-01,100000,B-2,,`;
    const first = await payments.status(row);
    const counts = await world.rowCounts();
    const again = await payments.status(row);
    expect([again.body.id, again.body.confirmed]).toEqual([first.body.id, 1]);
    expect(await world.rowCounts()).toEqual(counts);
    const longer = await payments.status(row, `${UNKNOWN},paid,2021-09-01,5,B-3,,`);
    expect(longer.body).toMatchObject({
      ...{ confirmed: 0, repeated: 1, differences: 1 },
      rows: [
        { row: 3, outcome: 'difference', code: 'unknown_payment' },
        { row: 2, outcome: 'repeated' },
      ],
    });
    expect(await work.amounts(caseId)).toMatchObject({ inPayment: 0, paid: 100_000 });
  });

  it('lists what differs from the ledger and overwrites nothing', async () => {
    const { item, caseId } = await batchOfOne();
    const id = item.paymentId;
    const told = await payments.status(
      `${id},paid,2021-09-01,99999.99,B-4,,`,
      `${id},paid,2021-09-01,100000.01,B-4,,`,
      `${id},paid,2021-09-02,100000,B-4,,`,
      `${id},paid,2021-08-31,100000,B-4,,`,
      `${id},paid,2021-09-01,100000,B-4,,`,
      `${id},paid,2021-08-30,100000,B-4,,`,
      `${id},paid,2021-09-01,100000,B-5,,`,
      `${id},failed,,,,AC04,`,
      `ikke-en-id,failed,,,,AC04,`,
    );
    expect(told.body).toMatchObject({ confirmed: 1, failed: 0, repeated: 0, differences: 8 });
    expect(told.body.rows.map(({ row, code }) => [row, code])).toEqual([
      [2, 'partial_amount'],
      [3, 'other_amount'],
      [4, 'paid_in_future'],
      [5, 'paid_before_sent'],
      [7, 'other_date'],
      [8, 'other_voucher'],
      [9, 'already_paid'],
      [10, 'unknown_payment'],
      [6, null],
    ]);
    expect(await work.amounts(caseId)).toMatchObject({ inPayment: 0, paid: 100_000 });
  });

  it('is refused with every fault of form at its row and column, and nothing is done', async () => {
    const { item, caseId } = await batchOfOne();
    const before = await world.rowCounts();
    const refused = await payments.status(
      `${item.paymentId},paid,2021-09-01,100000,B-6,,`,
      `${item.paymentId},betalt,01.09.2021,-5,,,`,
      `,failed,,,B-7,"not a code",`,
      `${item.paymentId},paid,,,,AC04,`,
    );
    const { errors } = refused.body as unknown as { errors: { field: string; code: string }[] };
    expect([refused.status, errors.map(({ field, code }) => `${field}: ${code}`)]).toEqual([
      422,
      [
        'row 3, status: unknown_word',
        'row 3, booked_on: bad_date',
        'row 3, amount_kr: bad_amount',
        'row 4, payment_id: required',
        'row 4, voucher_number: must_be_empty',
        'row 4, reason_code: bad_value',
        'row 5, booked_on: required',
        'row 5, amount_kr: required',
        'row 5, voucher_number: required',
        'row 5, reason_code: must_be_empty',
      ],
    ]);
    const empty = await payments.status();
    expect([empty.status, empty.body]).toMatchObject([422, { code: 'file_empty' }]);
    const other = await payments.upload('payment-status-files', ['id;status', 'a;b']);
    expect([other.status, other.body]).toMatchObject([422, { errors: [{ field: 'row 1, payment_id' }] }]);
    expect(await world.rowCounts()).toEqual(before);
    expect(await work.amounts(caseId)).toMatchObject({ inPayment: 100_000, paid: 0 });
  });
});
