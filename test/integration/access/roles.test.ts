import { NO_BOUNDS } from '@tilsagn/domain/access/role-terms';
import { GrantRole, RevokeRole } from '@tilsagn/modules/access';
import type { BusinessClock } from '@tilsagn/platform/clock/business-clock';
import { Clock } from '@tilsagn/platform/clock/clock';
import type { Problem } from '@tilsagn/platform/http/problem';
import { Client } from 'pg';
import { startApi, type Answer, type TestApi, type TestClient } from '../../support/api';
import { useDatabase } from '../../support/database';

interface Role {
  readonly id: string;
  readonly version: number;
  readonly sub: string;
  readonly role: string;
  readonly standing: string;
  readonly [field: string]: unknown;
}

const ROLES = '/api/admin/roles';
const OPERATOR = { sub: 'operator:root', name: 'root', roles: [], parties: [] };

describe('the roles of the county’s people', () => {
  const database = useDatabase();
  let api: TestApi;
  let sunniva: TestClient;
  beforeAll(async () => {
    api = await startApi(database);
    sunniva = await api.loginAs('sunniva-systemansvarlig');
  });
  afterAll(() => api.close());

  const grant = (body: object): Promise<Answer<Role>> =>
    sunniva.post<Role>(ROLES, { reason: 'Ny i stillingen.', ...body });
  const listed = async (query = ''): Promise<Role[]> =>
    (await sunniva.get<{ items: Role[] }>(`${ROLES}${query}`)).body.items;
  const code = ({ status, body }: Answer): unknown[] => [status, (body as Problem).code];
  const rolesOf = async (sub: string): Promise<string[]> =>
    (await (await api.loginAs(sub)).get<{ user: { roles: string[] } }>('/api/me')).body.user.roles;

  it('are given before the first log-in, on terms, with a reason that is kept', async () => {
    const terms = { validFrom: '2021-09-01', validTo: '2021-12-31', limitOre: 50_000_000, schemes: ['bio'] };
    const given = await grant({ sub: 'ny-i-gamet', name: 'Ny I Gamet', role: 'approver', ...terms });
    expect(given.status).toBe(201);
    expect(given.headers.get('etag')).toBe('"v1"');
    expect(given.body).toMatchObject({
      ...terms,
      version: 1,
      name: 'Ny I Gamet',
      standing: 'current',
      reason: 'Ny i stillingen.',
      grantedBy: 'Sunniva Systemansvarlig',
      lastLoginAt: null,
    });
    expect(await listed('?q=ny%20i%20g')).toEqual([given.body]);
    const trail = await database.db.query(
      `select change, reason, changed_by, content->>'limitOre' as limit from user_role_change where sub = 'ny-i-gamet'`,
    );
    expect(trail).toEqual([
      {
        change: 'granted',
        reason: 'Ny i stillingen.',
        changed_by: 'sunniva-systemansvarlig',
        limit: '50000000',
      },
    ]);
  });

  it('given twice on the same terms are given once, on others refused', async () => {
    const body = { sub: 'to-ganger', role: 'caseworker' };
    const first = await grant(body);
    expect((await grant(body)).body).toEqual(first.body);
    expect(code(await grant({ ...body, schemes: ['bio'] }))).toEqual([409, 'role_exists']);
  });

  it('are given by nobody to themselves, nor changed, nor taken', async () => {
    expect(code(await grant({ sub: 'sunniva-systemansvarlig', role: 'approver' }))).toEqual([
      403,
      'own_roles',
    ]);
    const [own] = await listed('?q=sunniva');
    const body = { reason: 'x', validTo: '2022-01-01' };
    const version = own?.version ?? 0;
    expect(code(await sunniva.put(`${ROLES}/${own?.id}`, body, { version }))).toEqual([403, 'own_roles']);
    const revoked = await sunniva.post(`${ROLES}/${own?.id}/revoke`, { reason: 'x' }, { version });
    expect(code(revoked)).toEqual([403, 'own_roles']);
  });

  it.each([
    [{ role: 'applicant' }, 'validation_failed'],
    [{ role: 'finance', validFrom: '2021-02-30' }, 'bad_date'],
    [{ role: 'finance', validFrom: '2021-09-02', validTo: '2021-09-01' }, 'period_reversed'],
    [{ role: 'finance', limitOre: 100 }, 'not_allowed_here'],
    [{ role: 'auditor', schemes: ['bio'] }, 'not_allowed_here'],
    [{ role: 'approver', schemes: ['ukjent'] }, 'unknown_scheme'],
    [{ role: 'approver', schemes: [] }, 'validation_failed'],
    [{ role: 'approver', reason: ' ' }, 'validation_failed'],
    [{ role: 'approver', sub: 'anne-godkjenner\u200b' }, 'validation_failed'],
    [{ role: 'approver', name: '\u202eennA' }, 'validation_failed'],
  ])('%j is refused', async (body, refusal) => {
    expect(code(await grant({ sub: 'feil', ...body }))).toEqual([422, refusal]);
  });

  it('change in the version that was seen, at once', async () => {
    const given = await grant({ sub: 'arne-vikar', role: 'caseworker' });
    const path = `${ROLES}/${given.body.id}`;
    const body = { schemes: ['bio'], reason: 'Bare BIO.' };
    expect(code(await sunniva.put(path, body))).toEqual([428, 'version_required']);
    const changed = await sunniva.put<Role>(path, body, { version: 1 });
    expect([changed.status, changed.body.version, changed.body['schemes']]).toEqual([200, 2, ['bio']]);
    expect(code(await sunniva.put(path, body, { version: 1 }))).toEqual([412, 'stale_version']);
    expect(code(await sunniva.post(`${path}/revoke`, { reason: 'x' }, { version: 1 }))).toEqual([
      412,
      'stale_version',
    ]);
    expect((await sunniva.post(`${path}/revoke`, { reason: 'Sluttet.' }, { version: 2 })).status).toBe(204);
    expect(code(await sunniva.put(path, body, { version: 2 }))).toEqual([404, 'not_found']);
    const trail = await database.db.query(
      `select change, reason from user_role_change where sub = 'arne-vikar' order by at`,
    );
    expect(trail).toEqual([
      { change: 'granted', reason: 'Ny i stillingen.' },
      { change: 'changed', reason: 'Bare BIO.' },
      { change: 'revoked', reason: 'Sluttet.' },
    ]);
  });

  it('hold from their first day to their last by the business clock, and may be given anew', async () => {
    const clock = api.app.get<BusinessClock>(Clock, { strict: false });
    const siri = 'siri-saksbehandler';
    const period = { validFrom: '2021-09-10', validTo: '2021-09-20' };
    await grant({ sub: siri, role: 'finance', ...period });
    const on = async (day: string): Promise<unknown[]> => {
      clock.moveTo(day);
      const [row] = await listed(`?q=${siri}&role=finance`);
      return [(await rolesOf(siri)).includes('finance'), row?.standing];
    };
    try {
      expect(await on('2021-09-09')).toEqual([false, 'coming']);
      expect(await on('2021-09-10')).toEqual([true, 'current']);
      expect(await on('2021-09-20')).toEqual([true, 'current']);
      expect(await on('2021-09-21')).toEqual([false, 'ended']);
      const anew = await grant({ sub: siri, role: 'finance', validFrom: '2021-09-21' });
      expect([anew.status, anew.body.version, anew.body.standing]).toEqual([201, 2, 'current']);
    } finally {
      clock.moveTo('2021-09-01');
    }
  });

  it('leave somebody system administrator, even where two take the role from each other', async () => {
    const [own] = await listed('?role=system_administrator');
    const revoke = api.app.get(RevokeRole, { strict: false });
    const take = (actor: typeof OPERATOR, sub: string) =>
      revoke.run({ actor, which: { sub, role: 'system_administrator' }, reason: 'x' });
    expect(await take(OPERATOR, own?.sub ?? '')).toMatchObject({ code: 'last_administrator' });

    const two = await grant({ sub: 'stedfortreder', role: 'system_administrator' });
    const bounded = { validTo: '2021-12-31', reason: 'x' };
    expect((await sunniva.put(`${ROLES}/${two.body.id}`, bounded, { version: 1 })).status).toBe(200);
    expect(await take(OPERATOR, own?.sub ?? '')).toMatchObject({ code: 'last_administrator' });
    expect((await sunniva.put(`${ROLES}/${two.body.id}`, { reason: 'x' }, { version: 2 })).status).toBe(200);
    const other = { ...OPERATOR, sub: 'stedfortreder' };
    const both = await Promise.all([
      take({ ...OPERATOR, sub: own?.sub ?? '' }, 'stedfortreder'),
      take(other, own?.sub ?? ''),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const left = await database.db.query(`select from user_role where role = 'system_administrator'`);
    expect(left).toHaveLength(1);
    await api.app.get(GrantRole, { strict: false }).run({
      ...{ actor: OPERATOR, sub: 'sunniva-systemansvarlig', role: 'system_administrator' },
      ...{ terms: NO_BOUNDS, reason: 'x' },
    });
  });

  it('are a list for review, also as a file, for the auditor too', async () => {
    const randi = await api.loginAs('randi-revisor');
    expect((await randi.get(ROLES)).status).toBe(200);
    expect(code(await randi.post(ROLES, { sub: 'x', role: 'finance', reason: 'x' }))).toEqual([
      403,
      'forbidden',
    ]);
    await grant({ sub: '=cmd()', role: 'approver', limitOre: 125_050 });
    const file = await randi.get(`${ROLES}/export?role=approver`);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toContain('attachment; filename="roller.csv"');
    const response = await fetch(`${api.url}${ROLES}/export?role=approver`, { headers: randi.headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = file.text.replace('\ufeff', '').split('\r\n');
    expect(rows[0]).toBe(
      'name;sub;role;standing;schemes;limit_kr;valid_from;valid_to;granted_by;granted_at;reason;last_login_at',
    );
    expect(rows.find((row) => row.includes('cmd'))).toMatch(
      /^;'=cmd\(\);approver;current;;1250,50;;;Sunniva/,
    );
  });

  it('are found with the people who are known', async () => {
    const found = await sunniva.get('/api/admin/people?q=anne-god');
    expect(found.body).toMatchObject([{ sub: 'anne-godkjenner', name: 'Anne Godkjenner' }]);
    expect((await sunniva.get('/api/admin/people?q=%25')).body).toEqual([]);
    expect(code(await (await api.loginAs('siri-saksbehandler')).get('/api/admin/people?q=a'))).toEqual([
      403,
      'forbidden',
    ]);
  });

  it('leave a trail that is only added to', async () => {
    const client = new Client({ connectionString: database.superuserUrl });
    await client.connect();
    await expect(client.query('delete from user_role_change')).rejects.toThrow('only added to');
    await client.end();
    await expect(database.db.query('delete from user_role_change')).rejects.toThrow('permission denied');
  });
});
