import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@tilsagn/platform/database/embedded/free-port';
import { isAlive } from '@tilsagn/platform/database/embedded/processes';
import { runningPostmaster } from '@tilsagn/platform/database/embedded/postmaster';
import { runProgram, type RunningProgram } from '../../support/run-program';

jest.setTimeout(120_000);

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tilsagn-start-'));
  const cluster = join(folder, 'data', 'postgres', 'cluster');
  const running: RunningProgram[] = [];
  const start = async (more: Record<string, string> = {}): Promise<RunningProgram> => {
    const program = runProgram(['demo'], {
      TILSAGN_DATA: join(folder, 'data'),
      PORT: String(await freePort()),
      ...more,
    });
    running.push(program);
    return program;
  };
  const stop = async (program: RunningProgram, signal: NodeJS.Signals): Promise<number> => {
    const postmaster = runningPostmaster(cluster)?.pid ?? 0;
    const before = Date.now();
    program.signal(signal);
    expect(await program.ended).toBe(0);
    expect(postmaster).toBeGreaterThan(0);
    expect(isAlive(postmaster)).toBe(false);
    return Date.now() - before;
  };
  const urlOf = (program: RunningProgram): string => /http:\/\/localhost:\d+/.exec(program.out())?.[0] ?? '';

  beforeAll(() => chmodSync(folder, 0o711));
  afterAll(async () => {
    for (const program of running) {
      program.signal('SIGTERM');
      await program.ended;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it('comes up from an empty folder, serves pages and API, and stops on SIGINT with nothing left', async () => {
    const program = await start();
    await program.says('Tilsagn er klar', 90_000);
    const page = await fetch(urlOf(program));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<html lang="nb"');
    expect((await fetch(`${urlOf(program)}/health/ready`)).status).toBe(200);
    const me = (await (await fetch(`${urlOf(program)}/api/me`)).json()) as {
      today: string;
      demo: { mailUrl: string };
    };
    expect(me.today).toBe('2021-09-01');
    expect(await (await fetch(me.demo.mailUrl)).text()).toContain('E-post i demoen');
    expect(await stop(program, 'SIGINT')).toBeLessThan(10_000);
  });

  it('finds its data at the second start, and stops on SIGTERM', async () => {
    expect(existsSync(cluster)).toBe(true);
    const program = await start();
    await program.says('Tilsagn er klar');
    expect(await stop(program, 'SIGTERM')).toBeLessThan(10_000);
  });

  it('lets a command join its database, which outlives the command', async () => {
    const program = await start();
    await program.says('Tilsagn er klar');
    const command = runProgram(['cli', 'outbox', 'list', '--format', 'json'], {
      TILSAGN_DATA: join(folder, 'data'),
    });
    expect([await command.ended, command.err()]).toEqual([0, '']);
    expect(JSON.parse(command.out())).toBeInstanceOf(Array);
    expect((await fetch(`${urlOf(program)}/health/ready`)).status).toBe(200);
    await stop(program, 'SIGINT');
  });

  it('says in one sentence that the port is taken, and starts nothing', async () => {
    const taken: Server = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, () => {
        const address = taken.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const program = await start({ PORT: String(port) });
    expect(await program.ended).toBe(1);
    expect(program.err().trim()).toBe(`Port ${port} is taken. Set PORT to another one.`);
    expect(runningPostmaster(cluster)).toBeUndefined();
    taken.close();
  });

  it('says in one sentence which setting will not do', async () => {
    const program = await start({ TILSAGN_TODAY: 'yesterday' });
    expect(await program.ended).toBe(1);
    expect(program.err().trim()).toBe('The settings will not do: TILSAGN_TODAY must be a date that exists.');
  });
});
