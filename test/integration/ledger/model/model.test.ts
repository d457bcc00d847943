import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ok } from '@tilsagn/domain/result';
import { useDatabase } from '../../../support/database';
import { ledgerOn, offences } from '../support';
import { Both } from './both';
import { PAIRS } from './pairs';
import type { Step } from './step';

const ASKED = process.env['TILSAGN_TEST_RUNS'];
/** 200 × 100 in the long run of all tests, 2,000 × 100 by `npm run test:ledger`. */
const RUNS = ASKED === undefined ? 15 : Number(process.env['LEDGER_MODEL_RUNS'] ?? 200);
/** Repeats a run; without it chance chooses. */
const SEED = process.env['LEDGER_MODEL_SEED'];
const STEPS = ASKED === undefined ? 60 : 100;

const KINDS = [...new Set(PAIRS.map((pair) => pair.split(':')[0] ?? ''))];
/** Money first, so that there is something to do with it. */
const OFTEN = [
  'allocate',
  'distribute',
  'reserve',
  'commit',
  'raise_commitment',
  'send_payment',
  'send_payment',
  'confirm_payment',
  'confirm_payment',
  'repay',
];

const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom(
      ...KINDS.flatMap((kind) =>
        kind.startsWith('close') ? [kind, kind] : Array.from({ length: 8 }, () => kind),
      ),
      ...Array.from({ length: 6 }, () => OFTEN).flat(),
    ),
    frame: fc.nat(1),
    measure: fc.nat(1),
    toFrame: fc.nat(1),
    toMeasure: fc.nat(1),
    person: fc.nat(3),
    amount: fc.integer({ min: 1, max: 40 }),
    late: fc.boolean(),
    alone: fc.nat(12).map((n) => n === 0),
    undecided: fc.nat(12).map((n) => n === 0),
    pick: fc.nat(1000),
    into: fc.constantFrom('available', 'frame', 'lapsed'),
  }),
  { minLength: STEPS, maxLength: STEPS },
);

describe('the ledger and a plain model of it', () => {
  const database = useDatabase();
  const met = new Set<string>();
  let run = 0;

  /** What stands on the accounts of the run's frames. */
  const standing = async (name: string): Promise<Record<string, number>> => {
    const rows = await database.db.query<{ key: string; ore: bigint }>(
      `select key, balance_ore as ore from ledger.account join ledger.account_balance on account_id = account.id
        where balance_ore <> 0 and frame like $1`,
      [`${name}-%`],
    );
    return Object.fromEntries(rows.map(({ key, ore }) => [key, Number(ore)]));
  };

  it(
    'answer the same and hold the same, whatever is asked of them',
    async () => {
      const property = fc.asyncProperty(steps, async (asked) => {
        const name = `r${String(run++)}`;
        const both = new Both(ledgerOn(database), name);
        for (const step of asked) {
          const [done, expected, actual] = await both.step(step);
          expect({ done, ...actual }).toEqual({ done, ...expected });
          met.add(`${done}:${actual.code}`);
        }
        expect(await standing(name)).toEqual(both.model.standing());
      });
      await fc.assert(property, { numRuns: RUNS, ...(SEED !== undefined && { seed: Number(SEED) }) });
      expect(await offences(database)).toEqual([]);
    },
    RUNS * 10_000,
  );

  it('leave balances that are the same, byte for byte, summed in one pass or joined', async () => {
    // The body of before compares each row with each: the longest run is too much for it.
    if (RUNS > 200) return;
    const [old] = /create or replace function ledger\.balances\([\s\S]*?\$\$;/.exec(
      readFileSync('migrations/0102_ledger_reads_carries.sql', 'utf8'),
    ) ?? [''];
    const joined = old.replace('or replace function ledger.', 'function pg_temp.');
    expect(joined).toContain('is not distinct from');
    const moments = await database.db.query<{ at: Date }>(
      `select booked_at as at from ledger.transfer order by md5(id::text) limit 3`,
    );
    await database.uow.run(async () => {
      await database.db.query(joined);
      for (const year of [2020, 2021])
        for (const valueDate of [null, '2020-12-31', '2021-01-01'])
          for (const knownAt of [null, ...moments.map(({ at }) => at)]) {
            const ask = (name: string) =>
              database.db.query(`select to_jsonb(b)::text as row from ${name}.balances($1, $2, $3) b`, [
                year,
                valueDate,
                knownAt,
              ]);
            const rows = await ask('ledger');
            expect(rows).toEqual(await ask('pg_temp'));
          }
      return ok(undefined);
    });
  });

  it('meet nearly every pair of kind and outcome', () => {
    const missed = PAIRS.filter((pair) => !met.has(pair));
    expect([...met].filter((pair) => !PAIRS.includes(pair))).toEqual([]);
    // The short run meets what it meets.
    if (ASKED === undefined) return;
    process.stdout.write(
      `${String(RUNS)} runs of ${String(STEPS)} steps met ${String(met.size)} of ${String(PAIRS.length)} pairs of kind and outcome; missed: ${missed.join(', ') || 'none'}\n`,
    );
    expect(missed.slice(Math.floor(PAIRS.length / 20))).toEqual([]);
  });
});
