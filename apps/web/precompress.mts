import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(js|css|html|svg|json)$/;
const WORTH_IT = 1024;

/** Writes `.br` and `.gz` beside each text file of the build, so that the server never compresses on the fly. */
export function precompress(): Plugin {
  let folder = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: async () => {
      for (const entry of await readdir(folder, { recursive: true })) {
        if (!COMPRESSIBLE.test(entry)) continue;
        const file = join(folder, entry);
        const content = await readFile(file);
        if (content.length < WORTH_IT) continue;
        await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
        await writeFile(`${file}.br`, await promisify(brotliCompress)(content));
      }
    },
  };
}
