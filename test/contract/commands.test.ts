import { randomUUID } from 'node:crypto';
import { useDatabase } from '../support/database';
import { problemOf } from '../support/problem';
import { RECIPES, recipeOf } from './recipes';
import type { Attempt, Received } from './support/client';
import { operation, operations, type DescribedOperation } from './support/operations';
import { openStage, type Stage } from './support/stage';

const AT_ONCE = 5;
/** Others who change the same version in the same moment; races.test.ts has fifty of them. */
const RIVALS = 10;
/** The tests have no log-in provider, and built pages only where a build went before. */
const AWAY = ['auth.login', 'health.ready'];
const database = useDatabase();
let stage: Stage;

beforeAll(async () => {
  stage = await openStage(database);
});
afterAll(() => stage.world.close());

/** Every row of the business, and how often each command was noted as done. */
async function everything(): Promise<unknown> {
  const done = await database.db.query(
    `select operation, object, count(*)::int from audit_event where outcome = 'done' group by 1, 2 order by 1, 2`,
  );
  return { rows: await stage.world.rowCounts(), done };
}

const seen = ({ status, body, text }: Received): unknown => [
  status,
  (body as { code?: string } | undefined)?.code ?? text,
];

/** The same request with something else in it. */
const changed = (attempt: Attempt): Attempt => {
  if (attempt.file !== undefined)
    return { ...attempt, file: Buffer.concat([attempt.file, Buffer.from('\n')]) };
  if (attempt.version !== undefined) return { ...attempt, version: attempt.version + 1 };
  if (attempt.body === undefined) return { ...attempt, body: {} };
  return { ...attempt, body: { ...attempt.body, another: 'field' } };
};

async function refusesWithoutVersion(of: DescribedOperation, attempt: Attempt): Promise<void> {
  expect(seen(await stage.send(of, attempt, { ifMatch: null }))).toEqual([428, 'version_required']);
  for (const ifMatch of ['*', '3', 'W/"v3"', '"v3", "v4"', '"v0x1"', '"v99999999999"', '']) {
    expect([ifMatch, seen(await stage.send(of, attempt, { ifMatch }))]).toEqual([
      ifMatch,
      [400, 'bad_if_match'],
    ]);
  }
  const version = attempt.version ?? 0;
  for (const stale of [version - 1, version + 1]) {
    expect(seen(await stage.send(of, { ...attempt, version: stale }))).toEqual([412, 'stale_version']);
  }
}

async function refusesWithoutKey(of: DescribedOperation, attempt: Attempt): Promise<void> {
  expect(seen(await stage.send(of, attempt, { key: null }))).toEqual([400, 'idempotency_key_required']);
  for (const key of ['short', 'k'.repeat(101), 'with blanks in it']) {
    expect(seen(await stage.send(of, attempt, { key }))).toEqual([400, 'idempotency_key_bad']);
  }
}

const rivalsOf = ({ needsVersion }: DescribedOperation): string[] =>
  Array.from({ length: needsVersion ? RIVALS : 0 }, () => randomUUID());

/** Fifteen edits of one version at once, five of them copies with the same key: one key wins. Its answers follow. */
async function winnerOf(of: DescribedOperation, attempt: Attempt): Promise<[string, Received[]]> {
  const key = randomUUID();
  const keys = [key, ...rivalsOf(of), ...Array.from({ length: AT_ONCE - 1 }, () => key)];
  const answers = await Promise.all(
    keys.map(async (each) => ({ each, answer: await stage.send(of, attempt, { key: each }) })),
  );
  const won = new Set(answers.filter(({ answer }) => answer.status < 300).map(({ each }) => each));
  const [winner = key, ...more] = won;
  expect(more).toEqual([]);
  const lost = answers.filter(({ each }) => each !== winner).map(({ answer }) => answer.status);
  // What is gone for good, or can no longer be changed by anybody, says that.
  expect(lost.filter((status) => ![404, 409, 412, 503].includes(status))).toEqual([]);
  const copies = answers.filter(({ each }) => each === winner).map(({ answer }) => answer);
  while (copies.length < AT_ONCE) copies.push(await stage.send(of, attempt, { key: winner }));
  return [winner, copies];
}

