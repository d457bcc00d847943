import { useDatabase } from '../support/database';
import { operations, type DescribedOperation } from './support/operations';
import { LONG } from './support/size';
import { STATES, checksum, openGround, standIn } from './walk/ground';
import { tryProbes } from './walk/probes';
import { eachOf } from './walk/each-of';
import { tryCrossed, tryStep, type Ground, type Step } from './walk/walk';

const database = useDatabase();
let ground: Ground;

beforeAll(async () => {
  ground = await openGround(database);
}, 90_000);

/** Ends the session that is walked with. */
const ENDS = ['auth.logout'];
/** Drafts are the applicant's alone: whoever may read cases is tried on one. */
const readsACase = ({ method, path }: DescribedOperation): boolean =>
  method === 'GET' && /^\/api\/(applications|cases)\/\{id\}/.test(path);
const walked = operations.filter(({ name }) => !ENDS.includes(name));

describe('every operation, by everybody, before every owner, in every state', () => {
  it('has at least twelve kinds of people and three owners', () => {
    expect(ground.walkers.length).toBeGreaterThanOrEqual(12);
    expect(new Set(ground.owners.map(({ orgnr }) => orgnr)).size).toBe(3);
  });

  it.each(STATES.map((state, index) => [state, index] as const))(
    'answers as the access table says: %s',
    async (state, index) => {
      await standIn(ground, state);
      const before = await checksum(ground);
      const steps: Step[] = [];
      for (const [a, operation] of walked.entries()) {
        for (const [b, walker] of ground.walkers.entries()) {
          for (const [c, owner] of ground.owners.entries()) {
            // A Latin square: each pair of operation, person and owner once; the long run takes them all.
            const inSquare = (a + b + 7 * c) % STATES.length === index;
            if (!LONG && !inSquare && !(state === 'draft' && c === 0 && readsACase(operation))) continue;
            steps.push({ operation, walker, owner, state });
          }
        }
      }
      expect(await eachOf(steps, (step) => tryStep(step, ground))).toEqual([]);
      expect(await checksum(ground)).toEqual(before);
    },
    LONG ? 900_000 : 90_000,
  );

  it('finds no file under another case', async () => {
    const faults = await Promise.all(walked.map((operation) => tryCrossed(operation, ground)));
    expect(faults.flat()).toEqual([]);
  });

  it('takes no change without token, key and version, and no field that is not described', async () => {
    const before = await checksum(ground);
    expect(await eachOf(operations, (operation) => tryProbes(operation, ground))).toEqual([]);
    expect(await checksum(ground)).toEqual(before);
  }, 60_000);
});
