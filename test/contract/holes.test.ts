import { useDatabase } from '../support/database';
import { operations } from './support/operations';
import { HOLES, type Hole } from './walk/holes';
import { STATES, checksum, openGround, standIn } from './walk/ground';
import { eachOf } from './walk/each-of';
import { tryProbes } from './walk/probes';
import { stepsIn } from './walk/sampling';
import { tryCrossed, tryStep, type Ground } from './walk/walk';

const database = useDatabase();
let ground: Ground;

beforeAll(async () => {
  ground = await openGround(database);
}, 90_000);
afterEach(() => jest.restoreAllMocks());

/** A part of the walk; what it finds at fault. */
type Part = () => Promise<readonly string[]>;

/** The walk's own steps, in its own sampling, past the operations that a hole lies under; in parts, state by state. */
function partsOf({ under }: Hole): readonly Part[] {
  const past = operations.filter(({ name }) => under.test(name));
  const withoutState: Part = async () => [
    ...(await eachOf(past, (operation) => tryProbes(operation, ground))),
    ...(await eachOf(past, (operation) => tryCrossed(operation, ground))),
  ];
  const inStates = STATES.map((state): Part => async () => {
    await standIn(ground, state);
    const before = await checksum(ground);
    // Remembers nothing of walks before.
    const fresh: Ground = { ...ground };
    const faults = await eachOf(stepsIn(state, ground, under), (step) => tryStep(step, fresh));
    const after = await checksum(ground);
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    return [...faults, ...changed.map((table) => `${table} changed`)];
  });
  return [withoutState, ...inStates];
}

/** What the walk finds first, once the hole is there; nothing is found before. */
async function firstFound(hole: Hole): Promise<readonly string[]> {
  for (const part of partsOf(hole)) {
    expect(await part()).toEqual([]);
    hole.plant(ground);
    const faults = await part();
    jest.restoreAllMocks();
    if (faults.length > 0) return faults;
  }
  return [];
}

describe('the walk', () => {
  it('has at least twenty holes to find', () => {
    expect(HOLES.length).toBeGreaterThanOrEqual(20);
  });

  it.each(HOLES.map((hole) => [hole.what, hole] as const))(
    'finds that %s',
    async (_, hole) => {
      expect(await firstFound(hole)).not.toEqual([]);
    },
    60_000,
  );
});
