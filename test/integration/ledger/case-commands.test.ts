import { kroner } from '@tilsagn/domain/money/ore';
import { newId } from '@tilsagn/platform/database/ids';
import { useDatabase } from '../../support/database';
import { fund, inKroner, ledgerOn, value } from './support';

const BIO = { frame: 'bio', year: 2020, measure: 'bio' };
const SECOND = { frame: 'bio', year: 2020, measure: 'second' };
const THIRD = { frame: 'other', year: 2020, measure: 'third' };
const persons = { preparedBy: 'siri', approvedBy: 'anne' };
const valueDate = '2020-05-01';

describe('the money of a case', () => {
  const database = useDatabase();
  const ledger = () => ledgerOn(database).ledger;
  const position = async (caseId: string) => inKroner(await ledger().positionOfCase(caseId));
  const available = async () =>
    (await ledger().availableOf([BIO, SECOND, THIRD])).map((row) => Number(row.availableOre) / 100);
  const perMeasure = async (caseId: string) =>
    (await ledger().positionOfCase(caseId)).measures.map((row) => [row.measure, inKroner(row)]);

  beforeAll(async () => {
    const { posting } = ledgerOn(database);
    await fund(posting, BIO, 100);
    await fund(posting, SECOND, 50);
    await fund(posting, THIRD, 1000);
  });

  const reserve = (caseId: string, kr: number, measures = [BIO, SECOND]) =>
    ledger().reserve({ caseId, targetOre: kroner(kr), measures, valueDate, actor: 'siri' });

  it('reserves in the order of the call and gives back in reverse', async () => {
    const caseId = newId();
    value(await reserve(caseId, 120));
    expect(await available()).toEqual([0, 30, 1000]);
    value(await reserve(caseId, 110));
    expect(await available()).toEqual([0, 40, 1000]);
    expect((await perMeasure(caseId)).map(([measure]) => measure)).toEqual(['bio', 'second']);
    value(await reserve(caseId, 60));
    expect(await available()).toEqual([40, 50, 1000]);
    value(await ledger().release({ caseId, valueDate, actor: 'siri' }));
    expect(await available()).toEqual([100, 50, 1000]);
    expect(value(await ledger().release({ caseId, valueDate, actor: 'siri' })).transferIds).toEqual([]);
  });

  it('refuses what the measures cannot carry and says what is left', async () => {
    const refused = await reserve(newId(), 151);
    expect(refused).toMatchObject({
      ok: false,
      reasons: [{ code: 'frame_exhausted', params: { remaining: 15000 } }],
    });
    expect(await available()).toEqual([100, 50, 1000]);
    expect(await reserve(newId(), 1, [{ ...BIO, measure: 'none' }])).toMatchObject({
      reasons: [{ code: 'unknown_measure' }],
    });
  });

  it('goes from recommendation to payment, and every step has its refusal', async () => {
    const caseId = newId();
    const grantId = newId();
    const commit = (kr: number, over: object = persons) =>
      ledger().commit({ caseId, grantId, grantOre: kroner(kr), valueDate, decisionRef: 'V 1', ...over });
    value(await reserve(caseId, 130));
    expect(await commit(131)).toMatchObject({
      reasons: [{ code: 'reservation_exceeded', params: { remaining: 13000 } }],
    });
    expect(await commit(110, {})).toMatchObject({ reasons: [{ code: 'two_persons_required' }] });
    expect(await commit(110, { preparedBy: 'anne', approvedBy: 'anne' })).toMatchObject({
      reasons: [{ code: 'same_person' }],
    });
    const first = value(await commit(110));
    expect(first.transferIds).toHaveLength(3);
    expect(await position(caseId)).toEqual({
      reserved: 0,
      committed: 110,
      inPayment: 0,
      paid: 0,
      claimed: 0,
    });
    expect(await available()).toEqual([0, 40, 1000]);
    expect(value(await commit(110))).toEqual({ ...first, repeated: true });
    expect(await commit(109)).toMatchObject({ reasons: [{ code: 'exists_with_different_content' }] });

    const pay = (paymentId: string, kr: number) =>
      ledger().sendPayment({
        caseId,
        paymentId,
        amountOre: kroner(kr),
        valueDate,
        ...persons,
        actor: 'oystein',
      });
    const [returned, paid] = [newId(), newId()];
    expect(await pay(returned, 111)).toMatchObject({
      reasons: [{ code: 'commitment_exceeded', params: { remaining: 11000 } }],
    });
    value(await pay(returned, 105));
    expect(await perMeasure(caseId)).toEqual([
      ['bio', { reserved: 0, committed: 0, inPayment: 100, paid: 0, claimed: 0 }],
      ['second', { reserved: 0, committed: 5, inPayment: 5, paid: 0, claimed: 0 }],
    ]);
    value(
      await ledger().rejectPayment({
        paymentId: returned,
        valueDate,
        actor: 'oystein',
        reason: 'feil kontonummer',
      }),
    );
    expect(await position(caseId)).toMatchObject({ committed: 110, inPayment: 0 });
    expect(await ledger().confirmPayment({ paymentId: returned, valueDate, actor: 'oystein' })).toMatchObject(
      {
        reasons: [{ code: 'payment_resolved' }],
      },
    );
    expect(await ledger().confirmPayment({ paymentId: newId(), valueDate, actor: 'oystein' })).toMatchObject({
      reasons: [{ code: 'unknown_payment' }],
    });
    value(await pay(paid, 102));
    value(await ledger().confirmPayment({ paymentId: paid, valueDate: '2020-05-04', actor: 'oystein' }));
    expect(await position(caseId)).toEqual({
      reserved: 0,
      committed: 8,
      inPayment: 0,
      paid: 102,
      claimed: 0,
    });

    const reduce = (byOre: 'all' | ReturnType<typeof kroner>) =>
      ledger().reduceCommitment({ caseId, byOre, valueDate, actor: 'anne' });
    expect(await reduce(kroner(9))).toMatchObject({
      reasons: [{ code: 'commitment_exceeded', params: { remaining: 800 } }],
    });
    value(await reduce(kroner(3)));
    value(await reduce('all'));
    expect(await available()).toEqual([0, 48, 1000]);
    const claim = (kr: number) =>
      ledger().recoveryClaim({ caseId, amountOre: kroner(kr), valueDate, ...persons });
    value(await claim(50));
    expect(await claim(53)).toMatchObject({
      reasons: [{ code: 'paid_exceeded', params: { remaining: 5200 } }],
    });
    expect(await perMeasure(caseId)).toEqual([
      ['bio', { reserved: 0, committed: 0, inPayment: 0, paid: 100, claimed: 48 }],
      ['second', { reserved: 0, committed: 0, inPayment: 0, paid: 2, claimed: 2 }],
    ]);
  });

  it('breaks no invariant', async () => {
    for (const invariant of ['i1', 'i2', 'i3', 'i6', 'i7', 'i10', 'i11']) {
      expect([invariant, await database.db.query(`select * from ledger.check_${invariant}()`)]).toEqual([
        invariant,
        [],
      ]);
    }
  });
});
