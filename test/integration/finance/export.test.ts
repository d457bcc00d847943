import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestApi } from '../../support/api';
import { startApi } from '../../support/api';
import { useDatabase } from '../../support/database';
import { casesCsv, grantedCase, importsOn } from '../imports/support';

const FACTS = readFileSync(join(__dirname, '../../../apps/demo/data/ledger-2020-2021.csv'), 'utf8');

describe('files of what finance sees', () => {
  const database = useDatabase();
  const started: { api?: TestApi } = {};
  const saved = async (path: string, by = 'oystein-okonomi') => {
    if (started.api === undefined) throw new Error('the API has not started');
    const answer = await (await started.api.loginAs(by)).get(path);
    return { ...answer, lines: answer.text.replace(/^\ufeff/, '').split('\r\n') };
  };

  beforeAll(async () => {
    const run = importsOn(database);
    await run.ledger(FACTS);
    await run.cases(
      casesCsv([grantedCase('1', { applicant: '=1+1', granted_kr: '250000.50', applied_kr: '250000.50' })]),
    );
    started.api = await startApi(database);
  });
  afterAll(() => started.api?.close());

  it('saves the overview with its figures, its dates and who made it', async () => {
    const { status, headers, lines } = await saved(
      '/api/ledger/overview/export?year=2020&valueDate=2020-12-31&format=csv',
    );
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toContain('filename="Rammer 2020.csv"');
    expect(lines).toContain('Slik det sto (valuteringsdato);2020-12-31');
    expect(lines).toContain('Laget av;Øystein Økonomi');
    const row = (start: string) => lines.find((line) => line.startsWith(start));
    expect(row('BIO;;')).toBe(
      'BIO;;;22985000,00;0,00;0,00;250000,50;0,00;22734999,50;0,00;0,00;98,91;0,00;0;',
    );
    expect(row('Ekstraordinære koronamidler;;')).toMatch(/^[^;]+;;;4569000,00;/);
    expect(row('Fagbrev på jobb;;')).toMatch(/^[^;]+;;;3250000,00;/);
    expect(row('Sum;')).toMatch(/^Sum;;;46504000,00;/);
  });

  it('saves all transfers of a frame, newest first, and nothing that is read as a formula', async () => {
    const { lines } = await saved('/api/ledger/transfers/export?frame=bio&year=2020&format=csv');
    const head = lines.findIndex((line) => line.startsWith('Valuteringsdato;'));
    const rows = lines.slice(head + 1, -1);
    expect(rows.map((line) => line.split(';')[3])).toEqual([
      '250000,50',
      '250000,50',
      '14000000,00',
      '14000000,00',
      '4200000,00',
      '4200000,00',
      '4785000,00',
      '4785000,00',
    ]);
    expect(rows[0]).toContain(";'=1+1;");
    const early = await saved('/api/ledger/transfers/export?knownAt=2020-01-01T00:00:00Z&format=csv');
    expect(early.lines.at(-2)).toMatch(/^Valuteringsdato;/);
  });

  it('saves what the overview warns of', async () => {
    const { status, lines } = await saved('/api/ledger/overview/warnings/export?year=2021&format=csv');
    const head = lines.findIndex((line) => line.startsWith('Varsel;'));
    expect([status, lines[head]]).toEqual([
      200,
      'Varsel;Ramme;Tiltak;Saksnummer;Søker;Beløp;Siden;Fullmakt under null;Fullmakten gjelder til',
    ]);
    expect(lines.slice(head + 1, -1)).toEqual([
      'Ikke fordelt til noe tiltak;Kompetansepilot;;;;15130000,00;;;',
      'Vedtak mangler;BIO;;;;10985000,00;2021-01-01;;',
    ]);
  });

  it('saves what a frame was given, and the worklist, as workbooks', async () => {
    for (const path of [
      '/api/ledger/frames/bio/2020/export?format=xlsx',
      '/api/ledger/overview/export?year=2021&format=xlsx',
      '/api/cases/export?format=xlsx',
    ]) {
      const { status, headers, text } = await saved(path);
      expect([status, text.slice(0, 2)]).toEqual([200, 'PK']);
      expect(headers.get('content-type')).toContain('spreadsheetml.sheet');
    }
    const frame = await saved('/api/ledger/frames/bio/2020/export?format=csv');
    expect(frame.lines.at(-2)).toBe('Sum;;;;22985000,00');
    const cases = await saved('/api/cases/export?scheme=bio&format=csv', 'siri-saksbehandler');
    expect(cases.lines).toContain('Utvalg;scheme=bio');
    expect(cases.lines.at(-2)).toMatch(/^2020\/1;'=1\+1;\d{9};/);
  });

  it('refuses what it cannot read, and whoever may not', async () => {
    const answers = async (path: string, by?: string) => (await saved(path, by)).status;
    expect(await answers('/api/ledger/overview/export?year=2020&format=pdf')).toBe(422);
    expect(await answers('/api/ledger/overview/export?year=2020&valueDate=2020-02-30&format=csv')).toBe(422);
    expect(await answers('/api/ledger/transfers/export?valueDate=2020-02-30&format=csv')).toBe(422);
    expect(await answers('/api/cases/export?submittedFrom=2020-02-30&format=csv')).toBe(422);
    expect(await answers('/api/ledger/frames/nope/2020/export?format=csv')).toBe(404);
    expect(await answers('/api/ledger/frames/nope/2020/limits/export?format=csv')).toBe(404);
    expect(await answers('/api/finance/year-ends/nope/2020/export?format=csv')).toBe(404);
    expect(await answers('/api/ledger/overview/warnings/export?year=2020&knownAt=x&format=csv')).toBe(422);
    expect(await answers('/api/ledger/transfers/export?format=csv', 'siri-saksbehandler')).toBe(403);
    expect(await answers('/api/cases/export?format=csv', 'kari-nilsen')).toBe(403);
  });
});
