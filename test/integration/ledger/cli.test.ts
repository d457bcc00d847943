import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext } from '../../../apps/cli/context';
import { main } from '../../../apps/cli/main';
import { useDatabase } from '../../support/database';
import { casesCsv, grantedCase, ledgerCsv } from '../imports/support';

jest.setTimeout(60_000);

const FACTS = join(__dirname, '../../../apps/demo/data/ledger-2020-2021.csv');

interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: readonly string[];
}

describe("the operator's commands of the ledger", () => {
  const database = useDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'tilsagn-cli-'));
  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const run = async (...args: string[]): Promise<Told> => {
    const out: string[] = [];
    const err: string[] = [];
    const context = createContext({ DATABASE_URL: database.url, TILSAGN_TODAY: '2021-09-01' });
    const code = await main(
      args,
      Object.assign(context, {
        print: (text: string) => void out.push(text),
        complain: (text: string) => void err.push(text),
      }),
    );
    return { code, out: out.join('\n'), err };
  };

  afterAll(() => rmSync(folder, { recursive: true }));

  it('import, answer and check', async () => {
    expect(await run('ledger', 'import', FACTS)).toEqual({
      code: 0,
      out: '20 rows booked, 0 already there',
      err: [],
    });
    expect(await run('ledger', 'import', FACTS)).toMatchObject({
      code: 0,
      out: '0 rows booked, 20 already there',
    });
    const moment = new Date().toISOString();
    const asKnown = () =>
      run('ledger', 'balances', '--year', '2020', '--known-at', moment, '--format', 'json');
    const before = await asKnown();
    const cases = file(
      'cases.csv',
      casesCsv([grantedCase('1'), grantedCase('2', { outcome: 'open', decided_on: '', granted_kr: '' })]),
    );
    expect(await run('cases', 'import', cases)).toEqual({
      code: 0,
      out: '2 rows booked, 0 already there',
      err: [],
    });
    // I9: a report as known at a moment gives the same bytes, whatever is booked after it.
    expect(await asKnown()).toEqual(before);
    const now = await run('ledger', 'balances', '--year', '2020', '--format', 'json');
    expect(now.out).not.toBe(before.out);
    const balances = await run(
      'ledger',
      'balances',
      '--year',
      '2020',
      '--value-date',
      '2020-09-30',
      '--format',
      'json',
    );
    expect(JSON.parse(balances.out)).toContainEqual({
      frame: 'bio',
      year: 2020,
      measure: 'bio',
      appropriatedOre: 2_298_500_000,
      carriedInOre: 0,
      availableOre: 2_298_400_000,
      reservedOre: 0,
      committedOre: 100_000,
      inPaymentOre: 0,
      paidOre: 0,
      lapsedOre: 0,
      carriedOutOre: 0,
    });
    expect((await run('ledger', 'balances', '--year', '2020')).out).toContain('22985000');
    const known = await run(
      'ledger',
      'balances',
      '--year',
      '2020',
      '--known-at',
      '2020-01-01T00:00:00Z',
      '--format',
      'json',
    );
    expect(known.out).toBe('[]');
    const awards = await run('statistics', 'awards', '--scheme', 'bio', '--year', '2020', '--format', 'json');
    expect(JSON.parse(awards.out)).toMatchObject({
      scheme: 'bio',
      year: 2020,
      asOf: '2021-09-01',
      applications: 2,
      projects: 1,
    });
    expect((await run('statistics', 'awards', '--scheme', 'bio', '--year', '2020')).out).toContain(
      'Trondheimsregionen',
    );
    const checked = await run('ledger', 'check');
    expect(checked.code).toBe(0);
    expect(checked.out.split('\n').map((line) => line.slice(0, 6))).toEqual([
      'I1  OK',
      'I2  OK',
      'I3  OK',
      'I4  OK',
      'I6  OK',
      'I7  OK',
      'I8  OK',
      'I9  OK',
      'I10 OK',
      'I11 OK',
      'I12 OK',
      'I15 OK',
    ]);
  });

  it('refuse with a line for each row and exit code 1', async () => {
    const cut = { value_date: '2020-05-01', kind: 'cut', frame: 'bio', year: '2020', decision_ref: 'FU 9' };
    const path = file(
      'bad.csv',
      ledgerCsv([
        { ...cut, external_id: 'x1', amount_kr: '0.01' },
        { ...cut, external_id: 'x2', amount_kr: '1', kind: 'top_up', frame: 'nope' },
      ]),
    );
    expect(await run('ledger', 'import', path)).toEqual({
      code: 1,
      out: '',
      err: ['row 2, amount_kr: frame_exhausted (remaining 0 kr)', 'row 3, frame: unknown_frame'],
    });
    expect(
      await run('statistics', 'awards', '--scheme', 'nope', '--year', '2020', '--format', 'json'),
    ).toEqual({
      code: 1,
      out: '',
      err: ['scheme: unknown_scheme'],
    });
  });

  it.each([
    ['a file that is not there', ['ledger', 'import', '/nowhere/at/all.csv']],
    ['no year', ['ledger', 'balances']],
    ['a year that is none', ['ledger', 'balances', '--year', '20']],
    ['a Norwegian date', ['ledger', 'balances', '--year', '2020', '--value-date', '30.09.2020']],
    [
      'a moment without its offset',
      ['ledger', 'balances', '--year', '2020', '--known-at', '2020-09-30T12:00:00'],
    ],
    ['an unknown format', ['statistics', 'awards', '--scheme', 'bio', '--year', '2020', '--format', 'xml']],
    ['an unknown command', ['ledger', 'destroy']],
  ])('answer %s with exit code 2', async (_what, args) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '' });
  });
});
