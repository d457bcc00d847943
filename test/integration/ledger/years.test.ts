import { kroner } from '@tilsagn/domain/money/ore';
import type { NewEnd } from '@tilsagn/modules/ledger/persistence/posting';
import { newId } from '@tilsagn/platform/database/ids';
import { useDatabase } from '../../support/database';
import { fund, inKroner, ledgerOn, offences, transfer, value } from './support';

const BIO = { frame: 'bio', year: 2020, measure: 'bio' };
const EXTRA = { frame: 'bio', year: 2020, measure: 'extra' };
const FRAME: NewEnd = { account: 'frame', frame: 'bio', year: 2020 };
const SOURCE: NewEnd = { account: 'source', frame: 'bio', year: 2020 };
const persons = { preparedBy: 'oystein', approvedBy: 'anne' };
const AMOUNTS = [
  'appropriated',
  'carriedIn',
  'available',
  'reserved',
  'committed',
  'inPayment',
  'paid',
  'lapsed',
  'carriedOut',
] as const;

describe('the end of a year', () => {
  const database = useDatabase();
  const on = () => ledgerOn(database);
  const [reserved, granted, paid] = [newId(), newId(), newId()];
  const payment = newId();
  /** The amounts of a year in kroner, in the order of AMOUNTS. */
  const balances = async (year: number, valueDate?: string) => {
    const rows = await on().reader.balances({ year, ...(valueDate !== undefined && { valueDate }) });
    return rows.map((row) => [row.measure, ...AMOUNTS.map((amount) => Number(row[`${amount}Ore`]) / 100)]);
  };
  const close = (act: 1 | 2, over: object = {}) =>
    on().ledger.closeYear({ frame: 'bio', year: 2020, act, ...persons, ...over });
  const reserve = (caseId: string, kr: number, measures = [BIO], valueDate = '2020-05-01') =>
    on().ledger.reserve({ caseId, targetOre: kroner(kr), measures, valueDate, actor: 'siri' });
  const commit = async (caseId: string, kr: number) => {
    const grant = { caseId, grantId: newId(), grantOre: kroner(kr), valueDate: '2020-06-01', ...persons };
    value(await on().ledger.commit(grant));
  };
  const refused = (code: string, params?: object) => ({
    ok: false,
    reasons: [params ? { code, params } : { code }],
  });

  beforeAll(async () => {
    const { posting, ledger } = on();
    await fund(posting, BIO, 1000);
    await fund(posting, EXTRA, 300);
    value(await posting.post([transfer('top_up', SOURCE, FRAME, 50)]));
    value(await reserve(reserved, 110));
    value(await reserve(granted, 1000, [BIO, EXTRA]));
    await commit(granted, 1000);
    value(await reserve(paid, 90, [EXTRA]));
    await commit(paid, 90);
    const sent = { caseId: paid, paymentId: payment, amountOre: kroner(60), valueDate: '2020-07-01' };
    value(await ledger.sendPayment({ ...sent, ...persons }));
  });

  it('shows what it will do and what is in its way', async () => {
    const [row] = await database.db.query<{ preview: unknown }>(
      `select ledger.year_end_preview('bio', 2020) as preview`,
    );
    expect(row?.preview).toEqual({
      frame: 'bio',
      year: 2020,
      state: 'open',
      measures: [
        {
          measure: 'bio',
          reservations: 1,
          reservedOre: 11000,
          commitments: 1,
          committedOre: 89000,
          returnedOre: 0,
        },
        {
          measure: 'extra',
          reservations: 0,
          reservedOre: 0,
          commitments: 2,
          committedOre: 14000,
          returnedOre: 10000,
        },
      ],
      undistributedOre: 5000,
      remainingOre: 15000,
      blocks: [{ code: 'payments_under_way', params: { count: 1, amountOre: 6000 } }],
    });
    expect(await on().reader.paymentsUnderWay({ frame: 'bio', year: 2020 })).toMatchObject([
      { paymentId: payment, caseId: paid, caseNumber: null, scheme: null, amountOre: 6000 },
    ]);
  });

  it('is refused while something is in its way, and posts nothing', async () => {
    expect(await close(1)).toMatchObject(refused('payments_under_way', { count: 1, amountOre: 6000 }));
    expect(await close(2, { decisionRef: 'FU 9/21' })).toMatchObject(refused('first_act_missing'));
    expect(await close(1, { approvedBy: 'oystein' })).toMatchObject(refused('same_person'));
    expect(await close(1, { approvedBy: undefined })).toMatchObject(refused('two_persons_required'));
    expect(await close(1, { frame: 'nowhere' })).toMatchObject(refused('unknown_frame'));
    value(await on().ledger.confirmPayment({ paymentId: payment, valueDate: '2020-07-05', ...persons }));
  });

  it('carries what is reserved and committed, and returns the rest to the frame', async () => {
    const done = value(await close(1));
    expect(done.repeated).toBe(false);
    expect(done.transferIds).toHaveLength(4 * 2 + 1);
    expect(await balances(2020)).toEqual([
      [null, 1350, 0, 150, 0, 0, 0, 0, 0, 0],
      ['bio', 1000, 0, 0, 0, 0, 0, 0, 0, 1000],
      ['extra', 200, 0, 0, 0, 0, 0, 60, 0, 140],
    ]);
    expect(await balances(2021)).toEqual([
      [null, 0, 1140, 0, 0, 0, 0, 0, 0, 0],
      ['bio', 0, 1000, 0, 110, 890, 0, 0, 0, 0],
      ['extra', 0, 140, 0, 0, 140, 0, 0, 0, 0],
    ]);
    expect((await balances(2020, '2020-12-30')).map(([, , , , , committed]) => committed)).toEqual([
      0, 890, 140,
    ]);
    expect(await balances(2021, '2020-12-31')).toEqual([]);
    expect(await on().reader.givenIn(2021)).toMatchObject([
      { measure: 'bio', givenOre: kroner(1000) },
      { measure: 'extra', givenOre: kroner(140) },
    ]);
    expect(await offences(database)).toEqual([]);
  });

  it('keeps the keys and the year the money came from', async () => {
    const rows = await database.db.query(
      `select account.kind, account.year, origin_year, measure, balance_ore::int as ore
         from ledger.account join ledger.account_balance on account_id = account.id
        where case_id = $1 and balance_ore > 0 order by account.id`,
      [granted],
    );
    expect(rows).toEqual([
      { kind: 'committed', year: 2021, origin_year: 2020, measure: 'bio', ore: 89000 },
      { kind: 'committed', year: 2021, origin_year: 2020, measure: 'extra', ore: 11000 },
    ]);
    expect(inKroner(await on().ledger.positionOfCase(reserved))).toMatchObject({ reserved: 110 });
  });

  it('posts nothing when it is run again', async () => {
    expect(value(await close(1))).toEqual({ transferIds: [], repeated: true });
  });

  it('lets nothing more into the year', async () => {
    const { posting, ledger } = on();
    const closed = refused('period_closed', { frame: 'bio', year: 2020 });
    const next: NewEnd = { ...FRAME, year: 2021 };
    for (const late of [
      transfer('top_up', SOURCE, FRAME, 1),
      transfer('top_up', SOURCE, FRAME, 1, { valueDate: '2021-02-01' }),
      transfer('allocate', { ...SOURCE, year: 2021 }, next, 1, { valueDate: '2020-12-31' }),
      transfer('top_up', { ...SOURCE, year: 2021 }, next, 1, { valueDate: '2019-01-01' }),
    ]) {
      expect(await posting.post([late])).toMatchObject(closed);
    }
    expect(await reserve(newId(), 1, [BIO], '2021-02-01')).toMatchObject(refused('frame_exhausted'));
    expect(await ledger.release({ caseId: reserved, valueDate: '2020-12-01' })).toMatchObject(closed);
    expect(value(await reserve(reserved, 100, [BIO], '2021-01-15')).transferIds).toHaveLength(1);
  });

  it('lets what was carried live on in the open year', async () => {
    const { ledger } = on();
    const paymentId = newId();
    const valueDate = '2021-03-01';
    const sent = { caseId: granted, paymentId, amountOre: kroner(900), valueDate, ...persons };
    value(await ledger.sendPayment(sent));
    value(await ledger.confirmPayment({ paymentId, valueDate, ...persons }));
    value(await ledger.reduceCommitment({ caseId: granted, byOre: 'all', valueDate, ...persons }));
    value(await ledger.release({ caseId: reserved, valueDate }));
    expect(await balances(2021)).toEqual([
      [null, 0, 1140, 0, 0, 0, 0, 0, 0, 0],
      ['bio', 0, 1000, 110, 0, 0, 0, 890, 0, 0],
      ['extra', 0, 140, 100, 0, 30, 0, 10, 0, 0],
    ]);
    expect(await offences(database)).toEqual([]);
  });

  it('carries or lapses the rest of the frame in the second act, by a decision', async () => {
    expect(await close(2)).toMatchObject(refused('decision_reference_missing'));
    const decided = { decisionRef: 'FU 9/21' };
    expect(await close(2, { ...decided, carryOre: kroner(151) })).toMatchObject(
      refused('frame_exhausted', { remaining: 15000 }),
    );
    const commandId = newId();
    const act = { ...decided, commandId, carryOre: kroner(120) };
    expect(value(await close(2, act)).transferIds).toHaveLength(3);
    expect(value(await close(2, act))).toMatchObject({ repeated: true, transferIds: { length: 3 } });
    expect(value(await close(2, { ...decided, carryOre: 0n }))).toEqual({ transferIds: [], repeated: true });
    expect(await close(2, { ...act, carryOre: 0n })).toMatchObject(refused('exists_with_different_content'));
    expect((await balances(2020))[0]).toEqual([null, 1350, 0, 0, 0, 0, 0, 0, 30, 120]);
    expect((await balances(2021))[0]).toEqual([null, 0, 1260, 120, 0, 0, 0, 0, 0, 0]);
    expect((await balances(2021, '2021-01-01'))[0]).toEqual([null, 0, 1260, 120, 0, 0, 0, 0, 0, 0]);
    expect(await offences(database)).toEqual([]);
  });

  it('waits for the year before it', async () => {
    const { posting } = on();
    await fund(posting, { frame: 'late', year: 2019, measure: 'late' }, 10);
    await fund(posting, { frame: 'late', year: 2020, measure: 'late' }, 10);
    const late = { frame: 'late' };
    expect(await close(1, late)).toMatchObject(refused('earlier_year_open', { year: 2019 }));
    value(await close(1, { ...late, year: 2019 }));
    expect(await close(1, late)).toMatchObject(refused('earlier_year_open', { year: 2019 }));
    value(await close(2, { ...late, year: 2019, decisionRef: 'FU 1/20', carryOre: kroner(10) }));
    value(await close(1, late));
    expect(await offences(database)).toEqual([]);
  });
});
