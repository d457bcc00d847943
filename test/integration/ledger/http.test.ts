import { LedgerModule } from '@tilsagn/modules/ledger';
import { newId } from '@tilsagn/platform/database/ids';
import { Metrics } from '@tilsagn/platform/metrics/metrics';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApi, type TestApi, type TestClient } from '../../support/api';
import { useDatabase } from '../../support/database';
import { casesCsv, grantedCase, importsOn } from '../imports/support';
import { saved } from '../accounting/saved';

const FACTS = readFileSync(join(__dirname, '../../../apps/demo/data/ledger-2020-2021.csv'), 'utf8');

interface Page {
  readonly items: readonly { readonly id: string; readonly kind: string }[];
  readonly next: string | null;
}

describe('the ledger over HTTP', () => {
  const database = useDatabase();
  const started: { api?: TestApi } = {};
  const loginAs = async (sub: string): Promise<TestClient> => {
    if (started.api === undefined) throw new Error('the API has not started');
    return started.api.loginAs(sub);
  };

  beforeAll(async () => {
    const run = importsOn(database);
    await run.ledger(FACTS);
    await run.cases(
      casesCsv([
        grantedCase('1', { granted_kr: '250000.50', disbursed_kr: '100000', closed_on: '2020-10-01' }),
      ]),
    );
    await database.db.query(`insert into person (sub, name) values ('test', 'Tora Test')`);
    started.api = await startApi(database, { also: [LedgerModule] });
  });
  afterAll(() => started.api?.close());

  it('answers balances to the staff and to nobody else', async () => {
    const siri = await loginAs('siri-saksbehandler');
    const answer = await siri.get<unknown[]>('/api/ledger/balances?year=2020&valueDate=2020-09-30');
    expect(answer.status).toBe(200);
    expect(answer.body.slice(0, 2)).toEqual([
      {
        frame: 'bio',
        year: 2020,
        measure: null,
        appropriatedOre: 2_298_500_000,
        carriedInOre: 0,
        availableOre: 0,
        reservedOre: 0,
        committedOre: 0,
        inPaymentOre: 0,
        paidOre: 0,
        lapsedOre: 0,
        carriedOutOre: 0,
      },
      expect.objectContaining({ measure: 'bio', availableOre: 2_273_499_950, committedOre: 25_000_050 }),
    ]);
    const kari = await loginAs('kari-nilsen');
    expect((await kari.get('/api/ledger/balances?year=2020')).status).toBe(403);
    expect((await siri.get('/api/ledger/transfers')).status).toBe(403);
    expect((await siri.get('/api/ledger/frames/bio/2020')).status).toBe(403);
  });

  it('refuses questions it cannot read', async () => {
    const finance = await loginAs('oystein-okonomi');
    const problem = async (path: string) => {
      const { status, body } = await finance.get<{ code: string }>(path);
      return [status, body.code];
    };
    expect(await problem('/api/ledger/balances?year=2020&valueDate=2020-02-30')).toEqual([422, 'bad_date']);
    expect(await problem('/api/ledger/balances?year=2020&knownAt=yesterday')).toEqual([422, 'bad_date']);
    expect(await problem('/api/ledger/balances')).toEqual([422, 'validation_failed']);
    expect(await problem('/api/ledger/transfers?cursor=x')).toEqual([400, 'bad_cursor']);
    const id = newId();
    for (const forged of [
      `2021-99-99T00:00:00.000000Z_${id}`,
      `0000-01-01T00:00:00.000000Z_${id}`,
      `2021-01-01T25:00:00.000000Z_${id}`,
      `2021-01-01T00:00:00.000000Z_${'-'.repeat(36)}`,
    ]) {
      expect(await problem(`/api/ledger/transfers?cursor=${forged}`)).toEqual([400, 'bad_cursor']);
    }
    expect(await problem('/api/ledger/transfers?valueDate=2020-02-30')).toEqual([422, 'bad_date']);
    expect(await problem('/api/ledger/frames/nope/2020')).toEqual([404, 'not_found']);
    expect(await problem('/api/ledger/frames/bio/nope')).toEqual([404, 'not_found']);
    expect(await problem(`/api/cases/${newId()}/transfers`)).toEqual([404, 'not_found']);
  });

  it('gives transfers a page at a time, none twice and none left out', async () => {
    const auditor = await loginAs('randi-revisor');
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await auditor.get<Page>(
        `/api/ledger/transfers?limit=7${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.next ?? '';
    } while (cursor !== '');
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
    const covid = await auditor.get<Page>(
      '/api/ledger/transfers?frame=extraordinary-covid&year=2020&measure=apprentice-measures',
    );
    expect(covid.body.items.map(({ kind }) => kind)).toEqual(['reallocate', 'distribute']);
    expect((await auditor.get<Page>('/api/ledger/transfers?caseId=none')).body).toEqual({
      items: [],
      next: null,
    });
  });

  it('shows the case behind a transfer', async () => {
    const [row] = await database.db.query<{ id: string }>('select id from grant_case');
    const siri = await loginAs('siri-saksbehandler');
    const { body } = await siri.get<{ kind: string }[]>(`/api/cases/${row?.id ?? ''}/transfers`);
    expect(body.map(({ kind }) => kind)).toEqual([
      'reduce_commitment',
      'confirm_payment',
      'send_payment',
      'commit',
      'reserve',
    ]);
    expect(body[0]).toMatchObject({
      kindText: 'Tilsagn redusert',
      amountOre: 15_000_050,
      caseNumber: '2020/1',
      applicantName: 'Nidelv Prøverobotikk AS',
      actor: 'Tora Test',
      origin: 'import',
      from: { account: 'committed', frame: 'bio', year: 2020, measure: 'bio' },
      to: { account: 'available', frame: 'bio', year: 2020, measure: 'bio' },
    });
  });

  it('shows what a frame was given and where the decision is missing', async () => {
    const finance = await loginAs('oystein-okonomi');
    const tranches = async (frame: string) => {
      const { body } = await finance.get<{
        tranches: { kind: string; amountOre: number; missingDecision: boolean }[];
      }>(`/api/ledger/frames/${frame}/2020`);
      return body.tranches.map(({ kind, amountOre, missingDecision }) => [
        kind,
        amountOre / 100,
        missingDecision,
      ]);
    };
    expect(await tranches('bio')).toEqual([
      ['allocate', 4_785_000, true],
      ['top_up', 4_200_000, true],
      ['reallocate', 14_000_000, false],
    ]);
    expect(await tranches('extraordinary-covid')).toEqual([
      ['allocate', 21_819_000, false],
      ['reallocate', -14_000_000, false],
      ['reallocate', -3_250_000, false],
    ]);
  });

  it('shows what the nights found, the newest first, to finance and the auditor alone', async () => {
    await database.db.query('select ledger.close_block()');
    await database.db.query(
      `insert into ledger_proof (day, broken, offences, transfers, waiting, roots, seconds)
       values ('2021-08-31', '{verify}', '{verify: transfer 1 is not what was sealed}', 9, 0, null, 0.5),
              ('2021-09-01', '{}', '{}', 9, 1, 2, 0.25), ('2021-08-01', '{}', '{}', 1, 0, 1, 0.1)`,
    );
    const [block] = await database.db.query<{ root: string }>(
      `select encode(hash, 'hex') as root from ledger.block where number = 1`,
    );
    const finance = await loginAs('oystein-okonomi');
    const { status, body } = await finance.get('/api/ledger/proofs?limit=2');
    const provenAt = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string;
    const newest = { provenAt, block: 1, root: block?.root };
    expect([status, body]).toEqual([
      200,
      [
        {
          ...{ ...newest, day: '2021-09-01', sound: true, broken: [], offences: [] },
          ...{ transfers: 9, waiting: 1, roots: 2, seconds: 0.25 },
        },
        {
          ...{ ...newest, day: '2021-08-31', sound: false, broken: ['verify'] },
          ...{ offences: ['verify: transfer 1 is not what was sealed'] },
          ...{ transfers: 9, waiting: 0, roots: null, seconds: 0.5 },
        },
      ],
    ]);
    const file = await saved(finance, '/api/ledger/proofs/export');
    const root = { 'Nyeste blokk': '1', 'Blokkens rot (SHA-256)': block?.root };
    expect(file.lines).toMatchObject([
      { ...root, Dag: '2021-09-01', Resultat: 'Uten feil', 'Brutte regler': '', Sekunder: '0,25' },
      { ...root, Dag: '2021-08-31', Resultat: 'Feil funnet', 'Brutte regler': 'verify', Sekunder: '0,5' },
      { Dag: '2021-08-01', Resultat: 'Uten feil', 'Transaksjoner regnet om': '1' },
    ]);
    expect((await (await loginAs('siri-saksbehandler')).get('/api/ledger/proofs')).status).toBe(403);
    expect((await finance.get('/api/ledger/proofs?limit=93')).status).toBe(422);
  });

  it('counts among the figures what is booked, once, and nothing that is refused', async () => {
    const figure = async (): Promise<number> => {
      const text = await started.api?.app.get(Metrics, { strict: false }).registry.metrics();
      return Number(/^tilsagn_ledger_transfers_total\{command="post"\} (\d+)$/m.exec(text ?? '')?.[1] ?? 0);
    };
    const finance = await loginAs('oystein-okonomi');
    const act = { kind: 'top_up', frame: 'bio', year: 2021, amountOre: 100, valueDate: '2021-03-04' };
    const asked = { ...act, decisionRef: 'FU 9/21', sourceRef: 'Brev 4. mars' };
    const { body, text } = await finance.post<{ id: string; version: number }>(
      '/api/finance/proposals',
      asked,
    );
    const approve = async (sub: string, version = body.version): Promise<string> => {
      const path = `/api/finance/proposals/${body.id}/approve`;
      const answer = await (
        await loginAs(sub)
      ).post<{ code?: string; state?: string }>(path, {}, { version });
      return answer.body.code ?? answer.body.state ?? text;
    };
    const before = await figure();
    expect(await approve('oystein-okonomi')).toBe('same_person');
    expect(await figure()).toBe(before);
    expect(await approve('anne-godkjenner')).toBe('approved');
    expect(await approve('anne-godkjenner', body.version + 1)).toBe('already_decided');
    expect(await figure()).toBe(before + 1);
  });
});
