import { mkdirSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Root, rootLine } from './root';

const NAME = 'ledger-roots.jsonl';

/** The file of roots in a folder. */
export const rootsFileIn = (folder: string): string => join(folder, NAME);

/** What the file holds; undefined where there is none yet. Throws where it is there and cannot be read. */
export async function readRootsFile(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Adds a line and waits until it is on the disk; lines that are there are never touched. */
export async function appendRoot(folder: string, root: Root): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = await open(rootsFileIn(folder), 'a', 0o644);
  try {
    await file.appendFile(`${rootLine(root)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
