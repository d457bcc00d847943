import { request } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { newId } from '@tilsagn/platform/database/ids';
import { freePort } from '@tilsagn/platform/database/embedded/free-port';
import { useDatabase } from '../../support/database';
import { eventually } from '../../support/eventually';
import { runProgram, type RunningProgram } from '../../support/run-program';

jest.setTimeout(120_000);

/** Api and worker as processes of their own, with the application's log-in and no other. */
describe('the production shape', () => {
  const database = useDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'tilsagn-production-'));
  const running: RunningProgram[] = [];
  const at = { api: 0, apiFigures: 0, workerFigures: 0 };

  const start = (program: 'api' | 'worker', environment: Record<string, string>): RunningProgram => {
    const started = runProgram([program], {
      DATABASE_URL: database.url,
      TILSAGN_DATA: folder,
      OIDC_ISSUER: 'http://localhost:9',
      OIDC_CLIENT_SECRET: 'none',
      ...environment,
    });
    running.push(started);
    return started;
  };
  const figuresAt = async (port: number): Promise<string> =>
    (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

  beforeAll(async () => {
    const [api, apiFigures, workerFigures] = [await freePort(), await freePort(), await freePort()];
    Object.assign(at, { api, apiFigures, workerFigures });
    start('api', { PORT: String(api), METRICS_PORT: String(apiFigures) });
    start('worker', { METRICS_PORT: String(workerFigures) });
    await eventually(async () => {
      expect((await fetch(`http://127.0.0.1:${api}/health/ready`)).status).toBe(200);
      await figuresAt(workerFigures);
    }, 60_000);
  });
  afterAll(async () => {
    for (const program of running) program.signal('SIGTERM');
    await Promise.all(running.map((program) => program.ended));
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows the figures of the api at an address of their own, by route and never by object', async () => {
    const id = newId();
    await fetch(`http://127.0.0.1:${at.api}/api/cases/${id}`);
    await fetch(`http://127.0.0.1:${at.api}/api/nowhere`);
    const answer = await fetch(`http://127.0.0.1:${at.apiFigures}/metrics`);
    expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const figures = await answer.text();
    expect(figures).toContain('tilsagn_refusals_total{route="/api/cases/:id",code="login_required"} 1');
    expect(figures).toContain(
      'tilsagn_http_request_seconds_count{method="GET",route="/api/cases/:id",status="401"} 1',
    );
    expect(figures).toContain('code="unknown_path"} 1');
    expect(figures).toContain('process_resident_memory_bytes ');
    expect(figures).not.toContain(id);
    expect((await fetch(`http://127.0.0.1:${at.apiFigures}/`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${at.api}/metrics`)).headers.get('content-type')).not.toContain(
      'version=0.0.4',
    );
  });

  it('shows what waits in the outbox and in the queue', async () => {
    await database.db.query(
      `insert into outbox (id, kind, subject_id, dedupe_key, state, created_at, available_at)
       values ($1, 'greet', 'x', 'x', 'retry', clock_timestamp() - interval '90 s', 'infinity'),
              ($2, 'greet', 'y', 'y', 'dead', clock_timestamp() - interval '2 h', clock_timestamp())`,
      [newId(), newId()],
    );
    const figures = await figuresAt(at.workerFigures);
    expect(figures).toContain('tilsagn_outbox_messages{state="retry"} 1');
    expect(figures).toContain('tilsagn_outbox_messages{state="dead"} 1');
    expect(Number(/oldest_seconds\{state="retry"\} ([\d.]+)/.exec(figures)?.[1])).toBeGreaterThan(89);
    expect(Number(/oldest_seconds\{state="dead"\} ([\d.]+)/.exec(figures)?.[1])).toBeGreaterThan(7199);
    expect(figures).toMatch(/tilsagn_queue_jobs\{queue="outbox",state="waiting"\} \d+/);
  });

  it('finishes what it has begun when it is told to stop, and takes nothing new', async () => {
    const port = await freePort();
    const api = start('api', { PORT: String(port) });
    await eventually(
      async () => expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200),
      60_000,
    );
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('begin; lock table grant_call in access exclusive mode');
    const underWay = statusOf(port, '/api/calls');
    await waitingForALock(database.db.query.bind(database.db));
    api.signal('SIGTERM');
    await eventually(() => expect(statusOf(port, '/health/live')).rejects.toThrow('ECONNREFUSED'));
    await owner.query('rollback');
    await owner.end();
    expect(await underWay).toBe(200);
    expect(await api.ended).toBe(0);
  });

  it('says in one sentence that the place of the figures is taken', async () => {
    const api = start('api', { PORT: String(await freePort()), METRICS_PORT: String(at.workerFigures) });
    expect(await api.ended).toBe(1);
    expect(api.err().trim()).toBe(`Port ${at.workerFigures} is taken. Set METRICS_PORT to another one.`);
  });
});

const statusOf = (port: number, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, agent: false }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    })
      .on('error', reject)
      .end();
  });

const waitingForALock = (query: (sql: string) => Promise<{ n: bigint }[]>): Promise<void> =>
  eventually(async () => {
    const [row] = await query(
      `select count(*) as n from pg_stat_activity
        where datname = current_database() and application_name = 'tilsagn api' and wait_event_type = 'Lock'`,
    );
    expect(row?.n).toBe(1n);
  });
