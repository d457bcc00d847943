import { useDatabase } from '../support/database';
import { operations } from './support/operations';
import { HOLES, type Hole } from './walk/holes';
import { checksum, openGround, standIn } from './walk/ground';
import { eachOf } from './walk/each-of';
import { tryProbes } from './walk/probes';
import { tryCrossed, tryStep, type Ground } from './walk/walk';

const database = useDatabase();
let ground: Ground;

beforeAll(async () => {
  ground = await openGround(database);
}, 90_000);
afterEach(() => jest.restoreAllMocks());

/** The same walk as over the whole product, past the operations that a hole lies under. */
async function walkPast({ under, state = 'active' }: Hole): Promise<readonly string[]> {
  await standIn(ground, state);
  const before = await checksum(ground);
  // Remembers nothing of walks before.
  const fresh: Ground = { ...ground };
  const faults: string[] = [];
  for (const operation of operations.filter(({ name }) => under.test(name))) {
    const steps = fresh.walkers.flatMap((walker) =>
      fresh.owners.map((owner) => ({ operation, walker, owner, state })),
    );
    faults.push(...(await eachOf(steps, (step) => tryStep(step, fresh))));
    faults.push(...(await tryProbes(operation, fresh)), ...(await tryCrossed(operation, fresh)));
  }
  const after = await checksum(ground);
  const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
  return [...faults, ...changed.map((table) => `${table} changed`)];
}

describe('the walk', () => {
  it('has at least twenty holes to find', () => {
    expect(HOLES.length).toBeGreaterThanOrEqual(20);
  });

  it.each(HOLES.map((hole) => [hole.what, hole] as const))(
    'finds that %s',
    async (_, hole) => {
      expect(await walkPast(hole)).toEqual([]);
      hole.plant(ground);
      expect(await walkPast(hole)).not.toEqual([]);
    },
    60_000,
  );
});
