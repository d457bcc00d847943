import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the installation: the nearest one upwards that holds package.json and migrations. */
export function installationRoot(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'migrations'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no installation above ${from}`);
  }
}
