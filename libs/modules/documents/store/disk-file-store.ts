import { Injectable } from '@nestjs/common';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Config } from '@tilsagn/platform/config/config';
import type { StagedFile } from '@tilsagn/platform/files/staged-file';
import { FileStore, type StoredFile } from './file-store';
import { synced } from '@tilsagn/platform/files/synced';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FOLDER = /^[0-9a-f]{2}$/;

/** Files in the data folder: `files/<last two of the id>/<id>`, so that no folder grows without end. */
@Injectable()
export class DiskFileStore extends FileStore {
  private readonly root: string;

  constructor(config: Config) {
    super();
    this.root = join(config.dataFolder, 'files');
  }

  async put(id: string, { path }: StagedFile): Promise<void> {
    const kept = this.pathOf(id);
    const folder = join(kept, '..');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await synced(path);
    try {
      await link(path, kept);
    } catch (error) {
      if (!cannotLink(error)) throw error;
      await copyFile(path, kept, constants.COPYFILE_EXCL);
      await synced(kept);
    }
    await synced(folder);
  }

  async open(id: string): Promise<Readable> {
    const file = await open(this.pathOf(id), 'r');
    return file.createReadStream();
  }

  async erase(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  async *all(): AsyncIterable<StoredFile> {
    for (const folder of await namesIn(this.root)) {
      if (!FOLDER.test(folder)) continue;
      for (const id of await namesIn(join(this.root, folder))) {
        if (ID.test(id)) yield { id, storedAt: (await stat(this.pathOf(id))).mtime };
      }
    }
  }

  private pathOf(id: string): string {
    if (!ID.test(id)) throw new Error('not the id of a file');
    return join(this.root, id.slice(-2), id);
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** Some file systems know no second name of a file, and none gives one across its border. */
const cannotLink = (error: unknown): boolean =>
  ['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'].some((code) => codeOf(error) === code);

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
