import { basename } from 'node:path';
import type { Command } from 'commander';
import { AccountingModule, ImportEntries } from '@tilsagn/modules/accounting';
import { actingAs, CommandActorModule, fileOf, refused, type NamedFile } from '../acting';
import type { CliContext } from '../context';

/** `reconcile import`. */
export function register(program: Command, context: CliContext): void {
  program
    .command('reconcile')
    .description('the ledger held against the accounts')
    .command('import')
    .description('take in the postings of the accounting system, all rows or none')
    .argument('<csv>', 'the file', fileOf)
    .requiredOption('--as <sub>', 'the person of finance who takes it in')
    .action(({ file, path }: NamedFile, { as }: { as: string }) =>
      context.withApplication([AccountingModule, CommandActorModule], async (application) => {
        const actor = await actingAs(application, context, as, 'finance');
        if (actor === null) return 1;
        const done = await application
          .get(ImportEntries)
          .run({ file, fileName: basename(path), by: actor.sub });
        if (!done.ok) return refused(context, done);
        context.print(`${done.value.imported} postings taken in, ${done.value.skipped} already there`);
        return 0;
      }),
    );
}
