import fc from 'fast-check';
import { useDatabase } from '../support/database';
import { requestsOf, type FuzzedRequest } from './fuzz/requests';
import { recipeOf } from './recipes';
import type { Received } from './support/client';
import { operation, operations, type DescribedOperation } from './support/operations';
import { RUNS } from './support/size';
import { openStage, type Stage } from './support/stage';

/** A failure names its seed; the same requests come again with it. */
const SEED = process.env.TILSAGN_TEST_SEED;
/** A paper is drawn anew at each request. */
const PAPERS = 0.2;
const TELLS_TOO_MUCH = /node_modules|\bat \w+ \(|QueryFailed|syntax error|\bselect .* from\b/i;

const database = useDatabase();
let stage: Stage;

beforeAll(async () => {
  stage = await openStage(database);
});
afterAll(() => stage.world.close());

/** A body outside its schema must not be taken. */
const isTaken = (of: DescribedOperation, { attempt, bent }: FuzzedRequest, { status }: Received): boolean =>
  status < 400 &&
  of.json !== undefined &&
  bent.raw === undefined &&
  attempt.body !== undefined &&
  !stage.checker.fits(of.json, JSON.parse(JSON.stringify(attempt.body)));

const isPaper = ({ answers, success }: DescribedOperation): boolean =>
  answers[success]?.content?.['application/pdf'] !== undefined;

async function faultsOf(of: DescribedOperation, request: FuzzedRequest): Promise<string[]> {
  const came = await (await stage.as(request.attempt.by)).send(of, request.attempt, request.bent);
  const faults = [...stage.checker.faultsOf(of, came)];
  const { status, text } = came;
  if (status === 500) faults.push(`500: ${text}`);
  if (status >= 400 && TELLS_TOO_MUCH.test(text)) faults.push(`tells too much: ${text}`);
  if (isTaken(of, request, came)) faults.push(`took what the description does not allow: ${text}`);
  if (of.name === 'auth.logout') stage.forget(request.attempt.by);
  return faults;
}

describe('whatever is sent', () => {
  it.each(operations.map(({ name }) => name))(
    'to %s, the answer is one that is described, and never 500',
    async (name) => {
      const of = operation(name);
      const attempt = await recipeOf(of)(stage.work);
      const property = fc.asyncProperty(requestsOf(of, attempt), async (request) => {
        expect(await faultsOf(of, request)).toEqual([]);
      });
      const numRuns = isPaper(of) ? RUNS * PAPERS : RUNS;
      await fc.assert(property, { numRuns, ...(SEED !== undefined && { seed: Number(SEED) }) });
    },
    20_000 + RUNS * 200,
  );
});
