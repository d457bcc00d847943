import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { ok } from '@tilsagn/domain/result';
import { Client } from 'pg';
import { useDatabase } from '../../../support/database';
import { ledgerOn, offences } from '../support';
import { Both } from './both';
import { Later } from './later';
import { ofLength } from './of-length';
import { PAIRS } from './pairs';
import { anyStep } from './any-step';
import type { Step } from './step';

/** 2,000 by `npm run test:ledger`. */
const RUNS = Number(process.env['LEDGER_MODEL_RUNS'] ?? 200);
/** Repeats a run; without it chance chooses. */
const SEED = process.env['LEDGER_MODEL_SEED'];
const STEPS = 100;

describe('the ledger and a plain model of it', () => {
  const database = useDatabase();
  const met = new Set<string>();
  const opened: { client?: Client } = {};
  let run = 0;

  beforeAll(async () => {
    opened.client = new Client({ connectionString: database.url });
    await opened.client.connect();
    database.onClose(() => opened.client?.end());
  });

  /** What stands on the accounts of the run's frames. */
  const standing = async (name: string): Promise<Record<string, number>> => {
    const rows = await database.db.query<{ key: string; ore: bigint }>(
      `select key, balance_ore as ore from ledger.account join ledger.account_balance on account_id = account.id
        where balance_ore <> 0 and frame = any ($1)`,
      [[`${name}-0`, `${name}-1`]],
    );
    return Object.fromEntries(rows.map(({ key, ore }) => [key, Number(ore)]));
  };

  /** Plays the steps on frames that no other run has. */
  const play = async (asked: readonly Step[]): Promise<void> => {
    const { client } = opened;
    if (client === undefined) throw new Error('no connection');
    const name = `r${String(run++)}`;
    const later = new Later(database.dataSource);
    const both = new Both(ledgerOn({ db: later }), name);
    const done = asked.map((step) => both.step(step));
    const script = later.waiting.join(';\n');
    await later.ask(client).catch((cause: unknown) => {
      throw new Error(`an error, not an answer, to:\n${script}`, { cause });
    });
    for (const [place, { kind, expected, actual }] of done.entries()) {
      const answer = await actual;
      if (!isDeepStrictEqual(answer, expected))
        throw new Error(
          `step ${String(place + 1)} of ${String(done.length)}, ${kind}, was answered ${JSON.stringify(answer)} and should be ${JSON.stringify(expected)}:\n${script}`,
        );
      met.add(`${kind}:${answer.code}`);
    }
    expect({ script, ...(await standing(name)) }).toEqual({ script, ...both.model.standing() });
  };

  it(
    'answer the same and hold the same, whatever is asked of them, and meet nearly every pair of kind and outcome',
    async () => {
      await fc.assert(fc.asyncProperty(ofLength(anyStep, STEPS), play), {
        numRuns: RUNS,
        ...(SEED !== undefined && { seed: Number(SEED) }),
      });
      expect(await offences(database)).toEqual([]);
      expect([...met].filter((pair) => !PAIRS.includes(pair))).toEqual([]);
      const missed = PAIRS.filter((pair) => !met.has(pair));
      if (RUNS > 200)
        process.stdout.write(
          `${String(RUNS)} runs of ${String(STEPS)} steps met ${String(met.size)} of ${String(PAIRS.length)} pairs of kind and outcome; missed: ${missed.join(', ') || 'none'}\n`,
        );
      // At least 95 % of them.
      expect(missed.slice(Math.floor(PAIRS.length / 20))).toEqual([]);
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
});
