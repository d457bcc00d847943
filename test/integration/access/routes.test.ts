import { ACCESS } from '@tilsagn/domain/access/table';
import type { Problem } from '@tilsagn/platform/http/problem';
import { routesOf } from '@tilsagn/platform/http/routes';
import { Client } from 'pg';
import { startApi, type TestApi } from '../../support/api';
import { useDatabase } from '../../support/database';
import { startPlanted } from '../http/planted-api';

describe('the access table and the routes', () => {
  const database = useDatabase();
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi(database);
  });
  afterAll(() => api.close());

  it('say the same: no route without a row, no row without a route', () => {
    const routes = routesOf(api.app);
    expect(routes.filter(({ operation }) => operation === undefined)).toEqual([]);
    const named = routes.map(({ operation }) => operation);
    expect(named.toSorted()).toEqual(Object.keys(ACCESS).toSorted());
  });

  it('are read from what the server really serves', () => {
    const server = api.app.getHttpAdapter().getInstance();
    const lost = routesOf(api.app).filter(({ method, path }) => !server.hasRoute({ method, url: path }));
    expect(lost).toEqual([]);
  });

  it('ask a stranger to log in where the table does not say anyone', async () => {
    const closed = routesOf(api.app).filter(
      ({ operation }) =>
        !(ACCESS as Record<string, readonly { relation: string }[]>)[operation ?? '']?.some(
          ({ relation }) => relation === 'anyone',
        ),
    );
    expect(closed.length).toBeGreaterThan(0);
    for (const { method, path } of closed) {
      const url = path.replaceAll(/:\w+/g, '0');
      const body = method === 'GET' || method === 'DELETE' ? {} : { body: {} };
      const headers = { 'idempotency-key': 'stranger-at-the-door', 'x-csrf': 'none' };
      const answer = await api.stranger.send<Problem>(method, url, { ...body, headers });
      expect([method, path, answer.status, answer.body.code]).toEqual([method, path, 401, 'login_required']);
    }
  });
});

describe('a handler without a row', () => {
  const database = useDatabase();
  it('is found by the comparison, closed to everyone, and the refusal is in the audit trail', async () => {
    const api = await startPlanted(database);
    const rowless = routesOf(api.app).filter(({ operation }) => operation === undefined);
    expect(rowless.map(({ path }) => path)).toEqual(['/api/planted/rowless']);
    for (const sub of ['kari-nilsen', 'siri-saksbehandler', 'randi-revisor']) {
      const { status, body, headers } = await (await api.loginAs(sub)).get<Problem>('/api/planted/rowless');
      expect([status, body.code]).toEqual([403, 'forbidden']);
      const events = await database.db.query('select actor, outcome from audit_event where request_id = $1', [
        headers.get('x-request-id'),
      ]);
      expect(events).toEqual([{ actor: sub, outcome: 'forbidden' }]);
    }
    expect((await api.stranger.get('/api/planted/rowless')).status).toBe(403);
    await api.close();
  });
});

describe('the audit trail', () => {
  const database = useDatabase();

  it('is only added to, by the application and by the owner', async () => {
    await database.db.query(
      `insert into audit_event (id, actor, roles, operation, object, outcome)
       values (gen_random_uuid(), 'kari', '{}', 'me.read', '/api/me', 'done')`,
    );
    const statements = [
      `update audit_event set actor = 'siri'`,
      'delete from audit_event',
      'truncate audit_event',
    ];
    for (const statement of statements) {
      await expect(database.db.query(statement)).rejects.toThrow(/permission denied/);
    }
    for (const url of [database.ownerUrl, database.superuserUrl]) {
      const client = new Client({ connectionString: url });
      await client.connect();
      for (const statement of statements) {
        await expect(client.query(statement)).rejects.toThrow('the audit trail is only added to');
      }
      await client.end();
    }
    const superuser = new Client({ connectionString: database.superuserUrl });
    await superuser.connect();
    await superuser.query('set session_replication_role = replica');
    await expect(superuser.query('delete from audit_event')).rejects.toThrow('only added to');
    await superuser.end();
    expect(await database.db.query('select actor from audit_event')).toEqual([{ actor: 'kari' }]);
  });
});
