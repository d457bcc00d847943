import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OUTPUT = 'apps/web/dist';
const STAMP = `${OUTPUT}/.built-from`;

/** Builds the pages where a source changed since the last build. Returns whether anything was done. */
export async function buildWeb(root, say) {
  const folder = join(root, 'apps/web');
  if (!existsSync(join(folder, 'index.html'))) return false;
  const stamp = stampOf(root, folder);
  const file = join(root, STAMP);
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return false;
  say('building the pages');
  await runVite(root);
  writeFileSync(file, stamp);
  return true;
}

/** Names, sizes and times of all sources, and the packages they are built with. */
function stampOf(root, folder) {
  const hash = createHash('sha256');
  const add = (file) => {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file.slice(root.length)} ${size} ${mtimeMs}\n`);
  };
  const walk = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (entry.name === 'dist' || entry.name === 'node_modules' || entry.name.includes('.test.')) continue;
      const next = join(path, entry.name);
      if (entry.isDirectory()) walk(next);
      else add(next);
    }
  };
  walk(folder);
  add(join(root, 'package-lock.json'));
  return hash.digest('hex');
}

function runVite(root) {
  return new Promise((resolve, reject) => {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const child = spawn(process.execPath, [vite, 'build', join(root, 'apps/web'), '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const words = [];
    child.stdout.on('data', (text) => words.push(text));
    child.stderr.on('data', (text) => words.push(text));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the pages could not be built:\n${Buffer.concat(words).toString()}`));
    });
  });
}
