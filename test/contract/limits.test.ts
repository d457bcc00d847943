import { paceOf, type Pace } from '@tilsagn/platform/rate-limits/paces';
import { RateLimiter, type Taken } from '@tilsagn/platform/rate-limits/rate-limiter';
import { useDatabase } from '../support/database';
import { openWorld } from '../support/world';
import type { ContractClient, Received } from './support/client';
import { operations, type DescribedOperation } from './support/operations';
import { Stage } from './support/stage';
import { eachOf } from './walk/each-of';

/** Whoever watches over the service asks as often as they like. */
const UNCOUNTED = ['health.live', 'health.ready'];
const PACES = ['LOGIN', 'SUBMIT', 'WRITE', 'READ', 'PRECHECK'];

const database = useDatabase();
let stage: Stage;

beforeAll(async () => {
  const once = Object.fromEntries(PACES.map((pace) => [`RATE_LIMIT_${pace}`, '1']));
  const environment = { RATE_LIMITS: 'on', TRUST_PROXY: 'loopback', ...once };
  stage = new Stage(await openWorld(database, { environment }));
});
afterAll(() => stage.world.close());
afterEach(() => jest.restoreAllMocks());

let asked = 0;
/**
 * Twice by the same person from the same address, neither of which has asked for anything before; a change as
 * somebody elsewhere would forge it, so that nothing is done and a session goes on.
 */
async function twice(operation: DescribedOperation, client: ContractClient): Promise<[Received, Received]> {
  const headers = { 'x-forwarded-for': `192.0.${2 + (asked >> 8)}.${asked++ & 255}` };
  const bent = { headers, without: ['x-csrf'] };
  return [await client.send(operation, {}, bent), await client.send(operation, {}, bent)];
}

const somebody = (operation: DescribedOperation): Promise<ContractClient> =>
  stage.session({ sub: `${operation.name}-${asked}`, name: 'Noen', email: 'noen@example.org', orgnrs: [] });

function faultsOf(operation: DescribedOperation, [first, second]: [Received, Received]): readonly string[] {
  const { name, method } = operation;
  const pace = paceOf(name as Parameters<typeof paceOf>[0], method) ?? 'none';
  const seconds = Number(second.headers['retry-after']);
  const seen = [
    first.status !== 429 || 'the first is refused',
    second.status === 429 || `the second is answered with ${second.status}`,
    second.text.includes('"too_many_requests"') || `refused as ${second.text.slice(0, 100)}`,
    (seconds >= 1 && seconds <= 60) || `to be tried again after «${second.headers['retry-after'] as string}»`,
    second.headers['ratelimit-policy'] === `"${pace}";q=1;w=60` ||
      `by «${second.headers['ratelimit-policy'] as string}»`,
    ...stage.checker.faultsOf(operation, second),
  ];
  return seen.filter((each) => typeof each === 'string').map((fault) => `${name}: ${fault}`);
}

/** The operations that anybody may ask for without end. */
async function unlimited(which: readonly DescribedOperation[]): Promise<readonly string[]> {
  return eachOf(which, async (operation) => {
    const [, second] = await twice(operation, await somebody(operation));
    return second.status === 429 ? [] : [operation.name];
  });
}

describe('asked too often', () => {
  it('every operation says so, and when to try again, to who is logged in and to strangers', async () => {
    const counted = operations.filter(({ name }) => !UNCOUNTED.includes(name));
    const stranger = await stage.as(undefined);
    const faults = await eachOf(counted, async (operation) => [
      ...faultsOf(operation, await twice(operation, await somebody(operation))),
      ...faultsOf(operation, await twice(operation, stranger)),
    ]);
    expect(faults).toEqual([]);
  });

  it('no operation is without a limit but those of health', async () => {
    expect((await unlimited(operations)).toSorted()).toEqual(UNCOUNTED);
  });

  it('an operation without a limit is found', async () => {
    const take = RateLimiter.prototype.take;
    jest.spyOn(RateLimiter.prototype, 'take').mockImplementation(function (
      this: RateLimiter,
      pace: Pace,
      key: string,
    ): Promise<Taken | undefined> {
      return pace === 'submit' ? Promise.resolve(undefined) : take.call(this, pace, key);
    });
    const few = operations.filter(({ name }) => /^applications\.(submit|withdraw|read)$/.test(name));
    expect(few).toHaveLength(3);
    expect(await unlimited(few)).toEqual(['applications.submit']);
  });
});
