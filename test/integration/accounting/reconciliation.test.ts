import { BatchCandidates } from '@tilsagn/modules/accounting/persistence/batch-candidates';
import { BatchList } from '@tilsagn/modules/accounting/persistence/batch-list';
import { FailedPayments } from '@tilsagn/modules/accounting/persistence/failed-payments';
import { StatusFileList } from '@tilsagn/modules/accounting/persistence/status-file-list';
import { Recoveries } from '@tilsagn/modules/disbursements/persistence/recoveries';
import { FrameProposals } from '@tilsagn/modules/ledger/persistence/frame-proposals';
import { allRows, type Stretch } from '@tilsagn/platform/export/rows-of-pages';
import type { InboxDto } from '@tilsagn/modules/notifications/http/inbox.dto';
import { ANNE, Casework, OYSTEIN, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { deliverNews } from '../../support/deliver';
import { openWorld, type World } from '../../support/world';
import { SAVED_PAGES, saved, written } from './saved';
import { ACCOUNT, Payments } from './support';

const database = useDatabase();
const PERIOD = '2021-08';
const path = `/api/finance/reconciliation/${PERIOD}`;
const HEADER =
  'voucher_number,line,booked_on,amount_kr,ansvar,funksjon,prosjekt,art,case_number,payment_id,text';
let world: World;
let work: Casework;
let payments: Payments;
/** Paid on the last of August: 10 000, 20 000, 30 000 and 40 000 kr. */
const paid: { paymentId: string; caseNumber: string }[] = [];

interface Held {
  readonly subject: string;
  readonly group: string;
  readonly deviations: readonly string[];
  readonly notes: readonly { readonly text: string }[];
}

interface Month {
  readonly figures: Readonly<Record<string, number>>;
  readonly changedSince: boolean;
  readonly closed: boolean;
  readonly awaitsYou: boolean;
  readonly signOff: { readonly signedByName: string; readonly preparedByName: string | null } | null;
  readonly items: readonly Held[];
}

beforeAll(async () => {
  world = await openWorld(database, { today: '2021-08-31' });
  await world.publish();
  await world.fund(5_000_000);
  work = new Casework(world);
  payments = new Payments(work);
  const requests = [];
  for (const kroner of [10_000, 20_000, 30_000, 40_000]) requests.push(await payments.authorised(kr(kroner)));
  const { items } = (await payments.batch(requests)).body;
  paid.push(...items);
  await payments.status(
    ...items.map((item, place) => `${item.paymentId},paid,2021-08-31,${(place + 1) * 10_000},B-${place},,`),
  );
});
afterAll(() => world.close());

const post = (...rows: readonly string[]) =>
  payments.upload<{ imported: number; skipped: number }>('reconciliation/entries', [HEADER, ...rows]);
const read = async (period = PERIOD) =>
  (await (await work.as(OYSTEIN)).get<Month>(`/api/finance/reconciliation/${period}`)).body;
const send = async (path: string, body: object) =>
  (await work.as(OYSTEIN)).post<Month>(`/api/finance/reconciliation/${PERIOD}/${path}`, body);

const line = (voucher: string, on: string, kroner: string, caseNumber = '', paymentId = ''): string =>
  `${voucher},1,${on},${kroner},4100,701,,1470,${caseNumber},${paymentId},Tilskudd`;

describe('reconciliation', () => {
  it('finds what is matched, differs, and stands on one side alone', async () => {
    const [first, second, third] = paid;
    const rows = [
      line('B-0', '2021-08-31', '10000', first?.caseNumber, first?.paymentId),
      line('B-1', '2021-08-30', '19999.50', second?.caseNumber, second?.paymentId),
      line('B-2', '2021-08-30', '30000', third?.caseNumber),
      line('B-9', '2021-08-15', '-250.25'),
    ];
    expect((await post(...rows)).body).toEqual({ imported: 4, skipped: 0 });
    const month = await read();
    expect(month.figures).toEqual({
      ...{ matched: 2, differing: 1, onlyHere: 1, onlyThere: 1 },
      hereOre: kr(100_000),
      thereOre: kr(59_749.25),
    });
    expect(month.items.map(({ group, deviations }) => [group, ...deviations]).sort()).toEqual([
      ['differing', 'amount'],
      ['matched'],
      ['matched'],
      ['only_here'],
      ['only_there'],
    ]);
    expect((await post(...rows)).body).toEqual({ imported: 0, skipped: 4 });
    expect((await read()).figures).toEqual(month.figures);
  });

  it('refuses a voucher that says something else now, and every fault of form', async () => {
    const before = await world.rowCounts();
    const other = await post(line('B-0', '2021-08-31', '1'), line('B-77', '2021-08-31', '1'));
    expect([other.status, other.body]).toMatchObject([
      409,
      { code: 'exists_with_different_content', errors: [{ field: 'row 2, voucher_number' }] },
    ]);
    const bad = await post('B-5,0,31.08.2021,"1.000,00",,,,,,,', ',1,2021-08-31,0,,,,,,,');
    const { errors } = bad.body as unknown as { errors: { field: string; code: string }[] };
    expect(errors.map(({ field, code }) => `${field}: ${code}`)).toEqual([
      'row 2, line: bad_value',
      'row 2, booked_on: bad_date',
      'row 2, amount_kr: bad_amount',
      'row 3, voucher_number: required',
      'row 3, amount_kr: bad_amount',
    ]);
    expect(await world.rowCounts()).toEqual(before);
  });

  it('is signed when the month is over and each difference has a note', async () => {
    const early = await send('sign-offs', { seen: (await read()).figures });
    expect([early.status, early.body]).toMatchObject([409, { code: 'period_not_ended' }]);
    await world.close();
    world = await openWorld(database, { today: '2021-09-02' });
    work = new Casework(world);
    payments = new Payments(work);

    const { figures, items } = await read();
    const bare = await send('sign-offs', { seen: figures });
    expect([bare.status, bare.body]).toMatchObject([
      409,
      { code: 'difference_without_note', detail: 'Skriv en merknad til hvert avvik først. Det mangler 3.' },
    ]);
    const [matched] = items.filter(({ group }) => group === 'matched');
    const needless = await send('notes', { subject: matched?.subject, text: 'Stemmer.' });
    expect([needless.status, needless.body]).toMatchObject([404, { code: 'not_found' }]);
    for (const { subject } of items.filter(({ group }) => group !== 'matched')) {
      expect((await send('notes', { subject, text: 'Meldt til regnskap.' })).status).toBe(201);
    }
    const other = await send('sign-offs', { seen: { ...figures, matched: 3 } });
    expect([other.status, other.body]).toMatchObject([412, { code: 'stale_version' }]);
    const signed = await send('sign-offs', { seen: figures, comment: 'Avvikene er meldt.' });
    expect([signed.status, signed.body]).toMatchObject([
      201,
      { closed: false, awaitsYou: false, signOff: { signedByName: 'Øystein Økonomi', preparedByName: null } },
    ]);
    const again = await send('sign-offs', { seen: figures });
    expect([again.status, again.body]).toMatchObject([403, { code: 'same_person' }]);
    const anne = await work.as(ANNE);
    const newest = async (who: typeof anne) => {
      await deliverNews(database, world);
      return (await who.get<InboxDto>('/api/me/notifications?limit=1')).body.items[0];
    };
    const waits = {
      ...{ text: 'Avstemmingen av august 2021 er signert og venter på signatur fra en til.' },
      ...{ period: PERIOD, caseId: null },
    };
    expect(await newest(anne)).toMatchObject({ ...waits, task: 'open' });
    expect((await newest(await work.as(OYSTEIN)))?.period ?? null).toBeNull();
    expect((await anne.get<Month>(path)).body).toMatchObject({ closed: false, awaitsYou: true });
    const closed = await anne.post<Month>(`${path}/sign-offs`, { seen: figures });
    const both = { signedByName: 'Anne Godkjenner', preparedByName: 'Øystein Økonomi' };
    expect([closed.status, closed.body]).toMatchObject([
      201,
      { closed: true, awaitsYou: false, signOff: both },
    ]);
    expect(await newest(anne)).toMatchObject({ ...waits, task: 'done' });
    const end = 'Avstemmingen av august 2021 er signert av en til, og måneden er avsluttet.';
    expect(await newest(await work.as(OYSTEIN))).toMatchObject({ text: end, period: PERIOD, task: null });

    const fourth = paid[3];
    await post(line('B-3', '2021-08-31', '40000', fourth?.caseNumber, fourth?.paymentId));
    expect(await read()).toMatchObject({
      closed: false,
      changedSince: true,
      figures: { matched: 3, onlyHere: 0 },
    });
    const year = await (await work.as(OYSTEIN)).get<Month[]>('/api/finance/reconciliation?year=2021');
    expect(year.body).toHaveLength(12);
    expect(year.body[7]).toMatchObject({ period: PERIOD, changedSince: true, figures: { matched: 3 } });
  });

  it('knows no thirteenth month', async () => {
    const refused = await (await work.as(OYSTEIN)).get('/api/finance/reconciliation/2021-13');
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'bad_date' }]);
  });
});

