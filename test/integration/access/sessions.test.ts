import type { OwnSessionsDto } from '@tilsagn/modules/access/http/sessions.dto';
import { newId } from '@tilsagn/platform/database/ids';
import type { Problem } from '@tilsagn/platform/http/problem';
import { startApi, type TestApi } from '../../support/api';
import { useDatabase } from '../../support/database';

const PATH = '/api/me/sessions';
const SIRI = 'siri-saksbehandler';

describe('one’s own sessions', () => {
  const database = useDatabase();
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi(database);
  });
  afterAll(() => api.close());
  beforeEach(() => database.db.query('delete from session'));

  const sessions = async (client: Awaited<ReturnType<TestApi['loginAs']>>) =>
    (await client.get<OwnSessionsDto>(PATH)).body.items;

  it('are listed with beginning, last sign of life and browser, this one first, and nobody else’s', async () => {
    const before = Date.now();
    const here = await api.loginAs(SIRI);
    await api.loginAs(SIRI);
    await api.loginAs('kari-nilsen');
    await database.db.query(
      `update session set browser = 'firefox', started_at = started_at - interval '1 hour',
         seen_at = seen_at - interval '5 minutes'
       where id = (select id from session where sub = $1 order by started_at desc limit 1)`,
      [SIRI],
    );
    const { body, text } = await here.get<OwnSessionsDto>(PATH);
    expect(body.items.map(({ isThis, browser, version }) => [isThis, browser, version])).toEqual([
      [true, 'other', 1],
      [false, 'firefox', 1],
    ]);
    const [mine, other] = body.items;
    expect(Date.parse(mine?.startedAt ?? '')).toBeGreaterThanOrEqual(before - 1);
    expect(Date.parse(mine?.startedAt ?? '') - Date.parse(other?.startedAt ?? '')).toBeGreaterThan(3_000_000);
    expect(body.idleMinutes).toBe(30);
    const [stored] = await database.db.query<{ hash: string }>(
      `select encode(id_hash, 'hex') as hash from session where sub = $1 limit 1`,
      [SIRI],
    );
    expect(text).not.toContain(stored?.hash ?? '');
  });

  it('that have run out are not listed, and cannot be ended', async () => {
    const here = await api.loginAs(SIRI);
    await api.loginAs(SIRI);
    const [, other] = await sessions(here);
    await database.db.query(`update session set seen_at = seen_at - interval '31 minutes' where id = $1`, [
      other?.id,
    ]);
    expect(await sessions(here)).toHaveLength(1);
    const ended = await here.delete<Problem>(`${PATH}/${other?.id ?? ''}`, { version: 1 });
    expect([ended.status, ended.body.code]).toEqual([404, 'not_found']);
  });

  it('are ended one at a time: whoever uses it must log in again', async () => {
    const [here, there] = [await api.loginAs(SIRI), await api.loginAs(SIRI)];
    const [, other] = await sessions(here);
    const ended = await here.delete(`${PATH}/${other?.id ?? ''}`, { version: 1 });
    expect([ended.status, ended.text]).toEqual([204, '']);
    expect((await there.get(PATH)).status).toBe(401);
    expect(await sessions(here)).toHaveLength(1);
    const event = await database.db.query(
      `select actor, operation, outcome from audit_event where operation = 'me.endSession' and object like $1`,
      [`%${other?.id ?? ''}`],
    );
    expect(event).toEqual([{ actor: SIRI, operation: 'me.endSession', outcome: 'done' }]);
  });

  it('are ended all but the one that asks', async () => {
    const here = await api.loginAs(SIRI);
    const others = [await api.loginAs(SIRI), await api.loginAs(SIRI)];
    const kari = await api.loginAs('kari-nilsen');
    const ended = await here.post('/api/me/other-sessions/end');
    expect([ended.status, ended.body]).toEqual([200, { ended: 2 }]);
    for (const other of others) expect((await other.get(PATH)).status).toBe(401);
    expect(await sessions(here)).toHaveLength(1);
    expect(await sessions(kari)).toHaveLength(1);
    expect((await here.post('/api/me/other-sessions/end')).body).toEqual({ ended: 0 });
  });

  it('of somebody else are as unknown as those that never were', async () => {
    const siri = await api.loginAs(SIRI);
    const kari = await api.loginAs('kari-nilsen');
    const [theirs] = await sessions(kari);
    const seen = async (id: string) => {
      const { status, text } = await siri.delete(`${PATH}/${id}`, { version: 1 });
      return [status, text.replaceAll(/"(requestId|instance)":"[^"]*"/g, '')];
    };
    const answer = await seen(theirs?.id ?? '');
    expect(answer).toEqual([404, expect.stringContaining('not_found')]);
    expect(answer).toEqual(await seen(newId()));
    expect(await sessions(kari)).toHaveLength(1);
  });

  it('are hidden from strangers', async () => {
    expect((await api.stranger.get(PATH)).status).toBe(401);
  });
});
