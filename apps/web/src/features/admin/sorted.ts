import type { GivenRole } from '../../api/role-queries';
import { currentLocale } from '../../lib/language';

const KEYS = ['name', 'role', 'validTo', 'lastLoginAt'] as const;
export type RoleOrder = (typeof KEYS)[number];

const valueOf = (role: GivenRole, key: RoleOrder): string | null =>
  key === 'name' ? (role.name ?? role.sub) : role[key];

/** The roles in the order that is asked for; what a role lacks stands last both ways. */
export function sorted(roles: readonly GivenRole[], order: string | undefined): GivenRole[] {
  const key = KEYS.find((each) => order === each || order === `-${each}`);
  if (key === undefined) return [...roles];
  const way = order?.startsWith('-') ? -1 : 1;
  return roles.toSorted((a, b) => {
    const [x, y] = [valueOf(a, key), valueOf(b, key)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return way * x.localeCompare(y, currentLocale());
  });
}
