import { CheckFiles, DocumentsModule, type CheckedFiles } from '@tilsagn/modules/documents';
import { CheckLedger, LedgerModule } from '@tilsagn/modules/ledger';
import { copyFilesIn, copyFilesOut, filesOfBackup, proveFiles } from '@tilsagn/platform/backup/backup-files';
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

/** `backup` and `restore`: every table as of one moment, by COPY, and the files that people sent. */
export function register(program: Command, context: CliContext): void {
  program
    .command('backup')
    .description(
      'write every table, as of this moment, to one file, and copy the files that people sent beside it',
    )
    .argument('<path>', 'the file, or a folder to put one named by the time in')
    .option('--without-files', 'the tables alone: the files are copied by something else')
    .action((path: string, { withoutFiles = false }: { withoutFiles?: boolean }) =>
      context.withDatabase(async (config) => {
        const file = fileFor(resolve(path), new Date());
        const { tables, rows } = await writeBackup(ownerOf(config), file, (done, of, what) =>
          context.progress(`${done} of ${of} tables, now ${what}`),
        );
        context.progress('');
        context.print(`${rows} rows of ${tables} tables in ${file}`);
        if (withoutFiles) {
          context.print(
            `The files that people sent are not copied: copy ${filesFolder(config)} now, after it.`,
          );
          return 0;
        }
        const files = await copyFilesOut(filesFolder(config), file, (done, of) =>
          context.progress(`${done} of ${of} files`),
        );
        context.progress('');
        context.print(`${files} files that people sent in ${filesOfBackup(file)}`);
        return 0;
      }),
    );
  program
    .command('restore')
    .description(
      'load a backup into a migrated database that nobody has used, put its files back, then check both and verify the ledger',
    )
    .argument('<file>', 'written by backup')
    .action((path: string) =>
      context.withApplication([LedgerModule, DocumentsModule], async (application) => {
        const config = application.get(Config);
        const backup = resolve(path);
        const files = await proveFiles(backup, filesFolder(config), (done, of) =>
          context.progress(`checking: ${done} of ${of} files`),
        );
        const { rows, tables, head } = await restoreBackup(ownerOf(config), backup, (what, done, of) =>
          context.progress(of === undefined ? `${what} the file` : `${what}: ${done} of ${of} rows`),
        );
        context.progress('');
        context.print(`${rows} rows of ${tables} tables as of ${head.takenAt} are restored`);
        const put = await copyFilesIn(backup, files ?? [], filesFolder(config), (done, of) =>
          context.progress(`putting back: ${done} of ${of} files`),
        );
        context.progress('');
        context.print(files === null ? 'No files are beside the backup.' : `${put} files are put back`);
        const whole = sayFiles(context, await application.get(CheckFiles).run());
        const sound = sayChecked(context, await application.get(CheckLedger).run());
        return Math.max(whole, sound, await verify(context, application));
      }),
    );
}

const filesFolder = ({ dataFolder }: Config): string => join(dataFolder, 'files');

/** Names at most so many files that are not as their rows say. */
const NAMED = 20;

/** One line where every file is as its row says (0), else the files that are not (1). */
function sayFiles(context: CliContext, { files, missing, changed }: CheckedFiles): number {
  const faults = [
    ...missing.map((id) => `file ${id} is missing`),
    ...changed.map((id) => `file ${id} is another than was sent`),
  ];
  faults.slice(0, NAMED).forEach((fault) => context.complain(fault));
  if (faults.length > NAMED) context.complain(`and ${faults.length - NAMED} more`);
  if (faults.length === 0) context.print(`${files} files are as they were sent`);
  return faults.length === 0 ? 0 : 1;
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
