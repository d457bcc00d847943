import { CheckLedger, LedgerModule } from '@tilsagn/modules/ledger';
import { restoreBackup } from '@tilsagn/platform/backup/restore-backup';
import { writeBackup } from '@tilsagn/platform/backup/write-backup';
import { Config } from '@tilsagn/platform/config/config';
import { StartupError } from '@tilsagn/platform/config/startup-error';
import type { Command } from 'commander';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CliContext } from '../context';
import { sayChecked } from '../ledger-check';
import { verify } from '../ledger-verify';

/** `backup` and `restore`: every table as of one moment, by COPY. */
export function register(program: Command, context: CliContext): void {
  program
    .command('backup')
    .description('write every table, as of this moment, to one file; others may go on working')
    .argument('<path>', 'the file, or a folder to put one named by the time in')
    .action((path: string) =>
      context.withDatabase(async (config) => {
        const file = fileFor(resolve(path), new Date());
        const { tables, rows } = await writeBackup(ownerOf(config), file, (done, of, what) =>
          context.progress(`${done} of ${of} tables, now ${what}`),
        );
        context.progress('');
        context.print(`${rows} rows of ${tables} tables in ${file}`);
        context.print(
          `Files that people sent are not in it: copy ${join(config.dataFolder, 'files')} now, after it.`,
        );
        return 0;
      }),
    );
  program
    .command('restore')
    .description(
      'load a backup into a migrated database that nobody has used, then check and verify the ledger',
    )
    .argument('<file>', 'written by backup')
    .action((path: string) =>
      context.withApplication([LedgerModule], async (application) => {
        const config = application.get(Config);
        const { rows, tables, head } = await restoreBackup(ownerOf(config), resolve(path), (what, done, of) =>
          context.progress(of === undefined ? `${what} the file` : `${what}: ${done} of ${of} rows`),
        );
        context.progress('');
        context.print(`${rows} rows of ${tables} tables as of ${head.takenAt} are restored`);
        const sound = sayChecked(context, await application.get(CheckLedger).run());
        return Math.max(sound, await verify(context, application));
      }),
    );
}

function ownerOf({ databaseOwnerUrl }: Config): string {
  if (databaseOwnerUrl !== undefined) return databaseOwnerUrl;
  throw new StartupError(
    'Set DATABASE_OWNER_URL: the log-in that owns the schema alone may read and write every table.',
  );
}

function fileFor(path: string, now: Date): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return path;
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '');
  return join(path, `tilsagn-${stamp}Z.backup.gz`);
}
