import { ore } from '@tilsagn/domain/money/ore';
import { Ledger, LedgerReader } from '@tilsagn/modules/ledger';
import { ANNE, ARNE, Casework, KARI, OYSTEIN, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { callToPublish, openWorld, type World } from '../../support/world';
import { saved } from '../accounting/saved';

const database = useDatabase();
let world: World;
let work: Casework;
let id: string;

beforeAll(async () => {
  world = await openWorld(database);
  await world.publish();
  await world.fund(5_000_000);
  work = new Casework(world);
});

beforeEach(async () => {
  id = await work.active(kr(200_000));
});

afterAll(async () => world.close());

interface RecoveryBody {
  readonly id: string;
  readonly version: number;
}

describe('money that comes back', () => {
  const propose = async (body: object, sub = OYSTEIN) =>
    (await work.as(sub)).post<RecoveryBody>(`/api/cases/${id}/recoveries`, {
      reason: 'Kurset ble avlyst.',
      ...body,
    });
  const decide = async (sub: string, { id: recovery, version }: RecoveryBody, action: string, body = {}) =>
    (await work.as(sub)).post(`/api/recoveries/${recovery}/${action}`, body, { version });
  const claimed = (kroner: number) =>
    database.uow.run(() =>
      world.get(Ledger).recoveryClaim({
        ...{ caseId: id, amountOre: ore(BigInt(kr(kroner))), valueDate: '2021-09-01' },
        ...{ preparedBy: SIRI, approvedBy: ANNE },
      }),
    );

  const told = () =>
    database.db.query(
      `select concat_ws(' ', payload ->> 'template', payload ->> 'to', payload ->> 'notTo') as news from outbox
        where kind = 'notify' and subject_id = $1 and payload ->> 'template' ~ '^(recovery|repayment)_' order by id`,
      [id],
    );

  it('is booked when an approver has approved what finance entered', async () => {
    await work.paid(id, kr(100_000));
    const { available } = await work.amounts(id);
    const entered = await propose({
      kind: 'repay',
      amountOre: kr(40_000),
      receivedOn: '2021-09-01',
      reference: 'B 7',
    });
    expect([entered.status, entered.body]).toMatchObject([
      201,
      {
        ...{
          kind: 'repay',
          kindText: 'Tilbakebetaling',
          state: 'proposed',
          into: 'available',
          transferIds: [],
        },
        effects: [
          { account: 'paid', beforeOre: kr(100_000), afterOre: kr(60_000) },
          {
            account: 'available',
            measure: 'bio',
            beforeOre: kr(available),
            afterOre: kr(available + 40_000),
          },
        ],
        allowedActions: [{ action: 'withdraw' }],
      },
    ]);
    expect(await work.amounts(id)).toMatchObject({ paid: 100_000, available });
    expect((await decide(OYSTEIN, entered.body, 'approve')).status).toBe(403);
    const waiting = await (await work.as(ANNE)).get<RecoveryBody[]>('/api/recoveries?state=proposed');
    expect(waiting.body).toMatchObject([
      { id: entered.body.id, allowedActions: [{ action: 'approve' }, { action: 'reject' }] },
    ]);
    const anne = await work.as(ANNE);
    const all = await anne.get('/api/recoveries/figures?state=proposed');
    expect(all.body).toEqual({ recoveries: 1, amountOre: kr(40_000) });
    expect((await saved(anne, '/api/recoveries/export?state=proposed')).lines).toMatchObject([
      { Hva: 'Tilbakebetaling', Beløp: '40000,00', Referanse: 'B 7', 'Foreslått av': 'Øystein Økonomi' },
    ]);
    const approved = await decide(ANNE, entered.body, 'approve');
    expect([approved.status, approved.body]).toMatchObject([
      200,
      { state: 'booked', decidedBy: 'Anne Godkjenner', version: 2 },
    ]);
    expect(await work.amounts(id)).toMatchObject({ paid: 60_000, available: available + 40_000 });
    const again = await decide(ARNE, { ...entered.body, version: 2 }, 'approve');
    expect([again.status, again.body]).toMatchObject([409, { code: 'action_not_allowed_in_state' }]);
    await expect(database.db.query('update recovery set amount_ore = 1')).rejects.toThrow('decided once');
  });

  it('settles a claim, and what is not paid of it is waived by two', async () => {
    await work.paid(id, kr(100_000));
    await claimed(20_000);
    const read = async () => (await (await work.as(OYSTEIN)).get(`/api/cases/${id}/recoveries`)).body;
    expect(await read()).toMatchObject({
      paidOre: kr(100_000),
      claimedOre: kr(20_000),
      mayPropose: ['settle', 'waive'],
    });
    // 30 days later is a Friday.
    expect((await (await work.as(KARI)).get(`/api/applications/${id}`)).body).toMatchObject({
      repayments: { outstandingOre: kr(20_000), claimedOn: '2021-09-01', dueOn: '2021-10-01', items: [] },
    });
    const beside = await propose({ kind: 'repay', amountOre: kr(1) });
    expect([beside.status, beside.body]).toMatchObject([
      409,
      { code: 'claim_stands', errors: [{ field: '/kind' }] },
    ]);
    const above = await propose({ kind: 'settle', amountOre: kr(20_000) + 1 });
    expect([above.status, above.body]).toMatchObject([
      409,
      { code: 'claim_exceeded', detail: 'Beløpet er større enn kravet. Det gjenstår 20\u00a0000\u00a0kr.' },
    ]);
    const settled = await propose({ kind: 'settle', amountOre: kr(15_000) });
    expect((await decide(ANNE, settled.body, 'approve')).status).toBe(200);
    expect(await work.amounts(id)).toMatchObject({ paid: 85_000, claimed: 5_000 });

    const waiver = (await propose({ kind: 'waive', amountOre: kr(5_000) })).body;
    await database.db.query(`insert into user_role (sub, role, granted_by) values ($1, 'approver', 'test')`, [
      OYSTEIN,
    ]);
    const own = await decide(OYSTEIN, waiver, 'approve');
    await database.db.query(`delete from user_role where sub = $1 and role = 'approver'`, [OYSTEIN]);
    expect([own.status, own.body]).toMatchObject([403, { code: 'same_person' }]);
    expect((await decide(ARNE, waiver, 'approve')).status).toBe(200);
    expect(await work.amounts(id)).toMatchObject({ paid: 85_000, claimed: 0 });
    expect(await read()).toMatchObject({
      claimedOre: 0,
      mayPropose: ['repay'],
      items: [{ state: 'booked' }, { state: 'booked' }],
    });

    const history = await (
      await work.as(SIRI)
    ).get<{ subject: string; actionText: string }[]>(`/api/cases/${id}/history`);
    const acts = history.body.filter(({ subject }) => subject === 'recovery');
    expect(acts.map(({ actionText }) => actionText.replaceAll('\u00a0', ' '))).toEqual([
      'Innbetaling på krav på 15 000 kr: lagt fram for godkjenning',
      'Innbetaling på krav på 15 000 kr: godkjent og bokført',
      'Frafall av krav på 5 000 kr: lagt fram for godkjenning',
      'Frafall av krav på 5 000 kr: godkjent og bokført',
    ]);
    expect(acts[0]).toMatchObject({
      ...{ actorName: 'Øystein Økonomi', actorRole: 'finance', businessDate: '2021-09-01' },
      ...{ fromText: 'Ny', toText: 'Venter på godkjenning' },
    });
    const mine = await (await work.as(KARI)).get(`/api/applications/${id}`);
    expect(mine.body).toMatchObject({
      repayments: {
        ...{ claimedOre: kr(20_000), repaidOre: kr(15_000), waivedOre: kr(5_000), outstandingOre: 0 },
        ...{ claimedOn: '2021-09-01', dueOn: null },
        items: [{ kind: 'settle', amountOre: kr(15_000), on: '2021-09-01' }, { kind: 'waive' }],
      },
    });
    const round = [
      `recovery_proposed role:approver/bio ${OYSTEIN}`,
      `recovery_approved sub:${OYSTEIN}`,
      'repayment_registered orgnr:399001005',
      `recovery_booked sub:${SIRI}`,
    ];
    expect(await told()).toEqual([...round, ...round].map((news) => ({ news })));
  });

  it.each([
    ['lapsed', { lapsedOre: kr(30_000) }],
    ['frame', { availableOre: kr(30_000) }],
  ] as const)('goes to %s where the rule set says so', async (into, onFrame) => {
    const call = callToPublish('bio1-2021');
    const key = `bio-${into}`;
    const measures = [{ frame: key, year: 2021, measure: 'bio' }];
    const ruleSet = { ...call.ruleSet, key, repayment: { into, source: 'FU 9/21' } };
    await world.fund(200_000, { frame: key });
    await world.publish('bio1-2021', { key, ruleSet, measures });
    id = await work.active(kr(200_000), { callKey: key });
    await work.paid(id, kr(100_000));
    const entered = await propose({ kind: 'repay', amountOre: kr(30_000) });
    expect((await decide(ANNE, entered.body, 'approve')).status).toBe(200);
    const rows = await world.get(LedgerReader).balances({ year: 2021 });
    const of = (measure: string | null) => rows.find((row) => row.frame === key && row.measure === measure);
    expect(of('bio')).toMatchObject({ paidOre: ore(BigInt(kr(70_000))), availableOre: 0n });
    const figures = { lapsedOre: 0, availableOre: 0, ...onFrame };
    // What lapsed is told of the measure it was paid from.
    expect({
      lapsedOre: Number(of('bio')?.lapsedOre),
      availableOre: Number(of(null)?.availableOre),
    }).toEqual(figures);
    expect((await (await work.as(SIRI)).get(`/api/cases/${id}/recoveries`)).body).toMatchObject({
      into,
      source: 'FU 9/21',
    });
  });

  it('is refused at its field, and nothing is written', async () => {
    await work.paid(id, kr(100_000));
    const before = await world.rowCounts();
    for (const [kind, amountOre, receivedOn, code, field] of [
      ['repay', kr(100_000) + 1, undefined, 'paid_exceeded', '/amountOre'],
      ['waive', 1, undefined, 'claim_exceeded', '/amountOre'],
      ['waive', 1, '2021-09-01', 'must_be_empty', '/receivedOn'],
      ['repay', 1, '2021-02-30', 'bad_date', '/receivedOn'],
      ['repay', 1, '0000-01-01', 'bad_date', '/receivedOn'],
      ['repay', 1, '10000-01-01', 'validation_failed', '/receivedOn'],
      ['repay', 1, '2021-09-02', 'received_in_future', '/receivedOn'],
      ['repay', 1, '2021-08-31', 'repaid_before_paid', '/receivedOn'],
      ['repay', 0, undefined, 'validation_failed', '/amountOre'],
      ['repay', -1, undefined, 'validation_failed', '/amountOre'],
      ['repay', 0.5, undefined, 'validation_failed', '/amountOre'],
      ['repay', 10_000_000_000_001, undefined, 'validation_failed', '/amountOre'],
      ['lapse', 1, undefined, 'validation_failed', '/kind'],
    ]) {
      const refused = await propose({ kind, amountOre, ...(receivedOn !== undefined && { receivedOn }) });
      expect(refused.body).toMatchObject({ code, errors: [{ field }] });
    }
    expect(await world.rowCounts()).toEqual(before);
  });

  it('is rejected with a reason, or taken back by finance', async () => {
    await work.paid(id, kr(100_000));
    const [first, second] = [
      await propose({ kind: 'repay', amountOre: 1 }),
      await propose({ kind: 'repay', amountOre: 2 }),
    ];
    expect((await decide(ANNE, first.body, 'reject')).status).toBe(422);
    const rejected = await decide(ANNE, first.body, 'reject', { comment: 'Feil sak.' });
    expect([rejected.status, rejected.body]).toMatchObject([
      200,
      { state: 'rejected', comment: 'Feil sak.' },
    ]);
    expect((await decide(OYSTEIN, second.body, 'withdraw')).body).toMatchObject({ state: 'withdrawn' });
    expect((await told()).slice(2)).toEqual([{ news: `recovery_rejected sub:${OYSTEIN}` }]);
    expect(await work.amounts(id)).toMatchObject({ paid: 100_000 });
  });
});
