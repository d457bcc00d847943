import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../../config/startup-error';
import { isAlive, startOf } from './processes';

const LOCK_WAIT_MS = 30_000;

/**
 * Who uses one embedded server: a file per process, named by its number. The last one out stops the server,
 * whoever started it; files of processes that were killed are swept away.
 */
export class UsersOfServer {
  private readonly folder: string;

  constructor(private readonly dataFolder: string) {
    this.folder = join(dataFolder, 'users');
  }

  enter(): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, String(process.pid)), startOf(process.pid) ?? '');
  }

  /** Leaves, and says whether nobody is left. */
  leave(): boolean {
    rmSync(join(this.folder, String(process.pid)), { force: true });
    return this.others() === 0;
  }

  /** Runs one start or stop at a time, over all processes. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const lock = join(this.dataFolder, 'lock');
    const until = Date.now() + LOCK_WAIT_MS;
    while (!take(lock)) {
      if (Date.now() > until) throw new StartupError(`Another process holds ${lock} and does not let go.`);
      await sleep(50);
    }
    try {
      return await work();
    } finally {
      rmSync(lock, { force: true });
    }
  }

  private others(): number {
    const known = existsSync(this.folder) ? readdirSync(this.folder) : [];
    return known.filter((name) => {
      const living = isSame(Number(name), readFileSync(join(this.folder, name), 'utf8'));
      if (!living) rmSync(join(this.folder, name), { force: true });
      return living;
    }).length;
  }
}

function isSame(pid: number, start: string): boolean {
  return isAlive(pid) && (start === '' || startOf(pid) === start);
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, `${process.pid} ${startOf(process.pid) ?? ''}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const [pid = '', start = ''] = existsSync(lock) ? readFileSync(lock, 'utf8').split(' ') : [];
    if (pid !== '' && !isSame(Number(pid), start)) rmSync(lock, { force: true });
    return false;
  }
}
