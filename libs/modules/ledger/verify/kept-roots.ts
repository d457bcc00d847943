import { readRoots, type Root } from './root';
import { readRootsFile, rootsFileIn } from './roots-file';

/**
 * The roots in a folder; undefined where no folder is set or nothing has been written in it yet.
 * Throws on a file that somebody has damaged.
 */
export async function keptRoots(folder: string | undefined): Promise<readonly Root[] | undefined> {
  const text = folder === undefined ? undefined : await readRootsFile(rootsFileIn(folder));
  if (text === undefined) return undefined;
  const read = readRoots(text);
  if ('badLine' in read) throw new Error(`line ${read.badLine} of the ledger's roots is not a root`);
  return read.roots;
}
