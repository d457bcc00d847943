import { kroner } from '@tilsagn/domain/money/ore';
import type { NewEnd, NewTransfer } from '@tilsagn/modules/ledger/persistence/posting';
import { newId } from '@tilsagn/platform/database/ids';
import { useDatabase } from '../../support/database';
import { ledgerOn, offences, transfer, value } from './support';

const SOURCE: NewEnd = { account: 'source', frame: 'bio', year: 2020 };
const FRAME: NewEnd = { account: 'frame', frame: 'bio', year: 2020 };
const BIO: NewEnd = { account: 'available', frame: 'bio', year: 2020, measure: 'bio' };
const OTHER: NewEnd = { account: 'frame', frame: 'other', year: 2020 };
const facts = { valueDate: '2020-03-01', preparedBy: 'oystein', approvedBy: 'anne', reason: 'Feil beløp.' };

describe('a reversal', () => {
  const database = useDatabase();
  const book = async (sent: NewTransfer): Promise<string> => {
    value(await ledgerOn(database).posting.post([sent]));
    return sent.id;
  };
  const reverse = (transferId: string, over: object = {}) =>
    ledgerOn(database).ledger.reverse({ transferId, ...facts, ...over });
  const rows = async () =>
    (await ledgerOn(database).reader.balances({ year: 2020 })).map(
      ({ frame, measure, appropriatedOre, availableOre }) =>
        [frame, measure, Number(appropriatedOre) / 100, Number(availableOre) / 100] as const,
    );
  const refused = (code: string, params?: object) => ({
    ok: false,
    reasons: [params ? { code, params } : { code }],
  });

  it('undoes what was done to a frame, and its appropriation with it', async () => {
    await book(transfer('allocate', SOURCE, FRAME, 1000));
    await book(transfer('distribute', FRAME, BIO, 600));
    const before = await rows();
    const acts = [
      transfer('top_up', SOURCE, FRAME, 70),
      transfer('cut', FRAME, SOURCE, 60),
      transfer('distribute', FRAME, BIO, 50),
      transfer('withdraw_allotment', BIO, FRAME, 40),
      transfer('reallocate', BIO, OTHER, 30),
      transfer('reallocate', FRAME, { ...BIO, measure: 'second' }, 20),
    ];
    for (const act of acts) {
      const id = await book(act);
      expect(await rows()).not.toEqual(before);
      const undone = value(await reverse(id));
      expect(undone).toMatchObject({ repeated: false, transferIds: [expect.any(String)] });
      const kept = (await rows()).filter(([, , given, available]) => given !== 0 || available !== 0);
      expect(kept).toEqual(before);
    }
    expect(await offences(database)).toEqual([]);
  });

  it('is made at most once, however many ask at the same time, and never of a reversal', async () => {
    const ids = await Promise.all(
      Array.from({ length: 12 }, () => book(transfer('top_up', SOURCE, FRAME, 1))),
    );
    const answers = await Promise.all(ids.flatMap((id) => [reverse(id), reverse(id)]));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(12);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'already_reversed')).toHaveLength(12);
    const [mirror] = answers.flatMap((answer) => (answer.ok ? answer.value.transferIds : []));
    expect(await reverse(mirror ?? '')).toMatchObject(refused('not_reversible', { kind: 'reverse' }));
    expect(await offences(database)).toEqual([]);
  });

  it('is the same when it is asked for again under the same id', async () => {
    const id = await book(transfer('top_up', SOURCE, FRAME, 5));
    const commandId = newId();
    expect(value(await reverse(id, { commandId }))).toEqual({ transferIds: [commandId], repeated: false });
    expect(value(await reverse(id, { commandId }))).toEqual({ transferIds: [commandId], repeated: true });
    expect(await reverse(id, { commandId, reason: 'En annen.' })).toMatchObject(
      refused('exists_with_different_content'),
    );
  });

  it('says what is missing where the money is gone', async () => {
    const narrow = { account: 'available', frame: 'bio', year: 2020, measure: 'narrow' } as const;
    const id = await book(transfer('distribute', FRAME, narrow, 100));
    await ledgerOn(database).ledger.reserve({
      caseId: newId(),
      targetOre: kroner(70),
      measures: [{ frame: 'bio', year: 2020, measure: 'narrow' }],
      valueDate: '2020-02-01',
      actor: 'siri',
    });
    expect(await reverse(id)).toMatchObject(refused('frame_exhausted', { remaining: 3000, missing: 7000 }));
  });

  it('needs a reason, two persons and a transfer that may be reversed', async () => {
    const id = await book(transfer('top_up', SOURCE, FRAME, 5));
    expect(await reverse(newId())).toMatchObject(refused('unknown_transfer'));
    expect(await reverse(id, { reason: undefined })).toMatchObject(refused('reason_required'));
    expect(await reverse(id, { approvedBy: undefined })).toMatchObject(refused('two_persons_required'));
    expect(await reverse(id, { approvedBy: 'oystein' })).toMatchObject(refused('same_person'));
    const { ledger } = ledgerOn(database);
    const measures = [{ frame: 'bio', year: 2020, measure: 'bio' }];
    const reserved = await ledger.reserve({
      caseId: newId(),
      targetOre: kroner(1),
      measures,
      valueDate: '2020-02-01',
    });
    expect(await reverse(value(reserved).transferIds[0] ?? '')).toMatchObject(
      refused('not_reversible', { kind: 'reserve' }),
    );
  });

  it('is not posted as a transfer', async () => {
    const forged = { ...transfer('top_up', SOURCE, FRAME, 5), kind: 'reverse' as const };
    const { posting } = ledgerOn(database);
    await expect(posting.post([forged])).rejects.toThrow(/of its own/);
    const other = newId();
    await expect(posting.post([{ ...forged, reverses: other } as NewTransfer])).rejects.toThrow(
      /not|neither/,
    );
  });
});
