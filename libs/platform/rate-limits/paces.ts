import type { Operation } from '@tilsagn/domain/access/table';

/** How often somebody may do what: each pace has its own number a minute, and its own count. */
export const PACES = ['login', 'submit', 'write', 'read', 'precheck'] as const;
export type Pace = (typeof PACES)[number];

const OWN_PACE: Readonly<Partial<Record<Operation, Pace>>> = {
  'applications.submit': 'submit',
  'auth.callback': 'login',
  'auth.login': 'login',
  'calls.eligibility': 'precheck',
};

/** Whoever watches over the service asks as often as they like. */
const UNCOUNTED: readonly Operation[] = ['health.live', 'health.ready'];

/** The pace of an operation; none for one that is not counted. */
export function paceOf(operation: Operation | undefined, method: string): Pace | undefined {
  if (operation !== undefined && UNCOUNTED.includes(operation)) return undefined;
  const own = operation === undefined ? undefined : OWN_PACE[operation];
  return own ?? (method === 'GET' || method === 'HEAD' ? 'read' : 'write');
}

/** Counted by address whoever asks: these come before a log-in, or cost others something. */
export const isByAddress = (pace: Pace): boolean => pace === 'login' || pace === 'precheck';
