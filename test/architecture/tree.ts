import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', 'test-results', '.git', '.data', '.tmp']);

/** Every file of the repository below `place`, as paths from the root with forward slashes. */
export function filesBelow(place: string): string[] {
  return readdirSync(join(root, place), { withFileTypes: true }).flatMap((entry) => {
    const path = place === '.' ? entry.name : `${place}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Code that people wrote: not what a generator writes. */
export const isWritten = (path: string): boolean => !path.endsWith('apps/web/src/api/schema.d.ts');

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Lines of the given files that match, for a test that expects none. */
export function linesMatching(files: readonly string[], pattern: RegExp): Finding[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((text, index) => (pattern.test(text) ? [{ file, line: index + 1, text: text.trim() }] : [])),
  );
}
