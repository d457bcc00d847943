import { spawn } from 'node:child_process';

const running = new Set();

/**
 * Runs a program in a process group of its own and resolves with its exit code and everything it said.
 * @param {(text: string) => void} [listen] hears the output as it comes.
 */
export function run(command, args, { env = {}, listen } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child);
    let output = '';
    const hear = (chunk) => {
      output += chunk;
      listen?.(String(chunk));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => hear(`${error.message}\n`));
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Asks every running program and what it started to stop; after ten seconds it is stopped unasked. */
export async function stopChildren() {
  const children = [...running];
  for (const child of children) signalGroup(child, 'SIGTERM');
  const gone = Promise.all(children.map((child) => new Promise((done) => child.once('close', done))));
  const patience = new Promise((done) => setTimeout(done, 10_000).unref());
  await Promise.race([gone, patience]);
  for (const child of running) signalGroup(child, 'SIGKILL');
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // The group has ended by itself in the meantime.
    if (error.code !== 'ESRCH') throw error;
  }
}
