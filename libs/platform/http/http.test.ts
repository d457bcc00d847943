import { canonical, fingerprint } from './fingerprint';
import { isIdempotencyKey } from './idempotency-key';
import { isDeeperThan } from './json-depth';
import { expectedVersion } from './version';

describe('the fingerprint of a request', () => {
  const request = {
    method: 'POST',
    url: '/api/x',
    body: { a: 1, b: [1, 2] },
    ifMatch: undefined,
    upload: undefined,
  };
  const text = (over: Partial<Parameters<typeof fingerprint>[0]> = {}) =>
    fingerprint({ ...request, ...over }).toString('hex');

  it('does not mind the order of members', () => {
    expect(canonical({ b: { d: 1, c: null }, a: 'x' })).toBe('{"a":"x","b":{"c":null,"d":1}}');
    expect(text({ body: { b: [1, 2], a: 1 } })).toBe(text());
  });

  it.each([
    [{ method: 'PUT' }],
    [{ url: '/api/y' }],
    [{ body: { a: 1, b: [2, 1] } }],
    [{ body: { a: '1', b: [1, 2] } }],
    [{ ifMatch: '"v1"' }],
    [{ upload: { fileName: 'a', mediaType: 'b', content: Buffer.from('c'), fields: {} } }],
  ])('minds %j', (over) => {
    expect(text(over)).not.toBe(text());
  });
});

describe('the depth of JSON', () => {
  const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

  it('is counted in levels, over lists and objects', () => {
    expect(isDeeperThan(0, 'text')).toBe(false);
    expect(isDeeperThan(2, { a: [1], b: 2 })).toBe(false);
    expect(isDeeperThan(2, { a: [{ b: 1 }], c: 2 })).toBe(true);
    expect(isDeeperThan(3, { a: [{ b: 1 }], c: 2 })).toBe(false);
    expect(isDeeperThan(100, undefined)).toBe(false);
  });

  it('is found where counting by calls would run out of stack', () => {
    expect(isDeeperThan(100, nested(500_000))).toBe(true);
  });
});

describe('headers', () => {
  it('reads a version', () => {
    expect(expectedVersion(' "v12" ')).toBe(12);
    expect(() => expectedVersion(undefined)).toThrow('version_required');
    expect(() => expectedVersion('"v-1"')).toThrow('bad_if_match');
  });

  it('knows an idempotency key', () => {
    expect(isIdempotencyKey('0190a4c2-7b6e-7cc2')).toBe(true);
    expect(isIdempotencyKey('short')).toBe(false);
    expect(isIdempotencyKey('with blanks in it')).toBe(false);
    expect(isIdempotencyKey('x'.repeat(101))).toBe(false);
  });
});
