import type { OpenAPIObject } from '@nestjs/swagger';
import { grantsOf, type Operation } from '@tilsagn/domain/access/table';
import { refusalsOf } from '@tilsagn/domain/operation-refusals';
import { REFUSALS } from '@tilsagn/domain/refusals';
import { statusOf } from './problem';
import type { Route } from './routes';

type Described = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** What each answer may be, before any guard has been asked: an address, a busy database, a flood. */
const ALWAYS = ['bad_request', 'temporarily_busy', 'too_many_requests'];
const LOGGED_IN = ['login_required', 'forbidden'];
const CHANGE = ['csrf_refused', 'unsupported_media_type', 'body_too_large', 'malformed_json'];
const KEY = [
  'idempotency_key_required',
  'idempotency_key_bad',
  'idempotency_key_reused',
  'request_in_progress',
];
const VERSION = ['version_required', 'bad_if_match', 'stale_version'];

/** The codes that an operation may be refused with: what its guards say, and what is declared for it. */
export function codesOf(route: Route): readonly string[] {
  const open = grantsOf(route.operation ?? '').some(({ relation }) => relation === 'anyone');
  const codes = [
    ...ALWAYS,
    ...(open ? [] : LOGGED_IN),
    ...(route.method === 'GET' ? [] : CHANGE),
    ...(route.needsKey ? KEY : []),
    ...(route.needsVersion ? VERSION : []),
    ...(route.path.includes(':') ? ['not_found'] : []),
    ...(route.body === undefined && route.query === undefined ? [] : ['validation_failed']),
    ...(route.upload ? ['required', 'one_file_at_a_time'] : []),
    ...refusalsOf(route.operation as Operation | undefined),
  ];
  return [...new Set(codes)].filter((code) => code in REFUSALS).toSorted();
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Not understood.',
  401: 'Nobody is logged in.',
  403: 'Not allowed.',
  404: 'Does not exist, or is none of the caller’s business.',
  409: 'Does not fit what is there now.',
  412: 'Somebody else was quicker.',
  413: 'Too large.',
  415: 'Not a format that is taken here.',
  422: 'Understood, and something in it must be put right.',
  428: 'Say which version was seen.',
  429: 'Too many requests; Retry-After says when to come back.',
  500: 'A bug. `instance` is the number under which the log knows it.',
  503: 'Busy or away; Retry-After says when to come back.',
};

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } },
} as const;

const problemWith = (status: number, codes: readonly string[]) => ({
  description: TITLES[status] ?? 'Refused.',
  ...(status === 429 || status === 503 ? { headers: RETRY_AFTER } : {}),
  content: {
    'application/problem+json': {
      schema: {
        allOf: [
          { $ref: '#/components/schemas/ProblemDto' },
          {
            type: 'object',
            properties: {
              status: { type: 'integer', enum: [status] },
              code: { type: 'string', enum: [...codes] },
            },
          },
        ],
      },
    },
  },
});

/** Lists every status that an operation may be refused with, and the codes of each; what several say is said once. */
export function describeProblems(document: OpenAPIObject, route: Route, operation: Described): void {
  const codes = codesOf(route);
  const shared = (document.components ??= {}).responses ?? {};
  document.components.responses = shared;
  const say = (status: number, ofStatus: readonly string[]): void => {
    const name = [status, ...ofStatus].join('.');
    shared[name] ??= problemWith(status, ofStatus);
    const said = operation.responses[status];
    if (said === undefined) operation.responses[status] = { $ref: `#/components/responses/${name}` };
    // An operation that says something of its own with the status says it beside the problem.
    else if ('description' in said)
      said.content = { ...said.content, ...problemWith(status, ofStatus).content };
  };
  for (const status of [...new Set(codes.map(statusOf))].toSorted((a, b) => a - b)) {
    say(
      status,
      codes.filter((code) => statusOf(code) === status),
    );
  }
  say(500, ['unexpected']);
}
