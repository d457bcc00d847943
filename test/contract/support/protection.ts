import type { Came } from './came';
import type { DescribedOperation } from './operations';

const OURS =
  "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data:;" +
  "object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'";
/** The one address that the log-in provider opens in a frame. */
const FRAMED = 'auth.frontchannelLogout';

type Demand = readonly [name: string, holds: (value: string, asked: Asked) => boolean];

interface Asked {
  readonly path: string;
  /** Where a frame is answered; a refusal is for nobody's frame. */
  readonly framed: boolean;
}

const is =
  (wanted: string) =>
  (value: string): boolean =>
    value === wanted;

const DEMANDS: readonly Demand[] = [
  [
    'content-security-policy',
    // Files of others, and what is framed, may do even less than our pages.
    (value, { framed }) =>
      (value === OURS && !framed) ||
      (framed && /^default-src 'none';.*frame-ancestors http/.test(value)) ||
      /^(?=.*default-src 'none')(?=.*sandbox)(?!.*(allow-|unsafe))/.test(value),
  ],
  ['x-content-type-options', is('nosniff')],
  ['x-frame-options', (value, { framed }) => value === (framed ? '' : 'DENY')],
  ['referrer-policy', is('same-origin')],
  ['cross-origin-opener-policy', is('same-origin')],
  [
    'cross-origin-resource-policy',
    (value, { framed }) => value === (framed ? 'cross-origin' : 'same-origin'),
  ],
  ['x-powered-by', is('')],
  ['x-request-id', (value) => /^[0-9a-f-]{36}$/.test(value)],
  ['cache-control', (value, { path }) => !path.startsWith('/api') || /no-store|private/.test(value)],
];

/** Which of the headers that protect a browser are missing from an answer, or say something else. */
export function unprotected({ name, method, path }: DescribedOperation, came: Came): readonly string[] {
  const framed = name === FRAMED && came.status < 400;
  return DEMANDS.map(([header, holds]) => ({ header, holds, value: String(came.headers[header] ?? '') }))
    .filter(({ value, holds }) => !holds(value, { path, framed }))
    .map(({ header, value }) => `${method} ${path} answered ${came.status} with ${header}: «${value}»`);
}
