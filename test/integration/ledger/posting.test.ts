import { kroner } from '@tilsagn/domain/money/ore';
import type { NewEnd } from '@tilsagn/modules/ledger/persistence/posting';
import { newId } from '@tilsagn/platform/database/ids';
import { useDatabase } from '../../support/database';
import { fund, ledgerOn, transfer, value } from './support';

const SOURCE: NewEnd = { account: 'source', frame: 'bio', year: 2020 };
const FRAME: NewEnd = { account: 'frame', frame: 'bio', year: 2020 };
const BIO: NewEnd = { account: 'available', frame: 'bio', year: 2020, measure: 'bio' };

describe('posting', () => {
  const database = useDatabase();
  const post = (...transfers: ReturnType<typeof transfer>[]) => ledgerOn(database).posting.post(transfers);
  const rows = async () => {
    const [row] = await database.db.query<{ n: bigint }>('select count(*) as n from ledger.entry');
    return Number(row?.n);
  };
  const refusal = (code: string, params?: object) => ({
    ok: false,
    reasons: [params ? { code, params } : { code }],
  });

  it('answers a repeat the same and books nothing (I5)', async () => {
    const first = transfer('allocate', SOURCE, FRAME, 1000);
    const answer = value(await post(first));
    expect(answer).toEqual({ transferIds: [first.id], repeated: false });
    const before = await rows();
    expect(value(await post(first))).toEqual({ transferIds: [first.id], repeated: true });
    expect(value(await post({ ...first, actor: 'another' }))).toMatchObject({ repeated: true });
    for (const other of [
      { amountOre: 1 },
      { valueDate: '2020-01-02' },
      { decisionRef: 'FU 2/20' },
      { reason: 'another' },
      { from: { ...SOURCE, frame: 'other' }, to: { ...FRAME, frame: 'other' } },
      { kind: 'top_up' as const },
    ]) {
      expect(await post({ ...first, ...other })).toMatchObject(refusal('exists_with_different_content'));
    }
    expect(await post(first, transfer('distribute', FRAME, BIO, 1))).toMatchObject(
      refusal('exists_with_different_content'),
    );
    expect(await rows()).toBe(before);
  });

  it('books the same ids once, however many ask at the same time', async () => {
    const same = transfer('distribute', FRAME, BIO, 100);
    const answers = (await Promise.all(Array.from({ length: 8 }, () => post(same)))).map(value);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    const apart = newId();
    const raced = await Promise.all(
      [1, 2, 3, 4].map((kr) => post(transfer('distribute', FRAME, BIO, kr, { id: apart }))),
    );
    expect(raced.filter((answer) => answer.ok)).toHaveLength(1);
    expect(
      raced.filter((answer) => !answer.ok && answer.code === 'exists_with_different_content'),
    ).toHaveLength(3);
  });

  it('books linked transfers all or none', async () => {
    const before = await rows();
    const linked = [transfer('top_up', SOURCE, FRAME, 50), transfer('distribute', FRAME, BIO, 5000)];
    expect(await post(...linked)).toMatchObject(refusal('frame_exhausted'));
    expect(await rows()).toBe(before);
  });

  it('refuses what is not there, what is missing and what goes too far', async () => {
    const nowhere = { frame: 'nowhere', year: 2020 };
    const other = { ...BIO, measure: 'other' };
    expect(
      await post(transfer('top_up', { ...SOURCE, ...nowhere }, { ...FRAME, ...nowhere }, 1)),
    ).toMatchObject(refusal('unknown_frame', nowhere));
    expect(
      await post(transfer('distribute', { ...FRAME, ...nowhere }, { ...BIO, ...nowhere }, 1)),
    ).toMatchObject(refusal('unknown_frame'));
    expect(await post(transfer('withdraw_allotment', other, FRAME, 1))).toMatchObject(
      refusal('unknown_measure'),
    );
    expect(await post(transfer('cut', FRAME, SOURCE, 1_000_000))).toMatchObject(refusal('frame_exhausted'));
    expect(await post(transfer('withdraw_allotment', BIO, FRAME, 1_000_000))).toMatchObject(
      refusal('frame_exhausted'),
    );
    expect(await post(transfer('reallocate', BIO, { ...BIO, year: 2021 }, 1))).toMatchObject(
      refusal('other_year'),
    );
    const without = { decisionRef: undefined as never };
    for (const kind of ['allocate', 'top_up'] as const) {
      expect(await post(transfer(kind, SOURCE, FRAME, 1, without))).toMatchObject(
        refusal('decision_reference_missing'),
      );
    }
    expect(await post(transfer('cut', FRAME, SOURCE, 1, without))).toMatchObject(
      refusal('decision_reference_missing'),
    );
    expect(await post(transfer('reallocate', BIO, other, 1, without))).toMatchObject(
      refusal('decision_reference_missing'),
    );
  });

  it('lets no more out of a payment or a recovery claim than stands there', async () => {
    const committed: NewEnd = { ...BIO, account: 'committed', caseId: newId(), referenceId: newId() };
    const { caseId, referenceId } = committed;
    const underWay: NewEnd = { ...committed, account: 'in_payment', referenceId: newId() };
    const claim: NewEnd = { ...BIO, account: 'recovery_claim', caseId };
    const counter: NewEnd = { account: 'recovery_counter', frame: BIO.frame, year: BIO.year };
    const before = await rows();
    expect(
      await post(
        transfer('raise_commitment', BIO, committed, 5),
        transfer('send_payment', committed, underWay, 5),
        transfer('confirm_payment', underWay, { ...underWay, account: 'paid', referenceId }, 6),
      ),
    ).toMatchObject(refusal('payment_exceeded', { remaining: 500 }));
    expect(
      await post(
        transfer('recovery_claim', counter, claim, 5),
        transfer('settle_recovery', claim, counter, 6),
      ),
    ).toMatchObject(refusal('claim_exceeded', { remaining: 500 }));
    expect(await rows()).toBe(before);
  });

  it('wants two different persons for an act with authority (I15)', async () => {
    const alone = { approvedBy: undefined as never };
    const caseId = newId();
    const committed: NewEnd = { ...BIO, account: 'committed', caseId, referenceId: newId() };
    const acts = [
      transfer('allocate', SOURCE, FRAME, 1, alone),
      transfer('top_up', SOURCE, FRAME, 1, alone),
      transfer('cut', FRAME, SOURCE, 1, alone),
      transfer('reallocate', BIO, { ...BIO, measure: 'other' }, 1, alone),
      transfer('raise_commitment', BIO, committed, 1, alone),
      transfer('send_payment', committed, { ...committed, account: 'in_payment' }, 1, alone),
    ];
    for (const act of acts) {
      expect(await post(act)).toMatchObject(refusal('two_persons_required'));
      expect(await post({ ...act, approvedBy: 'oystein' })).toMatchObject(refusal('same_person'));
    }
    expect(
      await post(transfer('distribute', FRAME, BIO, 1, { ...alone, preparedBy: undefined as never })),
    ).toMatchObject({ ok: true });
    const imported = transfer('allocate', SOURCE, FRAME, 1, { ...alone, importBatch: newId() });
    await expect(post(imported)).rejects.toThrow(/foreign key/);
  });

  it('treats a road that does not exist as a bug', async () => {
    await expect(post(transfer('allocate', SOURCE, BIO, 1))).rejects.toThrow(/no route/);
    await expect(post(transfer('distribute', FRAME, { ...BIO, frame: 'other' }, 1))).rejects.toThrow(
      /stays within/,
    );
  });

  it('never gives more than there is, however many ask at the same time (I13)', async () => {
    const { ledger, posting } = ledgerOn(database);
    const narrow = { frame: 'race', year: 2020, measure: 'race' };
    const second = { ...narrow, measure: 'second' };
    await fund(posting, narrow, 1000);
    await fund(posting, second, 305);
    const reserve = () =>
      ledger.reserve({
        caseId: newId(),
        targetOre: kroner(70),
        measures: [narrow, second],
        valueDate: '2020-01-01',
        actor: 'siri',
      });
    const answers = await Promise.all(Array.from({ length: 32 }, reserve));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(Math.floor(1305 / 70));
    const refused = answers.flatMap((answer) => (answer.ok ? [] : answer.reasons));
    expect(refused).toHaveLength(32 - 18);
    expect(refused[0]).toEqual({ code: 'frame_exhausted', field: 'amountOre', params: { remaining: 4500 } });
    expect(await ledger.availableOf([narrow, second])).toMatchObject([
      { availableOre: 0n },
      { availableOre: kroner(45) },
    ]);
  });

  it('books in an order that strictly rises on each account', async () => {
    const [row] = await database.db.query<{ falling: bigint; broken: bigint }>(`
      select count(*) filter (where booked_at <= before) as falling, (select count(*) from ledger.check_i7()) as broken
        from (select booked_at, lag(booked_at) over (partition by account_id order by seq) as before from ledger.entry) as each`);
    expect(row).toEqual({ falling: 0n, broken: 0n });
  });

  it.each<[string, object, string, string]>([
    ['nothing', { amountOre: 0 }, 'bad_amount', 'amountOre'],
    ['less than nothing', { amountOre: -1 }, 'bad_amount', 'amountOre'],
    ['a part of an øre', { amountOre: 0.5 }, 'bad_amount', 'amountOre'],
    ['more than JSON counts', { amountOre: 9_000_000_000_000_001 }, 'bad_amount', 'amountOre'],
    ['more than the database counts', { amountOre: 1e21 }, 'bad_amount', 'amountOre'],
    ['no year', { valueDate: '0000-01-01' }, 'bad_date', 'valueDate'],
    ['no day', { valueDate: '2021-02-30' }, 'bad_date', 'valueDate'],
    ['a year of five digits', { valueDate: '10000-01-01' }, 'bad_date', 'valueDate'],
    ['for ever', { valueDate: 'infinity' }, 'bad_date', 'valueDate'],
    ['today, whenever', { valueDate: 'today' }, 'bad_date', 'valueDate'],
    ['an unknown frame', { kind: 'cut', frame: 'none' }, 'unknown_frame', 'from.frame'],
  ])(
    'refuses %s with the field, of a transfer, a command, a limit, a reversal and an act of year-end',
    async (_what, over, code, field) => {
      const { posting } = ledgerOn(database);
      const before = await rows();
      const { frame = 'bio', ...rest } = over as { frame?: string };
      const at = (of: NewEnd): NewEnd => ({ ...of, frame });
      const sent = transfer(
        'allocate',
        at(frame === 'bio' ? SOURCE : FRAME),
        at(frame === 'bio' ? FRAME : SOURCE),
        1,
      );
      const refused = { ok: false, reasons: [{ code, field }] };
      expect(await post({ ...sent, ...rest })).toMatchObject(refused);
      if (frame !== 'bio') return;
      const { amountOre = 1, valueDate = '2020-01-01' } = over as { amountOre?: number; valueDate?: string };
      const facts = {
        actor: 'a',
        valueDate,
        preparedBy: 'a',
        approvedBy: 'b',
        reason: 'Feil.',
        decisionRef: 'FU',
      };
      const command = await posting.perform('commit_grant', newId(), facts, {
        caseId: newId(),
        grantId: newId(),
        amountOre,
      });
      expect(command).toMatchObject(refused);
      const args = {
        frame,
        year: 2020,
        measure: 'bio',
        limitOre: amountOre,
        validFrom: valueDate,
        validTo: valueDate,
      };
      const limit = await posting.setOverbookingLimit(newId(), facts, args);
      const ofLimit = {
        ok: false,
        reasons: [{ code, field: code === 'bad_date' ? 'validFrom' : 'limitOre' }],
      };
      expect(limit).toMatchObject(amountOre === 0 ? { ok: true } : ofLimit);
      if (code === 'bad_date') expect(await posting.reverse(newId(), sent.id, facts)).toMatchObject(refused);
      if (code === 'bad_amount' && amountOre !== 0)
        expect(
          await posting.closeYear(newId(), facts, { frame, year: 2020, act: 2, carryOre: amountOre }),
        ).toMatchObject({ ok: false, reasons: [{ code, field: 'carryOre' }] });
      expect(await rows()).toBe(before);
    },
  );

  it.each([9999, 10_000, 999, -1, 'last'])('closes no year %s', async (year) => {
    const { posting } = ledgerOn(database);
    const facts = { actor: 'a', preparedBy: 'a', approvedBy: 'b' };
    expect(await posting.closeYear(newId(), facts, { frame: 'bio', year, act: 1 })).toMatchObject({
      ok: false,
      reasons: [{ code: 'bad_date', field: 'year' }],
    });
  });
});
