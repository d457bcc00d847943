import { randomUUID } from 'node:crypto';
import { KeySweeper } from '@tilsagn/platform/http/key-sweeper';
import type { Problem } from '@tilsagn/platform/http/problem';
import type { TestApi, TestClient } from '../../support/api';
import { useDatabase } from '../../support/database';
import { notes, startPlanted } from './planted-api';

const PATH = '/api/planted/notes';

describe('a POST that is sent again', () => {
  const database = useDatabase();
  let api: TestApi;
  let kari: TestClient;
  beforeAll(async () => {
    api = await startPlanted(database);
    kari = await api.loginAs('kari-nilsen');
  });
  afterAll(() => api.close());

  it('is refused without a key, or with one that is no key', async () => {
    const without = await kari.post<Problem>(PATH, { text: 'keyless' }, { key: null });
    expect([without.status, without.body.code]).toEqual([400, 'idempotency_key_required']);
    const bad = await kari.post<Problem>(PATH, { text: 'keyless' }, { key: 'short' });
    expect([bad.status, bad.body.code]).toEqual([400, 'idempotency_key_bad']);
    expect(await notes(database, 'keyless')).toBe(0);
  });

  it('has one effect and the same answer, to the byte', async () => {
    const key = randomUUID();
    const first = await kari.post(PATH, { text: 'once', count: 1 }, { key });
    const again = await kari.post(PATH, { count: 1, text: 'once' }, { key });
    expect(first.status).toBe(201);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.status).toBe(201);
    expect(again.text).toBe(first.text);
    expect(again.headers.get('etag')).toBe('"v1"');
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await notes(database, 'once')).toBe(1);
  });

  it('is refused when the body, the path or the version is another', async () => {
    const key = randomUUID();
    await kari.post(PATH, { text: 'original' }, { key });
    const body = await kari.post<Problem>(PATH, { text: 'changed' }, { key });
    expect([body.status, body.body.code]).toEqual([422, 'idempotency_key_reused']);
    const version = await kari.post<Problem>(PATH, { text: 'original' }, { key, version: 2 });
    expect(version.body.code).toBe('idempotency_key_reused');
    expect(await notes(database, 'changed')).toBe(0);
    expect(await notes(database, 'original')).toBe(1);
  });

  it('belongs to the person who sent it', async () => {
    const key = randomUUID();
    const siri = await api.loginAs('siri-saksbehandler');
    await kari.post(PATH, { text: 'of each' }, { key });
    expect((await siri.post(PATH, { text: 'of each' }, { key })).status).toBe(201);
    expect(await notes(database, 'of each')).toBe(2);
  });

  it('has one effect when ten are sent at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => kari.post(PATH, { text: 'slow' }, { key })),
    );
    expect(new Set(answers.map((each) => each.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((each) => each.text)).size).toBe(1);
    expect(await notes(database, 'slow')).toBe(1);
  });

  it('is told to wait when the first one takes too long', async () => {
    const key = randomUUID();
    const first = kari.post(PATH, { text: 'very slow' }, { key });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const second = await kari.post<Problem>(PATH, { text: 'very slow' }, { key });
    expect([second.status, second.body.code]).toEqual([409, 'request_in_progress']);
    expect((await first).status).toBe(201);
    expect(await notes(database, 'very slow')).toBe(1);
  });

  it('gets a lasting refusal again', async () => {
    const key = randomUUID();
    const first = await kari.post(PATH, { text: 'refuse' }, { key });
    const again = await kari.post(PATH, { text: 'refuse' }, { key });
    expect([again.status, again.text]).toEqual([422, first.text]);
    expect((await kari.post<Problem>(PATH, { text: 'better' }, { key })).body.code).toBe(
      'idempotency_key_reused',
    );
  });

  it('may be mended under the same key when the body was not understood', async () => {
    const key = randomUUID();
    expect((await kari.post(PATH, {}, { key })).status).toBe(422);
    expect((await kari.post(PATH, { text: 'mended' }, { key })).status).toBe(201);
  });

  it('may be tried again after a 503, whose answer is not kept', async () => {
    const key = randomUUID();
    expect((await kari.post(PATH, { text: 'busy' }, { key })).status).toBe(503);
    const kept = await database.db.query('select 1 from idempotency_key where key = $1', [key]);
    expect(kept).toEqual([]);
  });

  it('is forgotten after thirty days', async () => {
    const [old, recent] = [randomUUID(), randomUUID()];
    await kari.post(PATH, { text: 'old' }, { key: old });
    await kari.post(PATH, { text: 'recent' }, { key: recent });
    await database.db.query(
      `update idempotency_key set stored_at = clock_timestamp() - interval '31 days' where key = $1`,
      [old],
    );
    await api.app.get(KeySweeper, { strict: false }).sweep();
    const kept = await database.db.query('select key from idempotency_key where key = any($1)', [
      [old, recent],
    ]);
    expect(kept).toEqual([{ key: recent }]);
  });

  it('writes one line in the audit trail for each effect and each refusal', async () => {
    const key = randomUUID();
    const { headers } = await kari.post(PATH, { text: 'audited' }, { key });
    await kari.post(PATH, { text: 'audited' }, { key });
    const refused = await kari.post(PATH, { text: 'refuse' });
    const events = await database.db.query(
      `select actor, roles, operation, object, outcome from audit_event
        where request_id = any($1) order by at`,
      [[headers.get('x-request-id'), refused.headers.get('x-request-id')]],
    );
    const line = { actor: 'kari-nilsen', roles: ['applicant'], operation: 'auth.logout', object: PATH };
    expect(events).toEqual([
      { ...line, outcome: 'done' },
      { ...line, outcome: 'out_of_range' },
    ]);
  });
});