describe('what finance sees', () => {
  beforeAll(async () => {
    const finance = await work.as(OYSTEIN);
    const { item } = await payments.batchOfOne();
    await payments.status(`${item.paymentId},failed,,,,AC04,Kontoen er stengt`);
    await work.recommended(kr(60_000));
    await work.assessed();
    const allocate = { kind: 'allocate', frame: 'bio', year: 2021, valueDate: '2021-09-02' };
    for (const amountOre of [kr(1_000), kr(2_000)]) {
      await finance.post('/api/finance/proposals', { ...allocate, amountOre, decisionRef: 'FT 1/21' });
    }
    const dimensions = { frame: 'bio', year: 2021, validFrom: '2021-01-01', responsibility: '4100' };
    await finance.post('/api/finance/dimensions', dimensions);
  });

  it.each(SAVED_PAGES)('is saved as it is shown: $what', async ({ path, file, lines }) => {
    const finance = await work.as(OYSTEIN);
    const shown = lines((await finance.get(path)).body as never);
    const { status, about, lines: found } = await saved(finance, file);
    expect(status).toBe(200);
    expect(about).toContain('Laget av;Øystein Økonomi');
    expect(shown.length).toBeGreaterThan(0);
    expect(found.length).toBe(shown.length);
    expect(found).toMatchObject(shown);
    const book = await finance.get(`${file}${file.includes('?') ? '&' : '?'}format=xlsx`);
    expect(book.text.slice(0, 2)).toBe('PK');
  });

  it('is saved as it is shown: the payments of a batch, and the rows of an answer', async () => {
    const finance = await work.as(OYSTEIN);
    const one = async (list: string): Promise<string> =>
      `${list}/${(await finance.get<{ id: string }[]>(list)).body.at(-1)?.id ?? ''}`;
    const batch = await saved(finance, `${await one('/api/finance/payment-batches')}/export`);
    expect(batch.about).toMatch(/^Fil;1\r\nLaget dato;2021-08-31\r\nForfall;2021-08-31\r\nKontrollsum/);
    const [first] = paid;
    expect(batch.lines).toHaveLength(5);
    expect(batch.lines[0]).toMatchObject({
      ...{ Mottaker: 'Nidelv Prøverobotikk AS', Organisasjonsnummer: '399001005', Tiltak: 'BIO', År: '2021' },
      ...{ Saksnummer: first?.caseNumber, 'Betalingens id': first?.paymentId, Konto: ACCOUNT },
      ...{ Tilstand: 'Utbetalt', 'Svar gjelder dato': '2021-08-31', Bilag: 'B-0', Beløp: '10000,00' },
    });
    expect(batch.lines.at(-1)).toMatchObject({ Mottaker: 'Sum', Beløp: '100000,00' });

    const answer = await saved(finance, `${await one('/api/finance/payment-status-files')}/export`);
    expect(answer.about).toMatch(/^Fil;fil\.csv\r\nLest inn;20/);
    expect(answer.lines).toHaveLength(4);
    expect(answer.lines[0]).toMatchObject({
      ...{ Rad: '2', Saksnummer: first?.caseNumber, Svar: 'Betalt', Utfall: 'Bekreftet', Avvik: '' },
      ...{ Bokført: '2021-08-31', Bilag: 'B-0', Beløp: '10000,00', 'Betalingens id': first?.paymentId },
    });
    for (const path of ['payment-batches', 'payment-status-files']) {
      const nowhere = `/api/finance/${path}/00000000-0000-7000-8000-000000000000/export?format=csv`;
      expect((await finance.get(nowhere)).status).toBe(404);
    }
  });

  it('is read to the last row, however few are read at a time', async () => {
    const { db } = database;
    const batches = new BatchList(db);
    const failed = new FailedPayments(db);
    const answers = new StatusFileList(db);
    const proposals = new FrameProposals(db);
    const answer = (await answers.newest()).at(-1);
    const lists: readonly ((stretch?: Stretch<never>) => Promise<readonly object[]>)[] = [
      (stretch) => batches.newest(stretch),
      (stretch) => failed.waiting('all', stretch),
      (stretch) => new BatchCandidates(db).waiting(stretch),
      (stretch) => answers.newest(stretch),
      (stretch) => answers.rowsOf(answer?.id ?? '', stretch),
      (stretch) => new Recoveries(db).list({ state: 'proposed', schemes: 'all' }, stretch),
      (stretch) => proposals.list('2021-08-31', undefined, stretch),
    ];
    for (const list of lists) {
      const read: object[] = [];
      for await (const row of await allRows<never>(list as never, 1)) read.push(row);
      expect(read).toEqual(await list());
    }
  });

  it('is counted whole, whatever a list shows of it', async () => {
    const finance = await work.as(OYSTEIN);
    const figures = async (of: string) => (await finance.get(`/api/finance/${of}/figures`)).body;
    const waits = { waiting: 1, waitingOre: kr(100_000) };
    expect(await figures('payment-batches')).toEqual({ ...waits, batches: 2, statusFiles: 2 });
    const paidOut = (await finance.get('/api/payment-requests/figures?state=paid')).body;
    expect(paidOut).toEqual({ requests: 4, requestedOre: kr(100_000) });
    expect(await figures('failed-payments')).toEqual({ failed: 1 });
    expect(await figures('proposals')).toEqual({ waiting: 2, all: 2 });
  });

  it('is saved as it is shown: one krone', async () => {
    const finance = await work.as(OYSTEIN);
    const [case_] = await database.db.query<{ id: string }>(
      'select case_id as id from payment_batch_item order by position limit 1',
    );
    const trail = `/api/ledger/trails/${case_?.id ?? ''}`;
    const { body } = await finance.get<{ transfers: { id: string; amountOre: number }[] }>(trail);
    const { about, lines } = await saved(finance, `${trail}/export`);
    expect(about).toMatch(/^Sak;2021\/\d+\r\nSøker;Nidelv Prøverobotikk AS\r\n/);
    expect(lines.map((line) => [line['Transaksjonens id'], line['Beløp']])).toEqual(
      body.transfers.map(({ id, amountOre }) => [id, written(amountOre)]),
    );
    expect(lines.map((line) => line['Hva'])).toEqual(expect.arrayContaining(['Bevilgning', 'Utbetalt']));
  });
});
