import { mkdir, readdir, readFile, rename, rm, stat, writeFile, copyFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const SOURCES = ['apps', 'libs'];
const ASSETS = /\.(json|csv|sql|txt|html|css|ttf|pdf)$/;
const SKIPPED = [/^apps\/web(\/|$)/, /\.test\.ts$/, /\.d\.ts$/, /\.mjs$/, /(^|\/)README\.md$/];

/**
 * Compiles what is newer than its output, takes away what has lost its source, and copies data files beside
 * the code. Returns whether anything was done.
 */
export async function buildServer(root, say) {
  const { transform, config } = await lazyCompiler(root);
  const out = join(root, 'dist');
  const sources = (await Promise.all(SOURCES.map((folder) => filesOf(root, folder)))).flat();
  const outputs = new Map(sources.map((source) => [outputOf(source), source]));
  const oldest = (await stat(join(root, '.swcrc'))).mtimeMs;
  const stale = [];
  for (const [output, source] of outputs) {
    if (await isOlder(join(out, output), join(root, source), oldest)) stale.push([output, source]);
  }
  const orphans = (await filesOf(out, '.', true)).filter((file) => isOurs(file) && !outputs.has(file));
  await Promise.all(orphans.map((file) => removeOutput(join(out, file))));
  if (stale.length === 0) return orphans.length > 0;
  const compile = await transform();
  let done = 0;
  for (let next = 0; next < stale.length; next += 50) {
    await Promise.all(
      stale.slice(next, next + 50).map(async ([output, source]) => {
        if (source.endsWith('.ts')) await compileOne(compile, config, root, source, join(out, output));
        else await copyWhole(join(root, source), join(out, output));
        done++;
      }),
    );
    say(`compiling ${done}/${stale.length}`);
  }
  return true;
}

async function lazyCompiler(root) {
  const swc = JSON.parse(await readFile(join(root, '.swcrc'), 'utf8'));
  const config = { ...swc, swcrc: false, jsc: { ...swc.jsc, baseUrl: root } };
  return { config, transform: async () => (await import('@swc/core')).transform };
}

const outputOf = (source) => source.replace(/\.ts$/, '.js');
const isOurs = (file) =>
  /^(apps|libs)\//.test(file) && !file.endsWith('.map') && !file.startsWith('apps/web/');

async function filesOf(root, folder, everything = false) {
  let entries;
  try {
    entries = await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
  const found = await Promise.all(
    entries.map((entry) => {
      const path = relative(root, join(root, folder, entry.name));
      if (!everything && SKIPPED.some((pattern) => pattern.test(path))) return [];
      if (entry.isDirectory()) return filesOf(root, path, everything);
      return everything || path.endsWith('.ts') || ASSETS.test(path) ? [path] : [];
    }),
  );
  return found.flat();
}

async function isOlder(output, source, oldest) {
  try {
    const { mtimeMs } = await stat(output);
    return mtimeMs < Math.max(oldest, (await stat(source)).mtimeMs);
  } catch (error) {
    if (error.code === 'ENOENT') return true;
    throw error;
  }
}

async function compileOne(transform, config, root, source, output) {
  const filename = join(root, source);
  const { code, map } = await transform(await readFile(filename, 'utf8'), {
    ...config,
    filename,
    sourceFileName: relative(dirname(output), filename),
  });
  const name = output.slice(output.lastIndexOf('/') + 1);
  await writeWhole(`${output}.map`, map ?? '');
  await writeWhole(output, `${code}\n//# sourceMappingURL=${name}.map\n`);
}

/** Two commands may build at once: each file appears finished. */
async function writeWhole(file, text) {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, text);
  await rename(unfinished, file);
}

async function copyWhole(source, target) {
  await mkdir(dirname(target), { recursive: true });
  const unfinished = `${target}.${process.pid}`;
  await copyFile(source, unfinished);
  await rename(unfinished, target);
}

async function removeOutput(file) {
  await rm(file, { force: true });
  await rm(`${file}.map`, { force: true });
}
