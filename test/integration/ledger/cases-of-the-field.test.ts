import { kroner, ore } from '@tilsagn/domain/money/ore';
import { newId } from '@tilsagn/platform/database/ids';
import { useDatabase } from '../../support/database';
import { fund, inKroner, ledgerOn, offences, value } from './support';

const persons = { preparedBy: 'siri', approvedBy: 'anne' };

describe('two cases from the field', () => {
  const database = useDatabase();
  const on = () => ledgerOn(database);
  const valueDate = '2021-09-01';
  const granted = async (kr: number, measure: { frame: string; year: number; measure: string }) => {
    const caseId = newId();
    const measures = [measure];
    value(await on().ledger.reserve({ caseId, targetOre: kroner(kr), measures, valueDate, actor: 'siri' }));
    value(
      await on().ledger.commit({ caseId, grantId: newId(), grantOre: kroner(kr), valueDate, ...persons }),
    );
    return caseId;
  };
  const pay = async (caseId: string, amountOre: ReturnType<typeof ore>) => {
    const paymentId = newId();
    value(await on().ledger.sendPayment({ caseId, paymentId, amountOre, valueDate, ...persons }));
    value(await on().ledger.confirmPayment({ paymentId, valueDate, actor: 'oystein' }));
  };

  it('T13: of 37.2 million 36.95 are committed, and a grant of 300 000 is stopped with 250 000 free', async () => {
    const bio = { frame: 'bio', year: 2021, measure: 'bio' };
    await fund(on().posting, bio, 37_200_000);
    await granted(36_950_000, bio);
    const caseId = newId();
    const recommend = (kr: number) =>
      on().ledger.reserve({ caseId, targetOre: kroner(kr), measures: [bio], valueDate, actor: 'siri' });
    expect(await recommend(300_000)).toMatchObject({
      ok: false,
      reasons: [{ code: 'frame_exhausted', params: { remaining: 25_000_000 } }],
    });
    expect(inKroner(await on().ledger.positionOfCase(caseId))).toMatchObject({ reserved: 0, committed: 0 });
    value(await recommend(250_000));
    expect((await on().ledger.availableOf([bio]))[0]?.availableOre).toBe(0n);
    expect((await on().reader.balances({ year: 2021 }))[1]).toMatchObject({
      appropriatedOre: kroner(37_200_000),
      availableOre: 0n,
      reservedOre: kroner(250_000),
      committedOre: kroner(36_950_000),
    });
  });

  it('T14: of 279 000 three quarters are paid, then 40 750, and 29 000 of the commitment are released', async () => {
    const t14 = { frame: 't14', year: 2021, measure: 't14' };
    await fund(on().posting, t14, 279_000);
    const caseId = await granted(279_000, t14);
    await pay(caseId, kroner(209_250));
    const right = kroner(250_000);
    await pay(caseId, ore(right - kroner(209_250)));
    const rest = { caseId, byOre: 'all', valueDate, ...persons } as const;
    value(await on().ledger.reduceCommitment(rest));
    const { items } = await on().reader.transfers({ caseId, limit: 20 });
    expect(items.map(({ kind, amountOre }) => [kind, Number(amountOre) / 100])).toEqual([
      ['reduce_commitment', 29_000],
      ['confirm_payment', 40_750],
      ['send_payment', 40_750],
      ['confirm_payment', 209_250],
      ['send_payment', 209_250],
      ['commit', 279_000],
      ['reserve', 279_000],
    ]);
    expect(
      (await on().reader.balances({ year: 2021 })).find(({ measure }) => measure === 't14'),
    ).toMatchObject({
      availableOre: kroner(29_000),
      committedOre: 0n,
      paidOre: kroner(250_000),
    });
    expect(await offences(database)).toEqual([]);
  });
});
