import type { Grant } from '@tilsagn/domain/access/grants';
import { ACCESS } from '@tilsagn/domain/access/table';
import { SIRI } from '../../support/casework';
import type { DescribedOperation } from '../support/operations';
import type { Walker } from './actors';
import type { Owner } from './owners';

/** The table as it is written; a hole that widens a row at run time does not widen what is expected. */
const TABLE = structuredClone(ACCESS) as Readonly<Record<string, readonly Grant[]>>;

export type Expected = 'login' | 'forbidden' | 'hidden' | 'open';

/** Whose an object is that belongs to a person and not to a company. */
function personOf(path: string, owner: Owner): string | undefined {
  if (path.startsWith('/api/me/')) return owner.sub;
  return path.startsWith('/api/worklist-views') ? SIRI : undefined;
}

const besideCase = (path: string): boolean => /^\/api\/(payment-requests|recoveries)\/\{id\}/.test(path);
const ofScheme = (path: string): boolean =>
  ofCase(path) || /^\/api\/(contract-lists|finance\/failed-payments)\/\{id\}/.test(path);
const ofCase = (path: string): boolean =>
  besideCase(path) || /^\/api\/(applications|cases)\/\{id\}/.test(path);

/** What the access table says of a walker before an owner's object (design.md section 6). */
export function expectedOf(
  { name, path }: DescribedOperation,
  walker: Walker,
  owner: Owner,
  isDraft: boolean,
): Expected {
  const grants = TABLE[name] ?? [];
  if (grants.some(({ relation }) => relation === 'anyone')) return 'open';
  if (walker.sub === undefined) return 'login';
  const ways = grants.filter(
    ({ relation, roles }) => relation === 'logged_in' || roles.some((role) => walker.roles.includes(role)),
  );
  if (ways.length === 0) return 'forbidden';
  if (!path.includes('{')) return 'open';
  const person = personOf(path, owner);
  if (person !== undefined) return person === walker.sub ? 'open' : 'hidden';
  const theirs = walker.orgnrs.includes(owner.orgnr);
  const asApplicant = grants.some(({ relation }) => relation === 'own_party');
  if (isDraft && ofCase(path) && !besideCase(path) && !(theirs && asApplicant)) return 'hidden';
  const reached = ways.some(({ relation }) => {
    // Every draft of the walk is its company's own.
    if (relation === 'on_behalf') return false;
    if (relation === 'own_party') return theirs;
    return relation !== 'staff' || walker.reachesScheme || !ofScheme(path);
  });
  return reached ? 'open' : 'hidden';
}
