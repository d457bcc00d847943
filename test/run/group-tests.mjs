import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

const { isAlone } = createRequire(import.meta.url)('../support/kinds-of-tests.cjs');

const GROUPS = 12;

/**
 * Puts the database tests together, some to a file: each file of jest loads the whole program anew, which takes
 * longer than most of them. Those that take long or must be alone stay as they are. `npx jest <path>` runs any file by itself.
 * @returns what jest is to match for the database tests; the files lie in `folder`, within the repository.
 */
export function groupTests(root, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const all = ['test/integration', 'test/contract'].flatMap((place) => testsBelow(join(root, place)));
  const groups = Array.from({ length: GROUPS }, () => ({ size: 0, files: [] }));
  for (const { path, size } of all.filter((file) => !isAlone(file.path)).sort((a, b) => b.size - a.size)) {
    const smallest = groups.reduce((least, group) => (group.size < least.size ? group : least));
    smallest.size += size;
    smallest.files.push(path);
  }
  for (const [index, { files }] of groups.filter(({ files }) => files.length > 0).entries()) {
    const name = join(folder, `group-${index + 1}.test.ts`);
    writeFileSync(
      name,
      files.map((path) => describeAs(relative(root, path), relative(folder, path))).join(''),
    );
  }
  const alone = all.filter((file) => isAlone(file.path)).map(({ path }) => path);
  return [`${folder}/*.test.ts`, ...alone];
}

/** What a file prepares and takes down stays within its own block. */
const describeAs = (title, path) =>
  `describe(${JSON.stringify(title)}, () => {\n  require(${JSON.stringify(path)});\n});\n`;

const testsBelow = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => ({ path: join(folder, name), size: statSync(join(folder, name)).size }));
