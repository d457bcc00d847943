import fc from 'fast-check';

const nest = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth);

/** Text that breaks what is careless: databases, mails, logs, paths and pages. */
export const HOSTILE_TEXT: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\uD800',
  '\uFFFE\uFFFF',
  '\u202Etxt.exe',
  'é'.normalize('NFD'),
  "' or 1=1 --",
  '%',
  '%_\\',
  '../../etc/passwd',
  '..%2f',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  '\r\nSet-Cookie: a=b',
  '=1+1',
  '9'.repeat(400),
  'x'.repeat(5_000),
  '👩‍👩‍👧‍👦'.repeat(200),
  '-1',
  '0x10',
  '1e3',
  'NaN',
  'null',
  '2021-02-30',
  '0000-00-00',
  '99999-01-01',
  '2021-01-01T00:00:00Z',
  '0190a4c2-7b6e-7cc2-8000-000000000000',
  '399001005',
  'bio1-2021',
];

const HOSTILE_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  -0,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 2,
  1e308,
  [],
  {},
  [[[[[[[[]]]]]]]],
  { a: { b: { c: {} } } },
  Array.from({ length: 2_000 }, (_, n) => n),
  { length: -1, constructor: 1 },
];

export const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXT),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
export const hostileValue = fc.oneof(
  fc.constantFrom(...HOSTILE_VALUES),
  hostileText,
  fc.jsonValue({ maxDepth: 3 }),
);

/** Bodies that are no JSON, or more than anybody should have to read. */
export const hostileBody: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    '[]',
    'null',
    '"text"',
    '{"a":1,}',
    '{"a":NaN}',
    '\uFEFF{}',
    '{"__proto__":{"roles":["approver"]}}',
    '{"constructor":{"prototype":{"x":1}}}',
    nest(5_000, '[', ']'),
    `{"a":${nest(200, '{"a":', '}')}1}`,
    `{${Array.from({ length: 500 }, (_, n) => `"a${n}":${n}`).join(',')}}`,
  ),
  fc.string({ unit: 'binary', maxLength: 100 }),
);

/** Headers that no page of ours would send so. Values are what a server's parser lets through. */
export const hostileHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  fc.constantFrom('*', '"v0"', '"v-1"', 'W/"v1"', 'v1', '"v1', '"v9999999999999999999"').map((value) => ({
    'if-match': value,
  })),
  fc
    .constantFrom('', 'x', 'k'.repeat(101), 'a b', '<script>', '0123456789abcdef')
    .map((value) => ({ 'idempotency-key': value })),
  fc
    .constantFrom(
      'text/plain',
      'application/xml',
      'application/json; charset=utf-16',
      'multipart/form-data',
      'x',
    )
    .map((value) => ({ 'content-type': value })),
  fc
    .constantFrom('', 'xx', 'en-GB;q=0.1, nn;q=zz', '*', 'nb'.repeat(2_000), '../en')
    .map((value) => ({ 'accept-language': value })),
  fc.constantFrom('application/xml', 'text/*;q=2', ';;;').map((value) => ({ accept: value })),
  fc
    .constantFrom('sid=', 'sid=%00', `sid=${'a'.repeat(3_000)}`, 'sid=a; sid=b', '=', 'sid="')
    .map((value) => ({ cookie: value })),
  fc.constantFrom('', 'x', 'a'.repeat(500)).map((value) => ({ 'x-csrf': value })),
  fc.constantFrom('1.2.3.4', 'x'.repeat(1_000), '::1, a').map((value) => ({ 'x-forwarded-for': value })),
  fc.constantFrom('a', 'x'.repeat(300), '<id>').map((value) => ({ 'x-request-id': value })),
);
