import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeObjects } from './objects';
import { freePort } from '../../../libs/platform/database/embedded/free-port';

const root = resolve(__dirname, '../../..');
const START_MS = 120_000;
const STOP_MS = 10_000;

/**
 * Starts the demo as `npm start` does, with its own data folder on a free port, and stops it after the last test.
 * With TILSAGN_BASE_URL set the tests visit a demo that is already running.
 */
export default async function startDemo(): Promise<(() => Promise<void>) | undefined> {
  const running = process.env.TILSAGN_BASE_URL;
  if (running !== undefined) {
    await makeObjects(running);
    return undefined;
  }
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'tilsagn-browser-'));
  // The embedded database may run as another user, who has to pass through.
  chmodSync(data, 0o711);
  const demo = spawn(process.execPath, ['apps/cli/launch.mjs', 'demo'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      TILSAGN_DATA: join(data, 'data'),
      TILSAGN_TODAY: '2021-09-01',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [demo.stdout, demo.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));

  const address = `http://localhost:${port}`;
  try {
    await ready(demo, address);
    await makeObjects(address);
  } catch (error) {
    await stop(demo);
    rmSync(data, { recursive: true, force: true });
    throw new Error(`${String(error)}\n${said.join('')}`, { cause: error });
  }
  process.env.TILSAGN_BASE_URL = address;
  return async () => {
    const seconds = await stop(demo);
    rmSync(data, { recursive: true, force: true });
    if (seconds > STOP_MS) throw new Error(`the demo did not stop within ${STOP_MS} ms:\n${said.join('')}`);
  };
}

async function ready(demo: ChildProcess, address: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    if (demo.exitCode !== null) throw new Error(`the demo ended with exit code ${demo.exitCode}`);
    if (await answers(`${address}/health/ready`)) return;
    await pause(250);
  }
  throw new Error(`the demo was not ready within ${START_MS} ms`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

/** Milliseconds it took. */
async function stop(demo: ChildProcess): Promise<number> {
  const started = Date.now();
  if (demo.exitCode !== null) return 0;
  const gone = new Promise((done) => demo.once('exit', () => done('gone')));
  demo.kill('SIGTERM');
  if ((await Promise.race([gone, pause(STOP_MS + 1000)])) !== 'gone') demo.kill('SIGKILL');
  return Date.now() - started;
}
