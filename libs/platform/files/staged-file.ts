import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '@tilsagn/platform/database/ids';

/** A file that has come in whole and lies in a place of its own until somebody keeps it or throws it away. */
export interface StagedFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: Buffer;
}

/** A stream turned out longer than the file may be. */
export class TooLong extends Error {}

/** Where files wait, in the same file system as those that are kept, so that keeping one moves no bytes. */
export const stagingFolder = (dataFolder: string): string => join(dataFolder, 'files', 'incoming');

/**
 * Writes a stream to a new file in `folder`, measured and hashed on its way; never more than a chunk is in memory.
 * What fails or is cut short leaves no file.
 * @throws TooLong as soon as more than `maxBytes` have come
 */
export async function stage(
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
  folder: string,
  maxBytes: number,
): Promise<StagedFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, newId());
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  try {
    for await (const chunk of source) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) throw new TooLong(`more than ${maxBytes} bytes`);
      hash.update(chunk);
      await file.write(chunk);
    }
    await file.close();
  } catch (error) {
    await file.close();
    await discard({ path });
    throw error;
  }
  return { path, sizeBytes, sha256: hash.digest() };
}

/** Removes a staged file; one that is gone already is fine. */
export const discard = ({ path }: Pick<StagedFile, 'path'>): Promise<void> => rm(path, { force: true });
