import { canonical, fingerprint } from './fingerprint';
import { isIdempotencyKey } from './idempotency-key';
import { MOST_LEVELS, MOST_VALUES, isExcessive } from './json-extent';
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
    [
      {
        upload: {
          fileName: 'a',
          mediaType: 'b',
          content: { path: 'p', sizeBytes: 1, sha256: Buffer.from('c') },
          fields: {},
        },
      },
    ],
  ])('minds %j', (over) => {
    expect(text(over)).not.toBe(text());
  });
});

describe('the extent of JSON', () => {
  const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

  it('is counted in levels, over lists and objects', () => {
    expect(isExcessive(undefined)).toBe(false);
    expect(isExcessive({ a: nested(MOST_LEVELS) })).toBe(false);
    expect(isExcessive({ a: nested(MOST_LEVELS + 1) })).toBe(true);
    expect(isExcessive([{ a: nested(MOST_LEVELS) }])).toBe(true);
  });

  it('is counted in values', () => {
    expect(isExcessive(Array(MOST_VALUES - 1).fill(0))).toBe(false);
    expect(isExcessive(Array(MOST_VALUES).fill(0))).toBe(true);
    expect(isExcessive({ a: Array(MOST_VALUES / 2).fill({ b: 1 }) })).toBe(true);
  });

  it('is found where counting by calls would run out of stack', () => {
    expect(isExcessive(nested(500_000))).toBe(true);
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
