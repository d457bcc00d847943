import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { eventually } from './eventually';

export interface RunningProgram {
  readonly pid: number;
  /** Standard output so far. */
  readonly out: () => string;
  /** Standard error so far. */
  readonly err: () => string;
  /** Sends a signal to the launcher, as a terminal or a service manager would. */
  signal(name: NodeJS.Signals): void;
  /** The exit code. */
  readonly ended: Promise<number>;
  /** Waits until standard output holds the words. */
  says(words: string, withinMs?: number): Promise<void>;
}

const root = join(__dirname, '..', '..');

/** `node apps/cli/launch.mjs …` with the environment of the test and no more. */
export function runProgram(args: readonly string[], environment: Record<string, string>): RunningProgram {
  const { PATH = '', HOME = '' } = process.env;
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(
    process.execPath,
    [join(root, 'apps/cli/launch.mjs'), ...args],
    { cwd: root, env: { PATH, HOME, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text.err += chunk.toString()));
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  return {
    pid: child.pid ?? 0,
    out: () => text.out,
    err: () => text.err,
    signal: (name) => void child.kill(name),
    ended,
    says: (words, withinMs = 60_000) =>
      eventually(() => {
        if (child.exitCode !== null) throw new Error(`it ended before it said ${words}: ${text.err}`);
        expect(text.out).toContain(words);
      }, withinMs),
  };
}
