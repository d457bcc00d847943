import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from './build-server.mjs';
import { buildWeb } from './build-web.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAMS = ['demo', 'cli', 'api', 'worker', 'bench'];
const WITH_PAGES = ['demo', 'api'];

const say = (text) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
};

async function build(withPages) {
  const server = await buildServer(root, say);
  const pages = withPages && (await buildWeb(root, say));
  if (server || pages) say('');
}

/** Runs the program in this terminal: it gets our signals, we take its exit code. */
function run(main, args) {
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...args], { stdio: 'inherit' });
  // From a terminal a Ctrl-C reaches both of us; the program takes the second one calmly.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  followNpm(child);
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}

/** A signal sent to npm alone ends the shell between it and us, and not us: then we are nobody's child. */
function followNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 250);
  watch.unref();
}

const [program, ...args] = process.argv.slice(2);
try {
  if (program === '--build-only') {
    await build(true);
  } else if (!PROGRAMS.includes(program)) {
    process.stderr.write(`usage: node apps/cli/launch.mjs ${PROGRAMS.join('|')} [arguments]\n`);
    process.exitCode = 2;
  } else {
    await build(WITH_PAGES.includes(program));
    const main = join(root, 'dist', 'apps', program, 'main.js');
    if (!existsSync(main)) throw new Error(`there is no program ${program} (${main})`);
    run(main, args);
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
