import { newId } from '@tilsagn/platform/database/ids';
import type { Casework } from '../../support/casework';
import type { Recipe } from './recipe';

export const SUNNIVA = 'sunniva-systemansvarlig';

/** A system administrator. */
async function administrator({ world }: Casework): Promise<string> {
  await world.database.db.query(
    `insert into user_role (sub, role, granted_by) values ($1, 'system_administrator', 'system') on conflict do nothing`,
    [SUNNIVA],
  );
  return SUNNIVA;
}

/** A role of somebody new. */
async function held({ world }: Casework): Promise<{ id: string; version: number }> {
  const [role] = await world.database.db.query<{ id: string; version: number }>(
    `insert into user_role (sub, role, granted_by) values ($1, 'caseworker', 'system') returning id, version`,
    [`ny-${newId()}`],
  );
  if (role === undefined) throw new Error('no role was written');
  return role;
}

const reads =
  (query: Readonly<Record<string, string>>): Recipe =>
  async (work) => ({ by: await administrator(work), query });

export const ROLES: Readonly<Record<string, Recipe>> = {
  'people.list': reads({ q: 'anne' }),
  'roles.change': async (work) => {
    const { id, version } = await held(work);
    const body = { validTo: '2021-12-31', reason: 'Vikariat ut året.' };
    return { by: await administrator(work), params: { id }, version, body };
  },
  'roles.export': reads({ role: 'approver' }),
  'roles.grant': async (work) => ({
    by: await administrator(work),
    body: { sub: `ny-${newId()}`, name: 'Ny Ansatt', role: 'approver', limitOre: 50_000_000, reason: 'Ny.' },
  }),
  'roles.list': reads({}),
  'roles.revoke': async (work) => {
    const { id, version } = await held(work);
    return { by: await administrator(work), params: { id }, version, body: { reason: 'Har sluttet.' } };
  },
};
