import { kroner } from '@tilsagn/domain/money/ore';
import { ImportLedger } from '@tilsagn/modules/ledger';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useDatabase } from '../../support/database';
import { ledgerOn, value } from '../ledger/support';

const FACTS = readFileSync(join(__dirname, '../../../apps/demo/data/ledger-2020-2021.csv'));

describe('the frames of 2020 and 2021', () => {
  const database = useDatabase();
  const importer = () => new ImportLedger(database.uow, ledgerOn(database).posting);
  const reader = () => ledgerOn(database).reader;
  const appropriated = async (year: number, valueDate?: string): Promise<Record<string, number>> => {
    const rows = await reader().balances({ year, ...(valueDate !== undefined && { valueDate }) });
    return Object.fromEntries(
      rows.filter((row) => row.measure === null).map((row) => [row.frame, Number(row.appropriatedOre) / 100]),
    );
  };

  it('are booked once, however often the file is imported', async () => {
    expect(value(await importer().run({ file: FACTS, operator: 'test' }))).toEqual({
      booked: 20,
      skipped: 0,
    });
    const before = await database.db.query('select count(*), max(booked_at) from ledger.entry');
    expect(value(await importer().run({ file: FACTS, operator: 'other' }))).toEqual({
      booked: 0,
      skipped: 20,
    });
    expect(await database.db.query('select count(*), max(booked_at) from ledger.entry')).toEqual(before);
    expect(await database.db.query('select format, rows, operator from ledger.import_batch')).toEqual([
      { format: 'ledger', rows: 20, operator: 'test' },
    ]);
  });

  it('are what the county stated', async () => {
    expect(await appropriated(2020)).toEqual({
      bio: 22_985_000,
      'extraordinary-covid': 4_569_000,
      'fagbrev-pa-jobb': 3_250_000,
      'udir-apprentices': 15_700_000,
    });
    expect(await appropriated(2021)).toEqual({ bio: 37_200_000, kompetansepilot: 15_130_000 });
    const rows = await reader().balances({ year: 2020 });
    expect(
      rows.map((row) => [
        row.frame,
        row.measure,
        Number(row.appropriatedOre) / 100,
        Number(row.availableOre) / 100,
      ]),
    ).toEqual([
      ['bio', null, 22_985_000, 0],
      ['bio', 'bio', 22_985_000, 22_985_000],
      ['extraordinary-covid', null, 4_569_000, 0],
      ['extraordinary-covid', 'apprentice-measures', 550_000, 550_000],
      ['extraordinary-covid', 'career-guidance-and-higher-vocational', 4_019_000, 4_019_000],
      ['fagbrev-pa-jobb', null, 3_250_000, 0],
      ['fagbrev-pa-jobb', 'fagbrev-pa-jobb', 3_250_000, 3_250_000],
      ['udir-apprentices', null, 15_700_000, 0],
      ['udir-apprentices', 'udir-apprentices', 15_700_000, 15_700_000],
    ]);
    const pilot = (await reader().balances({ year: 2021 })).filter((row) => row.frame === 'kompetansepilot');
    expect(pilot).toMatchObject([{ measure: null, availableOre: kroner(15_130_000) }]);
  });

  it('stand as they stood on 30 September 2020', async () => {
    expect(await appropriated(2020, '2020-09-30')).toEqual({
      bio: 22_985_000,
      'extraordinary-covid': 7_819_000,
      'udir-apprentices': 15_700_000,
    });
  });

  it('were not known before they were booked', async () => {
    expect(await reader().balances({ year: 2020, knownAt: '2020-12-31T00:00:00Z' })).toEqual([]);
    const [row] = await database.db.query<{ at: string }>(
      `select to_char(booked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from ledger.transfer order by booked_at limit 1`,
    );
    expect(await reader().balances({ year: 2020, knownAt: row?.at ?? '' })).toMatchObject([
      { frame: 'bio', measure: null, appropriatedOre: kroner(4_785_000), availableOre: kroner(4_785_000) },
    ]);
  });
});
