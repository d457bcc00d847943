import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process lives; one of another user counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** On Linux a dead child keeps its number until its parent has noticed. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  return /^State:\s+Z/m.test(procFile(pid, 'status') ?? '');
}

/** The program a process runs, where the system tells it. */
export function programOf(pid: number): string | undefined {
  return process.platform === 'linux' ? procFile(pid, 'comm')?.trim() : undefined;
}

/** When a process started, in the system's own count: with it a number that is used again is known as another's. */
export function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  return procFile(pid, 'stat')
    ?.replace(/^.*\) /s, '')
    .split(' ')[19];
}

function procFile(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH' || code === 'EACCES') return undefined;
    throw error;
  }
}

/** Waits until a process is gone; false when it outlives the time given. */
export async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() >= until) return false;
    await sleep(20);
  }
  return true;
}
