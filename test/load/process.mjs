import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A port of this machine that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const undone = new Set();
const undoAll = () => {
  for (const undo of undone) undo();
  undone.clear();
};
process.on('exit', undoAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

/** Calls back if this process ends before the answered function is called: what was begun must not stay behind. */
export function whenKilled(undo) {
  undone.add(undo);
  return () => undone.delete(undo);
}

/** Ends a process group once we are gone, however that came; it ends itself with the group. */
const GUARD =
  'while kill -0 "$0" 2>/dev/null && kill -0 "$1" 2>/dev/null; do sleep 1; done; kill -KILL -- "-$1"';

/** Stops a database and forgets its folder once we are gone without having done so. */
const DATABASE_GUARD =
  'while kill -0 "$0" 2>/dev/null && kill -0 "$1" 2>/dev/null; do sleep 1; done; ' +
  'kill -0 "$0" 2>/dev/null || { kill -QUIT "$1" 2>/dev/null && sleep 1; rm -rf "$2"; }';

export function guardDatabase(pid, folder) {
  const watched = [String(process.pid), String(pid), folder];
  spawn('sh', ['-c', DATABASE_GUARD, ...watched], { detached: true, stdio: 'ignore' }).unref();
}

function guard(child) {
  const ours = [String(process.pid), String(child.pid)];
  spawn('sh', ['-c', GUARD, ...ours], { detached: true, stdio: 'ignore' }).unref();
  const forget = whenKilled(() => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  });
  child.on('exit', forget);
}

/**
 * Starts a command in a process group of its own, which does not outlive this process; what it prints is kept for the
 * error message.
 */
export function start(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  guard(child);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(data));
  return { child, said: () => Buffer.concat(said).toString() };
}

/** Milliseconds until the address answers 200. Throws after the limit or when the process has ended. */
export async function untilReady(program, url, limitMs) {
  const began = performance.now();
  while (performance.now() - began < limitMs) {
    if (program.child.exitCode !== null) throw new Error(`it ended before it was ready:\n${program.said()}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.status === 200) return performance.now() - began;
    await sleep(20);
  }
  throw new Error(`${url} was not ready within ${limitMs} ms:\n${program.said()}`);
}

/** Ends the program as Ctrl-C does and answers how many milliseconds went until the last of its processes was gone. */
export async function interrupt(program) {
  const began = performance.now();
  const family = familyOf(program.child.pid).map((process) => process.id);
  process.kill(-program.child.pid, 'SIGINT');
  while (family.some(isAlive)) await sleep(10);
  return performance.now() - began;
}

function isAlive(pid) {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return state !== '' && !state.startsWith('Z');
}

/** A process and all it started, with their resident memory. */
function familyOf(pid) {
  const table = spawnSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, id, parent, rss, args]) => ({ id: +id, parent: +parent, rss: +rss, args }));
  const family = new Set([pid]);
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const row of table) if (family.has(row.parent)) family.add(row.id);
  }
  return table.filter((row) => family.has(row.id));
}

/** Resident memory in MB of a process and of all it started, the largest first. */
export const residentMegabytes = (pid) =>
  familyOf(pid)
    .map((row) => ({ megabytes: row.rss / 1024, args: row.args }))
    .sort((one, other) => other.megabytes - one.megabytes);

export const median = (numbers) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
