import { awardStatisticsJson, ReadAwards } from '@tilsagn/modules/statistics';
import fc from 'fast-check';
import { useDatabase } from '../../support/database';
import { casesCsv, importsOn, ledgerCsv } from '../imports/support';
import { ledgerOn, value } from '../ledger/support';
import { caseRows, ledgerRows, someDay } from './random-rows';
import { awardsBy, balancesBy, Pots, takeCases, takeLedger, type Figures } from './recount';

const RUNS = 25;

describe('random histories', () => {
  const database = useDatabase();
  const regions = new Map<string, string>();
  let run = 0;

  beforeAll(async () => {
    const rows = await database.db.query<{ number: string; region: string }>(
      'select number, region from municipality',
    );
    rows.forEach(({ number, region }) => regions.set(number, region));
  });

  const balances = async (
    tag: string,
    year: number,
    valueDate?: string,
  ): Promise<Record<string, Figures>> => {
    const rows = await ledgerOn(database).reader.balances({
      year,
      ...(valueDate !== undefined && { valueDate }),
    });
    const mine = rows.filter(({ frame }) => frame.endsWith(`-${tag}`));
    return Object.fromEntries(
      mine.map((row) => [
        `${row.frame}/${row.measure ?? ''}`,
        {
          appropriatedOre: Number(row.appropriatedOre),
          availableOre: Number(row.availableOre),
          committedOre: Number(row.committedOre),
          paidOre: Number(row.paidOre),
        },
      ]),
    );
  };
  const awards = async (scheme: string, year: number, asOf: string, byDecision: boolean) => {
    const by = byDecision ? 'decision-year' : 'frame-year';
    const {
      scheme: _scheme,
      year: _year,
      asOf: _asOf,
      ...counted
    } = awardStatisticsJson(value(await new ReadAwards(database.db).run({ scheme, year, asOf, by })));
    return counted;
  };

  it('are refused, booked and counted as a plain recount does', async () => {
    const imports = importsOn(database);
    const history = fc.constant(0).chain(() => {
      const tag = `t${(run += 1)}`;
      return fc.record({
        tag: fc.constant(tag),
        ledger: ledgerRows(tag),
        cases: caseRows(tag),
        days: fc.array(someDay, { minLength: 2, maxLength: 2 }),
      });
    });
    const seen = { refused: 0, projects: 0 };
    await fc.assert(
      fc.asyncProperty(history, async ({ tag, ledger, cases, days }) => {
        await database.db.query(`insert into scheme (key, name) values ($1, '{"nb": "Prøve"}')`, [tag]);
        const pots = new Pots();
        const money = takeLedger(pots, ledger);
        if (money.refusals.length > 0)
          expect(await imports.ledger(ledgerCsv(ledger))).toEqual(money.refusals);
        expect(await imports.ledger(ledgerCsv(money.accepted, ';').replaceAll('.', ','))).toEqual({
          booked: money.accepted.length,
          skipped: 0,
        });
        const awarded = takeCases(pots, cases);
        if (awarded.refusals.length > 0)
          expect(await imports.cases(casesCsv(cases))).toEqual(awarded.refusals);
        expect(await imports.cases(casesCsv(awarded.accepted))).toEqual({
          booked: awarded.accepted.length,
          skipped: 0,
        });
        for (const year of [2020, 2021]) {
          expect(await balances(tag, year)).toEqual(
            balancesBy('9999', String(year), money.accepted, awarded.accepted),
          );
          for (const day of days) {
            expect(await balances(tag, year, day)).toEqual(
              balancesBy(day, String(year), money.accepted, awarded.accepted),
            );
            for (const byDecision of [false, true]) {
              const expected = awardsBy(day, String(year), byDecision, awarded.accepted, regions);
              expect(await awards(tag, year, day, byDecision)).toEqual(expected);
              seen.projects += Number(expected['projects']);
            }
          }
        }
        seen.refused += money.refusals.length + awarded.refusals.length;
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    // The histories are worth their time only where something happens in them.
    expect(seen.refused).toBeGreaterThan(RUNS);
    expect(seen.projects).toBeGreaterThan(RUNS);
  }, 120_000);

  it('break no invariant', async () => {
    for (const invariant of ['i1', 'i2', 'i3', 'i7', 'i10', 'i11']) {
      expect([invariant, await database.db.query(`select * from ledger.check_${invariant}()`)]).toEqual([
        invariant,
        [],
      ]);
    }
  });
});