async function hasOneEffect(of: DescribedOperation, attempt: Attempt): Promise<Received> {
  const [key, answers] = await winnerOf(of, attempt);
  const [first] = answers;
  if (first === undefined) throw new Error('nothing was sent');
  expect([first.status, first.text]).toEqual([of.success, first.text]);
  for (const answer of answers) {
    expect([answer.status, answer.text, answer.headers['etag']]).toEqual([
      first.status,
      first.text,
      first.headers['etag'],
    ]);
  }
  expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(
    AT_ONCE - 1,
  );
  const after = await everything();
  expect((await stage.send(of, attempt, { key })).text).toBe(first.text);
  expect(seen(await stage.send(of, changed(attempt), { key }))).toEqual([
    422,
    expect.stringMatching(/_reused|_failed/),
  ]);
  expect(await everything()).toEqual(after);
  const other = await (await stage.as('hanna-hamar')).send(of, attempt, { key });
  expect(other.headers['idempotency-replayed']).toBeUndefined();
  return first;
}

describe('the recipes', () => {
  it('tell of each operation how it succeeds', () => {
    const names = operations.map((each) => each.name);
    expect(Object.keys(RECIPES).filter((name) => !names.includes(name))).toEqual([]);
    expect(operations.map((each) => typeof recipeOf(each))).toEqual(names.map(() => 'function'));
  });
});

/**
 * What is added to a case or noted about it leaves its version alone, and so does what is only proposed or copied; a
 * sign-off names the figures that were seen instead. A company is stopped once and the stop lifted once: the second is
 * refused by name. What one wishes to be told of a call is one's own.
 */
const ADDS =
  /Message|[nN]ote$|otification|ActivityReport$|^companies\.(stop|liftStop)$|^calls\.watch$|\.propose$|\.copy$|^reconciliation\.signOff$/;

describe('the description', () => {
  it('asks for a version wherever something is changed that somebody else may change too', () => {
    const blind = operations.filter(
      ({ method, path, needsVersion }) => !needsVersion && method !== 'GET' && /\{/.test(path),
    );
    expect(blind.filter(({ method, name }) => method !== 'POST' || !ADDS.test(name))).toEqual([]);
  });

  it('asks for a key of every POST but the log-out, which has nothing to double', () => {
    const keyless = operations.filter(({ method, needsKey }) => method === 'POST' && !needsKey);
    expect(keyless.map(({ name }) => name)).toEqual(['auth.logout']);
  });

  it('says of each operation what a stranger, a flood and a busy database get', () => {
    const silent = operations.filter(
      ({ answers }) => !['400', '500', '503'].every((status) => status in answers),
    );
    expect(silent).toEqual([]);
  });
});

describe('what only reads', () => {
  it.each(operations.filter(({ isChange }) => !isChange).map(({ name }) => name))(
    '%s answers as described',
    async (name) => {
      const of = operation(name);
      const attempt = await recipeOf(of)(stage.work);
      const before = await stage.world.rowCounts();
      const { status, text } = await stage.send(of, attempt);
      const expected = AWAY.includes(name) && status === 503 ? 503 : of.success;
      expect([status, text]).toEqual([expected, text]);
      expect(await stage.world.rowCounts()).toEqual(before);
    },
  );
});

describe('what changes', () => {
  it.each(operations.filter(({ isChange }) => isChange).map(({ name }) => name))(
    '%s is safe to repeat and to race',
    async (name) => {
      const of = operation(name);
      const attempt = await recipeOf(of)(stage.work);
      const before = await everything();
      if (of.needsVersion) await refusesWithoutVersion(of, attempt);
      if (of.needsKey) await refusesWithoutKey(of, attempt);
      expect(await everything()).toEqual(before);
      const done = of.needsKey ? await hasOneEffect(of, attempt) : await stage.send(of, attempt);
      expect([done.status, done.text]).toEqual([of.success, done.text]);
      if (of.needsVersion && of.versioned) {
        expect(done.headers['etag']).toMatch(/^"v\d+"$/);
        expect(done.headers['etag']).not.toBe(`"v${attempt.version ?? 0}"`);
        expect(problemOf(await asAnswer(of, attempt)).code).toBe('stale_version');
      }
      if (name === 'auth.logout') stage.forget(attempt.by);
    },
  );
});

const asAnswer = async (of: DescribedOperation, attempt: Attempt) => {
  const { status, text, body } = await stage.send(of, attempt);
  return { status, text, body, headers: new Headers() };
};
