import type { PaymentRequestView } from '@tilsagn/modules/workflow';
import { newId } from '@tilsagn/platform/database/ids';
import { ANNE, KARI, OYSTEIN, SIRI, kr, type Casework } from '../../support/casework';
import type { Attempt } from '../support/client';
import type { Recipe } from './recipe';

const STATUS = 'payment_id,status,booked_on,amount_kr,voucher_number,reason_code,text';
const ENTRY =
  'voucher_number,line,booked_on,amount_kr,ansvar,funksjon,prosjekt,art,case_number,payment_id,text';
const PERIOD = '2021-08';

interface Batch {
  readonly id: string;
  readonly items: readonly { readonly paymentId: string }[];
}

const csv = (...lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`);

async function authorised(work: Casework): Promise<PaymentRequestView> {
  const id = await work.active(kr(100_000));
  const asked = { requestedOre: kr(10_000), accountNumber: '99990500009' };
  const request = await work.take<PaymentRequestView>(KARI, id, 'payment-requests', asked);
  const attested = await work.pay(SIRI, request, 'attest');
  return (await work.pay(ANNE, attested.body, 'authorise')).body;
}

async function batched(work: Casework): Promise<Batch> {
  const { id, version } = await authorised(work);
  const finance = await work.as(OYSTEIN);
  return (await finance.post<Batch>('/api/finance/payment-batches', { payments: [{ id, version }] })).body;
}

const idOf = ({ items }: Batch): string => items[0]?.paymentId ?? '';

async function upload<T>(work: Casework, path: string, file: Buffer): Promise<T> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(file)], { type: 'text/csv' }), 'fil.csv');
  return (await (await work.as(OYSTEIN)).post<T>(`/api/finance/${path}`, form)).body;
}

/** A payment that came back; corrected to another account where `account` says which. */
async function failed(work: Casework, account?: string): Promise<Attempt> {
  const paymentId = idOf(await batched(work));
  await upload(work, 'payment-status-files', csv(STATUS, `${paymentId},failed,,,,AC04,`));
  const finance = await work.as(OYSTEIN);
  const path = '/api/finance/failed-payments';
  const queue = await finance.get<{ id: string; version: number; paymentId: string }[]>(path);
  const found = queue.body.find((each) => each.paymentId === paymentId);
  const { id = '', version = 0 } = found ?? {};
  if (account === undefined) return { params: { id }, version };
  const body = { accountNumber: account, comment: 'Ny konto.' };
  const corrected = await finance.post<{ version: number }>(`${path}/${id}/correct`, body, { version });
  return { params: { id }, version: corrected.body.version };
}

/** A posting that no payment explains. */
async function stray(work: Casework): Promise<string> {
  const voucher = `B-${newId()}`;
  await upload(work, 'reconciliation/entries', csv(ENTRY, `${voucher},1,${PERIOD}-15,10,,,,,,,`));
  const month = await (
    await work.as(OYSTEIN)
  ).get<{ items: { subject: string; entries: { voucherNumber: string }[] }[] }>(
    `/api/finance/reconciliation/${PERIOD}`,
  );
  const found = month.body.items.find(({ entries }) => entries[0]?.voucherNumber === voucher);
  return found?.subject ?? '';
}

/** A month of long ago, where nothing was paid and nothing booked. */
const NOTHING = { matched: 0, differing: 0, onlyHere: 0, onlyThere: 0, hereOre: 0, thereOre: 0 };

const FORMAT = {
  ...{ separator: ';', decimalMark: ',', dateForm: 'YYYY-MM-DD', header: true, byteOrderMark: true },
  columns: [
    { name: 'id', field: 'payment_id' },
    { name: 'konto', field: 'account_number' },
    { name: 'beløp', field: 'amount' },
  ],
};

export const ACCOUNTING: Readonly<Record<string, Recipe>> = {
  'accounting.approveCorrection': async (work) => ({ by: ANNE, ...(await failed(work, '99990511485')) }),
  'accounting.batch': async (work) => ({ by: OYSTEIN, params: { id: (await batched(work)).id } }),
  'accounting.batchFile': async (work) => ({ by: OYSTEIN, params: { id: (await batched(work)).id } }),
  'accounting.changeFormat': async (work) => {
    const seen = await (await work.as(OYSTEIN)).get<{ version: number }>('/api/finance/payment-file-format');
    return { by: OYSTEIN, version: seen.body.version, body: FORMAT };
  },
  'accounting.correct': async (work) => ({
    by: OYSTEIN,
    ...(await failed(work)),
    body: { comment: 'Banken hadde stans.' },
  }),
  'accounting.dimensions': () => Promise.resolve({ by: OYSTEIN, query: { year: '2021' } }),
  'accounting.exportBatch': async (work) => ({
    by: OYSTEIN,
    params: { id: (await batched(work)).id },
    query: { format: 'csv' },
  }),
  'accounting.exportBatches': () => Promise.resolve({ by: OYSTEIN, query: { format: 'csv' } }),
  'accounting.exportDimensions': () =>
    Promise.resolve({ by: OYSTEIN, query: { year: '2021', format: 'csv' } }),
  'accounting.exportDimensionsHistory': () =>
    Promise.resolve({ by: OYSTEIN, query: { year: '2021', format: 'csv' } }),
  'accounting.exportFailed': () => Promise.resolve({ by: OYSTEIN, query: { format: 'xlsx' } }),
  'accounting.exportStatusFile': async (work) => {
    const row = `${idOf(await batched(work))},paid,2021-09-01,10000,B-${newId()},,`;
    const { id } = await upload<{ id: string }>(work, 'payment-status-files', csv(STATUS, row));
    return { by: OYSTEIN, params: { id }, query: { format: 'csv' } };
  },
  'accounting.exportStatusFiles': () => Promise.resolve({ by: OYSTEIN, query: { format: 'csv' } }),
  'accounting.exportWaiting': () => Promise.resolve({ by: OYSTEIN, query: { format: 'xlsx' } }),
  'accounting.makeBatch': async (work) => {
    const { id, version } = await authorised(work);
    return { by: OYSTEIN, body: { payments: [{ id, version }] } };
  },
  'accounting.previewFormat': () => {
    const { separator, decimalMark, columns } = FORMAT;
    const query = { separator, decimalMark, header: 'false', columns: JSON.stringify(columns) };
    return Promise.resolve({ by: OYSTEIN, query });
  },
  'accounting.receiveStatus': async (work) => {
    const row = `${idOf(await batched(work))},paid,2021-09-01,10000,B-${newId()},,`;
    return { by: OYSTEIN, file: csv(STATUS, row) };
  },
  'accounting.setDimensions': async ({ world }) => {
    const [day] = await world.database.db.query<{ free: string }>(
      "select (coalesce(max(valid_from), '2021-01-01') + 1)::text as free from ledger.dimension",
    );
    const body = { frame: 'bio', year: 2021, measure: 'bio', validFrom: day?.free ?? '', project: 'P7' };
    return { by: OYSTEIN, body };
  },
  'accounting.statusFile': async (work) => {
    const row = `${idOf(await batched(work))},paid,2021-09-01,10000,B-${newId()},,`;
    const { id } = await upload<{ id: string }>(work, 'payment-status-files', csv(STATUS, row));
    return { by: OYSTEIN, params: { id } };
  },
  'reconciliation.exportPeriod': () =>
    Promise.resolve({ by: OYSTEIN, params: { period: PERIOD }, query: { format: 'csv' } }),
  'reconciliation.exportYear': () => Promise.resolve({ by: OYSTEIN, query: { year: '2021', format: 'csv' } }),
  'reconciliation.import': () =>
    Promise.resolve({ by: OYSTEIN, file: csv(ENTRY, `B-${newId()},1,2020-03-15,-10.50,,,,,,,`) }),
  'reconciliation.note': async (work) => ({
    by: OYSTEIN,
    params: { period: PERIOD },
    body: { subject: await stray(work), text: 'Meldt til regnskap.' },
  }),
  'reconciliation.period': () => Promise.resolve({ by: OYSTEIN, params: { period: PERIOD } }),
  'reconciliation.signOff': () =>
    Promise.resolve({ by: OYSTEIN, params: { period: '2019-01' }, body: { seen: NOTHING } }),
  'reconciliation.year': () => Promise.resolve({ by: OYSTEIN, query: { year: '2021' } }),
};
