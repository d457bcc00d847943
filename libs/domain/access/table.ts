import { anyone, loggedIn, ownParty, readers } from '@tilsagn/domain/access/grants';
import type { Grant } from '@tilsagn/domain/access/grants';

/**
 * The access table: operation → ways in (design.md section 6). One row each, in alphabetical order. A route of the
 * API without a row, or a row without a route, fails the tests; what has no row is closed to everyone.
 */
export const ACCESS = {
  'api.description': [anyone],
  'auth.callback': [anyone],
  'auth.login': [anyone],
  'auth.logout': [loggedIn],
  'health.live': [anyone],
  'health.ready': [anyone],
  'me.read': [anyone],
  'organisations.read': [ownParty, readers],
} as const satisfies Record<string, readonly Grant[]>;

export type Operation = keyof typeof ACCESS;

/** The ways in to an operation; none for a name that has no row. */
export function grantsOf(operation: string): readonly Grant[] {
  return (ACCESS as Readonly<Record<string, readonly Grant[]>>)[operation] ?? [];
}
