import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BackupFault } from './backup-fault';
import { synced } from '../files/synced';

/** Written last: a folder without it is half a backup. As `sha256sum -c` reads it. */
const LIST = 'SHA256SUMS';
const FOLDER = /^[0-9a-f]{2}$/;
const LINE = /^([0-9a-f]{64}) {2}([0-9a-f]{2}\/[0-9a-f-]{36})$/;

export type FilesProgress = (done: number, of: number) => void;

/** Where the files of a backup lie: beside it, under its name. */
export const filesOfBackup = (backup: string): string => `${backup}.files`;

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
const whereMissing =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (codeOf(error) === 'ENOENT') return instead;
    throw error;
  };

/** The files that people sent, as `<two characters>/<id>`; what is still on its way in is not among them. */
async function filesIn(folder: string): Promise<string[]> {
  const shelves = (await readdir(folder).catch(whereMissing([]))).filter((name) => FOLDER.test(name));
  const shelved = await Promise.all(
    shelves.map(async (shelf) => (await readdir(join(folder, shelf))).map((name) => `${shelf}/${name}`)),
  );
  return shelved.flat().sort();
}

/** Copies a file, never over another, and gives the SHA-256 of what was copied; null where it is not there. */
async function copied(from: string, to: string): Promise<string | null> {
  const source = await open(from, 'r').catch(whereMissing(null));
  if (source === null) return null;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done): void {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(source.createReadStream(), hashing, createWriteStream(to, { flags: 'wx', mode: 0o600 }));
  await synced(to);
  return hash.digest('hex');
}

async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  } catch (error) {
    return whereMissing(null)(error);
  }
  return hash.digest('hex');
}

/**
 * Copies the files that people sent beside a backup, after it was written: files are never changed, and a file too many
 * does no harm. Gives how many. Throws a BackupFault where there is such a folder already.
 */
export async function copyFilesOut(files: string, backup: string, progress: FilesProgress): Promise<number> {
  const target = filesOfBackup(backup);
  await mkdir(target, { mode: 0o700 }).catch((error: unknown) => {
    throw new BackupFault(`${target} cannot be made (${codeOf(error) ?? 'unknown'}).`, { cause: error });
  });
  const names = await filesIn(files);
  const lines: string[] = [];
  for (const [index, name] of names.entries()) {
    progress(index, names.length);
    const sha256 = await copied(join(files, name), join(target, name));
    // Erased since it was listed: its row was taken off long ago.
    if (sha256 !== null) lines.push(`${sha256}  ${name}\n`);
  }
  const list = join(target, LIST);
  await writeFile(`${list}.part`, lines.join(''), { mode: 0o600, flush: true });
  await rename(`${list}.part`, list);
  await synced(target);
  return lines.length;
}

/** A file of a backup with its checksum. */
export interface FileOfBackup {
  readonly name: string;
  readonly sha256: string;
}

/**
 * Reads every file beside a backup and compares its checksum, before anything is touched. Null where the backup has no
 * folder of files. Throws a BackupFault where a file is missing or another than it was, or where another file lies
 * already where it is to be put.
 * @param files the folder they are to be put back into
 */
export async function proveFiles(
  backup: string,
  files: string,
  progress: FilesProgress,
): Promise<readonly FileOfBackup[] | null> {
  const folder = filesOfBackup(backup);
  if ((await readdir(folder).catch(whereMissing(null))) === null) return null;
  const list = await readFile(join(folder, LIST), 'utf8').catch(whereMissing(null));
  if (list === null) throw new BackupFault(`${folder} is not whole: its list of checksums is missing.`);
  const listed = list
    .split('\n')
    .slice(0, -1)
    .map((line): FileOfBackup => {
      const [, sha256, name] = LINE.exec(line) ?? [];
      if (sha256 === undefined || name === undefined)
        throw new BackupFault(`${join(folder, LIST)} is damaged.`);
      return { name, sha256 };
    });
  for (const [index, { name, sha256 }] of listed.entries()) {
    progress(index, listed.length);
    if ((await hashOf(join(folder, name))) !== sha256)
      throw new BackupFault(`${join(folder, name)} is missing or damaged: its checksum does not agree.`);
    const kept = join(files, name);
    const there = await hashOf(kept);
    if (there !== null && there !== sha256)
      throw new BackupFault(`${kept} is another file than that of the backup.`);
  }
  return listed;
}

/** Puts proven files back where the program looks for them, but for those that lie there. Gives how many were put. */
export async function copyFilesIn(
  backup: string,
  proven: readonly FileOfBackup[],
  files: string,
  progress: FilesProgress,
): Promise<number> {
  let put = 0;
  for (const [index, { name }] of proven.entries()) {
    progress(index, proven.length);
    const kept = join(files, name);
    if ((await hashOf(kept)) !== null) continue;
    await copied(join(filesOfBackup(backup), name), kept);
    put += 1;
  }
  return put;
}
