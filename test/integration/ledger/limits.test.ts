import { kroner } from '@tilsagn/domain/money/ore';
import type { NewEnd } from '@tilsagn/modules/ledger/persistence/posting';
import { newId } from '@tilsagn/platform/database/ids';
import { useDatabase } from '../../support/database';
import { fund, ledgerOn, offences, transfer, value } from './support';

const persons = { preparedBy: 'oystein', approvedBy: 'anne' };
const refused = (code: string, params?: object) => ({
  ok: false,
  reasons: [params ? { code, params } : { code }],
});

describe('an overbooking limit', () => {
  const database = useDatabase();
  const on = () => ledgerOn(database);
  const BIO = { frame: 'bio', year: 2020, measure: 'bio' };
  const limit = (kr: number, over: object = {}) =>
    on().ledger.setOverbookingLimit({
      ...BIO,
      limitOre: kroner(kr),
      validFrom: '2020-03-01',
      validTo: '2020-06-30',
      decisionRef: 'FU 3/20',
      ...persons,
      ...over,
    });
  const reserve = (kr: number, valueDate: string, caseId = newId()) =>
    on().ledger.reserve({ caseId, targetOre: kroner(kr), measures: [BIO], valueDate, actor: 'siri' });
  const left = async () => Number((await on().ledger.availableOf([BIO]))[0]?.availableOre) / 100;

  beforeAll(() => fund(on().posting, BIO, 1000));

  it('is signed by two and rests on a decision', async () => {
    expect(await limit(1, { decisionRef: undefined })).toMatchObject(refused('decision_reference_missing'));
    expect(await limit(1, { approvedBy: undefined })).toMatchObject(refused('two_persons_required'));
    expect(await limit(1, { approvedBy: 'oystein' })).toMatchObject(refused('same_person'));
    expect(await limit(1, { validTo: '2020-01-01' })).toMatchObject(refused('period_reversed'));
    expect(await limit(1, { measure: 'none' })).toMatchObject(refused('unknown_measure'));
    expect(await limit(1, { frame: 'none' })).toMatchObject(refused('unknown_frame'));
    expect(await reserve(1001, '2020-04-01')).toMatchObject(
      refused('frame_exhausted', { remaining: 100_000 }),
    );
  });

  it('lets the measure below zero, by no more than it says and only in its period', async () => {
    const commandId = newId();
    expect(value(await limit(200, { commandId }))).toMatchObject({ repeated: false });
    expect(value(await limit(200, { commandId }))).toMatchObject({ repeated: true });
    expect(await limit(201, { commandId })).toMatchObject(refused('exists_with_different_content'));
    expect(await reserve(1001, '2020-02-29')).toMatchObject(
      refused('frame_exhausted', { remaining: 100_000 }),
    );
    const many = await Promise.all(Array.from({ length: 32 }, () => reserve(70, '2020-04-01')));
    expect(many.filter((answer) => answer.ok)).toHaveLength(Math.floor(1200 / 70));
    expect(await left()).toBe(1000 - 17 * 70);
    expect(await reserve(11, '2020-06-30')).toMatchObject(refused('frame_exhausted', { remaining: 1000 }));
    expect(await reserve(1, '2020-07-01')).toMatchObject(refused('frame_exhausted', { remaining: 0 }));
    expect(await on().reader.limitsOn(2020, '2020-04-01')).toEqual([
      {
        ...BIO,
        limitOre: kroner(200),
        validFrom: '2020-03-01',
        validTo: '2020-06-30',
        decisionRef: 'FU 3/20',
      },
    ]);
    expect(await on().reader.limitsOn(2020, '2020-07-01')).toEqual([]);
    expect(await offences(database)).toEqual([]);
  });

  it('is taken back by one of nothing, and what is below zero may only rise', async () => {
    value(await limit(0));
    expect(await reserve(1, '2020-04-01')).toMatchObject(refused('frame_exhausted', { remaining: 0 }));
    const frame: NewEnd = { account: 'frame', frame: 'bio', year: 2020 };
    value(
      await on().posting.post([
        transfer('top_up', { ...frame, account: 'source' }, frame, 100),
        transfer('distribute', frame, { account: 'available', ...BIO }, 100),
      ]),
    );
    expect(await left()).toBe(-90);
    expect(await offences(database)).toEqual([]);
  });

  it('blocks the end of the year until the frame covers it', async () => {
    const close = () => on().ledger.closeYear({ frame: 'bio', year: 2020, act: 1, ...persons });
    expect(await close()).toMatchObject(refused('overbooked', { missing: 9000 }));
    const frame: NewEnd = { account: 'frame', frame: 'bio', year: 2020 };
    value(await on().posting.post([transfer('top_up', { ...frame, account: 'source' }, frame, 95)]));
    value(await close());
    const [row, measure] = await on().reader.balances({ year: 2020 });
    expect([row?.availableOre, measure?.availableOre, measure?.carriedOutOre]).toEqual([
      500n,
      0n,
      kroner(1190),
    ]);
    expect(await limit(5)).toMatchObject(refused('period_closed'));
    expect(await offences(database)).toEqual([]);
  });
});

