import { newId } from '@tilsagn/platform/database/ids';
import { type Answer, startApi, type TestApi, type TestClient } from '../../support/api';
import { useDatabase } from '../../support/database';
import { offences } from './support';

interface Proposal {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly mine: boolean;
  readonly allowedActions: readonly string[];
  readonly hindrance: string | null;
  readonly transferIds: readonly string[];
  readonly effects: readonly {
    account: string;
    frame: string;
    measure: string | null;
    beforeOre: number;
    afterOre: number;
  }[];
}

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { field: string; code: string }[];
}

const KR = 100;
const ALLOCATE = {
  kind: 'allocate',
  frame: 'bio',
  year: 2020,
  amountOre: 1000 * KR,
  valueDate: '2020-04-03',
  decisionRef: 'FT 12/20',
  sourceRef: 'Tildelingsbrev KMD 3. april 2020',
};

describe('what finance proposes for a frame', () => {
  const database = useDatabase();
  const held: { api?: TestApi; finance?: TestClient; anne?: TestClient } = {};
  const of = (who: 'finance' | 'anne'): TestClient => {
    const client = held[who];
    if (client === undefined) throw new Error('the API has not started');
    return client;
  };
  const propose = (act: object, who: 'finance' | 'anne' = 'finance') =>
    of(who).post<Proposal & Problem>('/api/finance/proposals', act);
  const decide = (
    proposal: { id: string; version: number },
    how: 'approve' | 'reject' | 'withdraw',
    who: 'finance' | 'anne' = 'anne',
    body: object = {},
  ) =>
    of(who).post<Proposal & Problem>(`/api/finance/proposals/${proposal.id}/${how}`, body, {
      version: proposal.version,
    });
  const done = async (act: object): Promise<Proposal> => {
    const made = await propose(act);
    const approved = await decide(made.body, 'approve');
    if (approved.status !== 200) throw new Error(approved.text);
    return approved.body;
  };
  const problem = ({ status, body }: Answer<Problem>) => [
    status,
    body.code,
    ...(body.errors ?? []).map(({ field }) => field),
  ];

  beforeAll(async () => {
    held.api = await startApi(database);
    held.finance = await held.api.loginAs('oystein-okonomi');
    held.anne = await held.api.loginAs('anne-godkjenner');
  });
  afterAll(() => held.api?.close());

  it('is shown with its effect, and booked when another approves it', async () => {
    const made = await propose(ALLOCATE);
    expect(made.status).toBe(201);
    expect(made.headers.get('etag')).toBe('"v1"');
    expect(made.body).toMatchObject({ state: 'proposed', mine: true, transferIds: [] });
    expect(made.body.effects).toEqual([
      { account: 'source', frame: 'bio', year: 2020, measure: null, beforeOre: 0, afterOre: -1000 * KR },
      { account: 'frame', frame: 'bio', year: 2020, measure: null, beforeOre: 0, afterOre: 1000 * KR },
    ]);
    expect(made.body).toMatchObject({
      allowedActions: ['withdraw'],
      hindrance: 'Den som godkjenner, kan ikke være den samme som har forberedt saken.',
    });
    const seen = await of('anne').get<Proposal>(`/api/finance/proposals/${made.body.id}`);
    expect(seen.body).toMatchObject({ allowedActions: ['approve', 'reject'], hindrance: null });
    expect((await of('finance').get<unknown[]>('/api/ledger/balances?year=2020')).body).toEqual([]);
    expect(problem(await decide(made.body, 'approve', 'finance'))).toEqual([403, 'same_person']);
    const approved = await decide(made.body, 'approve');
    expect(approved.body).toMatchObject({
      state: 'approved',
      mine: false,
      version: 2,
      allowedActions: [],
      transferIds: [made.body.id],
    });
    expect(problem(await decide(approved.body, 'approve'))).toEqual([409, 'already_decided']);
    expect(problem(await decide(made.body, 'reject', 'anne', { comment: 'Nei.' }))).toEqual([
      412,
      'stale_version',
    ]);
    const [frame] = (await of('finance').get<object[]>('/api/ledger/balances?year=2020')).body;
    expect(frame).toMatchObject({ frame: 'bio', appropriatedOre: 1000 * KR });
    const sources = await database.db.query('select transfer_id, source_ref from tranche_source');
    expect(sources).toEqual([{ transfer_id: made.body.id, source_ref: ALLOCATE.sourceRef }]);
    const transfers = await of('finance').get<{ items: object[] }>('/api/ledger/transfers');
    expect(transfers.body.items).toMatchObject([
      {
        kind: 'allocate',
        preparedBy: 'Øystein Økonomi',
        approvedBy: 'Anne Godkjenner',
        decisionRef: 'FT 12/20',
      },
    ]);
  });

  it('may be every act there is', async () => {
    const on2020 = { frame: 'bio', year: 2020, valueDate: '2020-05-01', decisionRef: 'FU 1/20' };
    await done({ ...on2020, kind: 'top_up', amountOre: 100 * KR });
    await done({ ...on2020, kind: 'cut', amountOre: 50 * KR });
    await done({ ...on2020, kind: 'distribute', measure: 'bio', amountOre: 600 * KR });
    await done({ ...on2020, kind: 'withdraw_allotment', measure: 'bio', amountOre: 20 * KR });
    await done({
      ...on2020,
      kind: 'reallocate',
      measure: 'bio',
      toFrame: 'other',
      toMeasure: 'other',
      amountOre: 30 * KR,
    });
    const limit = { frame: 'bio', year: 2020, measure: 'bio', decisionRef: 'FU 2/20', amountOre: 10 * KR };
    await done({ ...limit, kind: 'overbook', validFrom: '2020-01-01', validTo: '2020-12-31' });
    const held = {
      ...{ measure: 'bio', limitOre: 10 * KR, decisionRef: 'FU 2/20' },
      ...{ validFrom: '2020-01-01', validTo: '2020-12-31' },
    };
    for (const path of ['frames/bio/2020', 'overview?year=2020&valueDate=2020-12-31']) {
      const { body } = await of('finance').get<{ limits: object[] }>(`/api/ledger/${path}`);
      expect(body.limits).toEqual([{ frame: 'bio', year: 2020, ...held }]);
    }
    const file = await of('finance').get('/api/ledger/frames/bio/2020/limits/export?format=csv');
    expect(file.text).toContain('\r\nBIO;2020-01-01;2020-12-31;FU 2/20;10,00;\r\n');
    const later = await of('anne').get<{ limits: object[] }>('/api/ledger/overview?year=2020');
    expect(later.body.limits).toEqual([]);
    const wrong = await done({ ...on2020, kind: 'top_up', amountOre: 7 * KR });
    const undone = await propose({
      kind: 'reverse',
      transferId: wrong.transferIds[0],
      valueDate: '2020-05-02',
      reason: 'Ført to ganger.',
    });
    expect(undone.body.effects).toMatchObject([
      { account: 'source', beforeOre: -1057 * KR, afterOre: -1050 * KR },
      { account: 'frame', beforeOre: 477 * KR, afterOre: 470 * KR },
    ]);
    expect((await decide(undone.body, 'approve')).status).toBe(200);
    const rows = await of('finance').get<{ frame: string; measure: string | null; availableOre: number }[]>(
      '/api/ledger/balances?year=2020',
    );
    expect(rows.body.map(({ frame, measure, availableOre }) => [frame, measure, availableOre / KR])).toEqual([
      ['bio', null, 470],
      ['bio', 'bio', 550],
      ['other', null, 0],
      ['other', 'other', 30],
    ]);
    expect(await offences(database)).toEqual([]);
  });

  it('is refused at once where the ledger would refuse it, with the field', async () => {
    const act = {
      kind: 'top_up',
      frame: 'bio',
      year: 2020,
      amountOre: 1,
      valueDate: '2020-05-01',
      decisionRef: 'FU 1/20',
    };
    const { decisionRef: _, ...undecided } = act;
    expect(problem(await propose(undecided))).toEqual([422, 'decision_reference_missing', '/decisionRef']);
    expect(problem(await propose({ ...act, frame: 'nowhere' }))).toEqual([422, 'unknown_frame', '/frame']);
    expect(problem(await propose({ ...act, kind: 'withdraw_allotment', measure: 'none' }))).toEqual([
      422,
      'unknown_measure',
      '/measure',
    ]);
    expect(problem(await propose({ ...act, kind: 'cut', amountOre: 471 * KR }))).toEqual([
      409,
      'frame_exhausted',
      '/amountOre',
    ]);
    expect(problem(await propose({ ...act, valueDate: '2020-02-30' }))).toEqual([
      422,
      'bad_date',
      '/valueDate',
    ]);
    expect(problem(await propose({ ...act, amountOre: 0 }))).toEqual([422, 'bad_amount', '/amountOre']);
    expect(problem(await propose({ ...act, toFrame: 'bio' }))).toEqual([422, 'must_be_empty', '/toFrame']);
    const gone = { kind: 'reverse', transferId: newId(), valueDate: '2020-05-01', reason: 'Feil.' };
    expect(problem(await propose(gone))).toEqual([404, 'unknown_transfer', '/transferId']);
    for (const amountOre of [-1, 0.5, 9_000_000_000_000_001]) {
      expect(problem(await propose({ ...act, amountOre }))).toEqual([
        422,
        'validation_failed',
        expect.stringContaining('amountOre'),
      ]);
    }
    const limit = {
      kind: 'overbook',
      frame: 'bio',
      year: 2020,
      measure: 'none',
      amountOre: 1,
      decisionRef: 'FU',
    };
    expect(problem(await propose({ ...limit, validFrom: '2020-01-01', validTo: '2020-01-02' }))).toEqual([
      422,
      'unknown_measure',
      '/measure',
    ]);
    expect((await propose(act, 'anne')).status).toBe(403);
    const query = new URLSearchParams({ ...act, amountOre: '500', year: '2020' }).toString();
    const effects = await of('finance').get<object[]>(`/api/finance/proposals/effects?${query}`);
    expect(effects.body).toMatchObject([
      { account: 'source' },
      { account: 'frame', beforeOre: 470 * KR, afterOre: 470 * KR + 500 },
    ]);
  });

  it('may be rejected, withdrawn or too old', async () => {
    const act = { ...ALLOCATE, kind: 'top_up', amountOre: 5 * KR };
    const first = (await propose(act)).body;
    expect(problem(await decide(first, 'withdraw', 'anne'))).toEqual([403, 'forbidden']);
    expect((await decide(first, 'withdraw', 'finance')).body).toMatchObject({ state: 'withdrawn' });
    const second = (await propose(act)).body;
    expect(problem(await decide(second, 'reject', 'finance', { comment: 'Nei.' }))).toEqual([
      403,
      'same_person',
    ]);
    expect((await decide(second, 'reject', 'anne', { comment: 'Feil brev.' })).body).toMatchObject({
      state: 'rejected',
      comment: 'Feil brev.',
    });
    const third = (await propose(act)).body;
    await database.db.query(
      `update frame_proposal set expires_on = '2021-08-31', version = version + 1 where id = $1`,
      [third.id],
    );
    const expired = await of('anne').get<Proposal>(`/api/finance/proposals/${third.id}`);
    expect(expired.body).toMatchObject({ state: 'expired', version: 2 });
    expect(problem(await decide(expired.body, 'approve'))).toEqual([409, 'proposal_expired']);
    const waiting = (await propose(act)).body;
    const listed = await of('anne').get<Proposal[]>('/api/finance/proposals?state=proposed');
    expect(listed.body.map(({ id }) => id)).toEqual([waiting.id]);
    expect((await of('finance').get('/api/finance/proposals/unknown')).status).toBe(404);
  });

  it('closes a year in two acts, and is refused while the year runs', async () => {
    const path = '/api/finance/year-ends/bio/2020';
    const early = await of('finance').post<Problem>('/api/finance/year-ends/bio/2021', { act: 1 });
    expect(problem(early)).toEqual([409, 'year_not_over']);
    expect((await of('finance').get('/api/finance/year-ends/nowhere/2020')).status).toBe(404);
    const preview = await of('anne').get<object>(path);
    expect(preview.body).toMatchObject({
      state: 'open',
      undistributedOre: 470 * KR,
      remainingOre: 1020 * KR,
      blocks: [],
      payments: [],
    });
    const run = async (body: object) => {
      const made = await of('finance').post<Proposal & Problem>(path, body);
      expect([made.status, made.text]).toEqual([201, made.text]);
      return (await decide(made.body, 'approve')).body;
    };
    expect((await run({ act: 1 })).transferIds).toHaveLength(1);
    expect((await run({ act: 1 })).transferIds).toEqual([]);
    expect(problem(await propose({ ...ALLOCATE, kind: 'top_up' }))).toEqual([
      409,
      'period_closed',
      '/valueDate',
    ]);
    expect(problem(await of('finance').post(path, { act: 2, amountOre: 0 }))).toEqual([
      422,
      'decision_reference_missing',
      '/decisionRef',
    ]);
    await run({ act: 2, amountOre: 20 * KR, decisionRef: 'FU 3/21' });
    expect((await of('anne').get<object>(path)).body).toMatchObject({ state: 'closed', remainingOre: 0 });
    const [closed] = (await of('finance').get<object[]>('/api/ledger/balances?year=2020')).body;
    expect(closed).toMatchObject({ availableOre: 0, lapsedOre: 1000 * KR, carriedOutOre: 20 * KR });
    expect(await offences(database)).toEqual([]);
  });
});
