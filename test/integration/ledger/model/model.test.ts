import fc from 'fast-check';
import { useDatabase } from '../../../support/database';
import { ledgerOn, offences } from '../support';
import { Both } from './both';
import { PAIRS } from './pairs';
import type { Step } from './step';

const ASKED = process.env['TILSAGN_TEST_RUNS'];
/** 200 × 100 in the long run of all tests, 2,000 × 100 by `npm run test:ledger`. */
const RUNS = ASKED === undefined ? 15 : Number(process.env['LEDGER_MODEL_RUNS'] ?? 200);
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
          const [expected, actual] = await both.step(step);
          expect({ step: step.kind, ...actual }).toEqual({ step: step.kind, ...expected });
          met.add(`${step.kind}:${actual.code}`);
        }
        expect(await standing(name)).toEqual(both.model.standing());
      });
      await fc.assert(property, { numRuns: RUNS });
      expect(await offences(database)).toEqual([]);
    },
    RUNS * 10_000,
  );

  it('meet nearly every pair of kind and outcome', () => {
    const missed = PAIRS.filter((pair) => !met.has(pair));
    expect([...met].filter((pair) => !PAIRS.includes(pair))).toEqual([]);
    // The short run meets what it meets.
    if (ASKED !== undefined) expect(missed.slice(Math.floor(PAIRS.length / 20))).toEqual([]);
  });
});