describe('what comes back', () => {
  const database = useDatabase();
  const on = () => ledgerOn(database);
  const measure = (frame: string) => ({ frame, year: 2020, measure: frame });
  const caseOf = { measure: newId(), frame: newId(), lapsed: newId() };
  const facts = { valueDate: '2020-09-01', ...persons };
  const rows = async (frame: string, year: number) =>
    (await on().reader.balances({ year }))
      .filter((row) => row.frame === frame)
      .map((row) =>
        [
          row.appropriatedOre,
          row.carriedInOre,
          row.availableOre,
          row.paidOre,
          row.lapsedOre,
          row.carriedOutOre,
        ].map((ore) => Number(ore) / 100),
      );

  beforeAll(async () => {
    const { posting, ledger } = on();
    for (const [frame, caseId] of Object.entries(caseOf)) {
      const grantId = newId();
      const paymentId = newId();
      await fund(posting, measure(frame), 100);
      value(await ledger.reserve({ caseId, targetOre: kroner(60), measures: [measure(frame)], ...facts }));
      value(await ledger.commit({ caseId, grantId, grantOre: kroner(60), ...facts }));
      const raise = { caseId, grantId, byOre: kroner(20), measures: [measure(frame)], ...facts };
      value(await ledger.raiseCommitment(raise));
      value(await ledger.sendPayment({ caseId, paymentId, amountOre: kroner(80), ...facts }));
      value(await ledger.confirmPayment({ paymentId, ...facts }));
    }
  });

  it('goes where the rule of the scheme says', async () => {
    const { ledger } = on();
    const back = (frame: keyof typeof caseOf, into: 'available' | 'frame' | 'lapsed') =>
      ledger.repay({ caseId: caseOf[frame], amountOre: kroner(30), into, ...facts });
    value(await back('measure', 'available'));
    value(await back('frame', 'frame'));
    value(await back('lapsed', 'lapsed'));
    expect(await rows('measure', 2020)).toEqual([
      [100, 0, 0, 0, 0, 0],
      [100, 0, 50, 50, 0, 0],
    ]);
    expect(await rows('frame', 2020)).toEqual([
      [100, 0, 30, 0, 0, 0],
      [70, 0, 20, 50, 0, 0],
    ]);
    expect(await rows('lapsed', 2020)).toEqual([
      [100, 0, 0, 0, 0, 0],
      [100, 0, 20, 50, 30, 0],
    ]);
    expect(
      await ledger.repay({ caseId: caseOf.frame, amountOre: kroner(51), into: 'frame', ...facts }),
    ).toMatchObject(refused('paid_exceeded', { remaining: 5000 }));
    expect(await offences(database)).toEqual([]);
  });

  it('settles a claim, or the claim is waived', async () => {
    const { ledger } = on();
    const caseId = caseOf.measure;
    const part = (kr: number) => ({ caseId, amountOre: kroner(kr), ...facts });
    expect(await ledger.waiveRecovery(part(1))).toMatchObject(refused('claim_exceeded', { remaining: 0 }));
    value(await ledger.recoveryClaim(part(20)));
    value(await ledger.settleRecovery({ ...part(15), into: 'available' }));
    expect(await ledger.positionOfCase(caseId)).toMatchObject({ claimedOre: 500n, paidOre: kroner(35) });
    expect(await ledger.waiveRecovery(part(6))).toMatchObject(refused('claim_exceeded', { remaining: 500 }));
    expect(await ledger.settleRecovery({ ...part(6), into: 'available' })).toMatchObject(
      refused('claim_exceeded'),
    );
    value(await ledger.waiveRecovery(part(5)));
    expect(await ledger.positionOfCase(caseId)).toMatchObject({ claimedOre: 0n, paidOre: kroner(35) });
    expect(await offences(database)).toEqual([]);
  });

  it('of a closed year goes to the same measure of the open one', async () => {
    const { ledger } = on();
    for (const frame of Object.keys(caseOf)) {
      value(await ledger.closeYear({ frame, year: 2020, act: 1, ...persons }));
    }
    const back = (frame: keyof typeof caseOf, into: 'available' | 'frame' | 'lapsed') => {
      const amount = { caseId: caseOf[frame], amountOre: kroner(7), into, ...persons };
      return ledger.repay({ ...amount, valueDate: '2021-05-01' });
    };
    expect(value(await back('measure', 'available')).transferIds).toHaveLength(2);
    value(await back('frame', 'frame'));
    value(await back('lapsed', 'lapsed'));
    expect(await rows('measure', 2020)).toEqual([
      [100, 0, 65, 0, 0, 0],
      [35, 0, 0, 28, 0, 7],
    ]);
    expect(await rows('measure', 2021)).toEqual([
      [0, 7, 0, 0, 0, 0],
      [0, 7, 7, 0, 0, 0],
    ]);
    expect(await rows('frame', 2021)).toEqual([[0, 7, 7, 0, 0, 0]]);
    expect(await rows('lapsed', 2021)).toEqual([[0, 7, 0, 0, 7, 0]]);
    const claim = { caseId: caseOf.frame, amountOre: kroner(3), valueDate: '2021-05-01', ...persons };
    value(await ledger.recoveryClaim(claim));
    value(await ledger.settleRecovery({ ...claim, into: 'frame' }));
    expect(await rows('frame', 2021)).toEqual([[0, 10, 10, 0, 0, 0]]);
    expect(await offences(database)).toEqual([]);
  });
});
