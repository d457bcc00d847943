import { useDatabase } from '../support/database';
import { operations } from './support/operations';
import { LONG } from './support/size';
import { STATES, checksum, openGround, standIn } from './walk/ground';
import { tryProbes } from './walk/probes';
import { eachOf } from './walk/each-of';
import { WALKED, stepsIn } from './walk/sampling';
import { tryCrossed, tryStep, type Ground } from './walk/walk';

const database = useDatabase();
let ground: Ground;

beforeAll(async () => {
  ground = await openGround(database);
}, 90_000);

describe('every operation, by everybody, before every owner, in every state', () => {
  it('has at least twelve kinds of people and three owners', () => {
    expect(ground.walkers.length).toBeGreaterThanOrEqual(12);
    expect(new Set(ground.owners.map(({ orgnr }) => orgnr)).size).toBe(3);
  });

  it.each(STATES)(
    'answers as the access table says: %s',
    async (state) => {
      await standIn(ground, state);
      const before = await checksum(ground);
      expect(await eachOf(stepsIn(state, ground), (step) => tryStep(step, ground))).toEqual([]);
      expect(await checksum(ground)).toEqual(before);
    },
    LONG ? 900_000 : 90_000,
  );

  it('finds no file under another case', async () => {
    const faults = await Promise.all(WALKED.map((operation) => tryCrossed(operation, ground)));
    expect(faults.flat()).toEqual([]);
  });

  it('takes no change without token, key and version, and no field that is not described', async () => {
    const before = await checksum(ground);
    expect(await eachOf(operations, (operation) => tryProbes(operation, ground))).toEqual([]);
    expect(await checksum(ground)).toEqual(before);
  }, 60_000);
});
