import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@tilsagn/platform/database/ids';
import { Casework, KARI, kr, OYSTEIN, SIRI } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { openWorld, type World } from '../../support/world';
import { saved, written } from '../accounting/saved';
import { importsOn } from '../imports/support';

const FACTS = readFileSync(join(__dirname, '../../../apps/demo/data/ledger-2020-2021.csv'), 'utf8');

interface Row {
  readonly frame: string;
  readonly measure: string | null;
  readonly appropriatedOre: number;
  readonly undecidedOre: number;
  readonly undecidedCases: number;
  readonly recommendedCases: number;
  readonly before: { readonly appropriatedOre: number } | null;
}
interface Overview {
  readonly rows: readonly Row[];
  readonly warnings: readonly { readonly kind: string; readonly frame: string; readonly amountOre: number }[];
}
interface Tree {
  readonly frame: string;
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly amountOre: number;
    readonly decisionRefs: readonly string[];
    readonly transferIds: readonly string[];
  }[];
  readonly notes: readonly { readonly kind: string; readonly writtenBy: string }[];
}
interface Trail {
  readonly caseId: string | null;
  readonly transfers: readonly { readonly id: string; readonly kind: string; readonly amountOre: number }[];
}

describe('what finance reads', () => {
  const database = useDatabase();
  const opened: { world?: World; work?: Casework } = {};
  const work = (): Casework => {
    if (opened.work === undefined) throw new Error('the world has not opened');
    return opened.work;
  };
  const read = async <T>(path: string, by = OYSTEIN): Promise<T> => {
    const answer = await (await work().as(by)).get<T>(`/api/ledger/${path}`);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
    return answer.body;
  };
  const overview = (query: string) => read<Overview>(`overview?${query}`);
  const given = async (query: string) =>
    Object.fromEntries(
      (await overview(query)).rows
        .filter(({ measure, appropriatedOre }) => measure === null && appropriatedOre !== 0)
        .map(({ frame, appropriatedOre }) => [frame, appropriatedOre / 100]),
    );

  beforeAll(async () => {
    await importsOn(database).ledger(FACTS);
    opened.world = await openWorld(database);
    opened.work = new Casework(opened.world);
    await opened.world.publish();
  });
  afterAll(() => opened.world?.close());

  it('shows the frames as they stood at three dates', async () => {
    expect(await given('year=2020&valueDate=2020-09-30')).toEqual({
      bio: 22_985_000,
      'extraordinary-covid': 7_819_000,
      'udir-apprentices': 15_700_000,
    });
    expect(await given('year=2020&valueDate=2020-12-31')).toEqual({
      bio: 22_985_000,
      'extraordinary-covid': 4_569_000,
      'fagbrev-pa-jobb': 3_250_000,
      'udir-apprentices': 15_700_000,
    });
    expect(await given('year=2021&valueDate=2021-09-01')).toEqual({
      bio: 37_200_000,
      kompetansepilot: 15_130_000,
    });
    expect(await given('year=2020&knownAt=2020-09-30T12:00:00Z')).toEqual({});
  });

  it('compares with the year before, as of the same day then', async () => {
    const bio = async (query: string) =>
      (await overview(query)).rows.find(({ frame, measure }) => frame === 'bio' && measure === null);
    expect((await bio('year=2021&valueDate=2021-02-01'))?.before?.appropriatedOre).toBe(kr(4_785_000));
    expect((await bio('year=2021'))?.before?.appropriatedOre).toBe(kr(22_985_000));
    expect((await bio('year=2020'))?.before).toBeNull();
  });

  it('narrows to a scheme and to a funding type', async () => {
    expect(await given('year=2021&scheme=bio')).toEqual({ bio: 37_200_000 });
    expect(await given('year=2021&scheme=nope')).toEqual({});
    expect(await given('year=2021&fundingType=earmarked')).toEqual({});
    const answer = await (
      await work().as(OYSTEIN)
    ).get<{ code: string }>('/api/ledger/overview?year=2021&valueDate=2021-02-30');
    expect([answer.status, answer.body.code]).toEqual([422, 'bad_date']);
  });

  it('shows what is applied for beside the bar, and posts none of it', async () => {
    const beside = async (query: string) => {
      const row = (await overview(query)).rows.find(({ measure }) => measure === 'bio');
      return [row?.undecidedOre, row?.undecidedCases, row?.recommendedCases];
    };
    expect(await beside('year=2021')).toEqual([0, 0, 0]);
    const first = await work().world.submitted();
    const applied = Number(first.appliedOre);
    expect(await beside('year=2021')).toEqual([applied, 1, 0]);
    const second = await work().recommended(kr(100_000));
    expect(await beside('year=2021')).toEqual([2 * applied, 2, 1]);
    expect(await beside('year=2021&valueDate=2021-08-31')).toEqual([0, 0, 0]);
    await work().take(KARI, first.id, 'withdraw');
    expect(await beside('year=2021')).toEqual([applied, 1, 1]);
    const { applications } = await read<{ applications: { caseId: string; recommendedOre: number }[] }>(
      'forecast?year=2021',
    );
    expect(applications).toMatchObject([{ caseId: second, recommendedOre: kr(100_000) }]);
  });

  it('warns of what has no decision and of what no measure has', async () => {
    const { warnings } = await overview('year=2021');
    const of = (kind: string) =>
      warnings.filter((each) => each.kind === kind).map(({ frame, amountOre }) => [frame, amountOre / 100]);
    expect(of('decision_missing')).toEqual([['bio', 10_985_000]]);
    expect(of('undistributed')).toEqual([['kompetansepilot', 15_130_000]]);
  });

  it('draws where the money went, and keeps what another source says beside it', async () => {
    const covid = async () =>
      (await read<Tree[]>('tree?year=2020')).find(({ frame }) => frame === 'extraordinary-covid');
    const nodes = (await covid())?.nodes ?? [];
    expect(
      nodes.map(({ kind, amountOre, decisionRefs }) => [kind, amountOre / 100, decisionRefs[0]]),
    ).toEqual([
      ['tranche', 21_819_000, 'FU 161/20'],
      ['frame', 21_819_000, undefined],
      ['measure', 3_800_000, 'YON 34/20'],
      ['measure', 4_019_000, 'FU 161/20'],
      ['moved', 14_000_000, 'FU 161/20'],
      ['moved', 3_250_000, 'FU 17.11.2020'],
    ]);
    const finance = await work().as(OYSTEIN);
    const notes = '/api/ledger/frames/extraordinary-covid/2020/notes';
    const transferId = nodes[0]?.transferIds[0] ?? '';
    const origin = {
      transferId,
      kind: 'origin',
      source: 'Prop. 127 S (2019–2020)',
      figureOre: kr(250_000_000),
    };
    expect((await finance.post(notes, origin)).status).toBe(201);
    const differs = { kind: 'differs', source: 'Statusrapporten', figureOre: kr(21_800_000) };
    expect((await finance.post(notes, differs)).status).toBe(201);
    const after = await covid();
    expect(after?.nodes[0]).toMatchObject({ kind: 'origin', amountOre: kr(250_000_000) });
    expect(after?.notes.map(({ kind, writtenBy }) => [kind, writtenBy])).toEqual([
      ['origin', 'Øystein Økonomi'],
      ['differs', 'Øystein Økonomi'],
    ]);
    const code = async (path: string, body: object) =>
      (await finance.post<{ code: string }>(path, body)).body.code;
    expect(await code(notes, { kind: 'differs', source: 'Brevet' })).toBe('required');
    expect(await code(notes, { kind: 'remark', source: 'Brevet' })).toBe('required');
    expect(await code('/api/ledger/frames/nope/2020/notes', origin)).toBe('not_found');
    expect(await code(notes, { ...origin, transferId: newId() })).toBe('not_found');
    await expect(database.db.query('delete from frame_note')).rejects.toThrow();
  });

  it('follows one krone from the appropriation to the payment', async () => {
    const asKnown = `/api/ledger/overview?year=2021&knownAt=${new Date().toISOString()}`;
    const finance = await work().as(OYSTEIN);
    const before = (await finance.get(asKnown)).text;
    const id = await work().active(kr(200_000));
    await work().paid(id, kr(150_000));
    const { caseId, transfers } = await read<Trail>(`trails/${id}`);
    expect(caseId).toBe(id);
    expect(transfers.map(({ kind, amountOre }) => [kind, amountOre / 100])).toEqual([
      ['allocate', 10_985_000],
      ['distribute', 10_985_000],
      ['top_up', 17_477_000],
      ['distribute', 17_477_000],
      ['top_up', 8_738_000],
      ['distribute', 8_738_000],
      ['reserve', 200_000],
      ['commit', 200_000],
      ['send_payment', 150_000],
      ['confirm_payment', 150_000],
    ]);
    const payment = transfers.at(-1)?.id ?? '';
    expect(await read<Trail>(`trails/${payment}`)).toMatchObject({ caseId: id, transferId: payment });
    const fpj = (await read<Tree[]>('tree?year=2020')).find(({ frame }) => frame === 'fagbrev-pa-jobb');
    const moved = await read<Trail>(`trails/${fpj?.nodes[0]?.transferIds[0] ?? ''}`);
    expect(moved.caseId).toBeNull();
    expect(moved.transfers.map(({ kind, amountOre }) => [kind, amountOre / 100])).toEqual([
      ['allocate', 21_819_000],
      ['distribute', 3_800_000],
      ['reallocate', 3_250_000],
    ]);
    expect((await finance.get(asKnown)).text).toBe(before);
    expect((await finance.get('/api/ledger/overview?year=2021')).text).not.toBe(before);
    expect((await finance.get(`/api/ledger/trails/${newId()}`)).status).toBe(404);
    expect((await (await work().as(SIRI)).get(`/api/ledger/trails/${id}`)).status).toBe(403);
    const { expected } = await read<{ expected: { amountOre: number }[] }>('forecast?year=2021');
    expect(expected.reduce((sum, { amountOre }) => sum + amountOre, 0)).toBe(kr(50_000));
  });

  it('draws the line through all open applications, however many there are', async () => {
    interface Forecast {
      readonly openApplications: number;
      readonly affordable: number;
      readonly applications: readonly Record<'place' | 'appliedOre' | 'leftOre', number>[];
    }
    const before = await read<Forecast>('forecast?year=2021');
    const many = 2_100;
    // The newest of all, so that they stand last; each asks for 20 000 kr.
    await database.db.query(
      `insert into grant_case (id, case_number, origin, scheme_key, call_key, state, rule_set_id, workflow_id,
                               applicant_orgnr, applicant_name, applied_ore, submitted_on, outcome, created_by)
       select uuidv7(), '2021/' || 9000 + n, 'import', scheme_key, call_key, 'in_assessment', rule_set_id, workflow_id,
              applicant_orgnr, applicant_name, $2, '2021-09-01', 'open', 'test'
         from grant_case cross join generate_series(1, $1::int) as n
        where grant_case.id = (select id from grant_case where submitted_on is not null order by id limit 1)`,
      [many, kr(20_000)],
    );
    const all = await read<Forecast>('forecast?year=2021');
    expect(all.openApplications).toBe(before.openApplications + many);
    expect(all.applications).toHaveLength(200);
    const last = before.applications.at(-1)?.leftOre ?? 0;
    const room = Math.floor(last / kr(20_000));
    expect([room > 1_000, room < many]).toEqual([true, true]);
    expect(all.affordable).toBe(before.openApplications + room);
    const cut = (at: number) =>
      read<Record<'availableOre' | 'takesOre' | 'leftOre', number>[]>(`forecast/cut?year=2021&cut=${at}`);
    const [measure] = await cut(all.openApplications);
    expect(measure?.leftOre).toBe(last - many * kr(20_000));
    expect(measure?.takesOre).toBe((measure?.availableOre ?? 0) - (measure?.leftOre ?? 0));
    expect((await cut(all.affordable))[0]?.leftOre).toBe(last - room * kr(20_000));
    expect(await cut(0)).toMatchObject([{ takesOre: 0, leftOre: measure?.availableOre }]);
    const file = '/api/ledger/forecast/export?year=2021&part=applications';
    const { lines } = await saved(await work().as(OYSTEIN), file);
    expect(lines).toHaveLength(all.openApplications);
    expect(lines.at(-1)).toMatchObject({
      ...{ Plass: String(all.openApplications), Søkt: '20000,00' },
      'Igjen på tiltaket': written(last - many * kr(20_000)),
    });
  });
});
