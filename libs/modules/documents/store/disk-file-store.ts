import { Injectable } from '@nestjs/common';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Config } from '@tilsagn/platform/config/config';
import { FileStore } from './file-store';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Files in the data folder: `files/<last two of the id>/<id>`, so that no folder grows without end. */
@Injectable()
export class DiskFileStore extends FileStore {
  private readonly root: string;

  constructor(config: Config) {
    super();
    this.root = join(config.dataFolder, 'files');
  }

  async put(id: string, content: Buffer): Promise<void> {
    const path = this.pathOf(id);
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    const file = await open(`${path}.part`, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
  }

  async open(id: string): Promise<Readable> {
    const file = await open(this.pathOf(id), 'r');
    return file.createReadStream();
  }

  private pathOf(id: string): string {
    if (!ID.test(id)) throw new Error('not the id of a file');
    return join(this.root, id.slice(-2), id);
  }
}
