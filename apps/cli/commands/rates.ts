import type { Command } from 'commander';
import { AidModule, ImportRates } from '@tilsagn/modules/aid';
import { actingAs, CommandActorModule, fileOf, refused, type NamedFile } from '../acting';
import type { CliContext } from '../context';

/** `rates import`. */
export function register(program: Command, context: CliContext): void {
  program
    .command('rates')
    .description('the rate of the euro day by day, for state aid')
    .command('import')
    .description('take in rates of days, all rows or none')
    .argument('<csv>', 'the file', fileOf)
    .requiredOption('--as <sub>', 'the person of finance who takes it in')
    .action(({ file }: NamedFile, { as }: { as: string }) =>
      context.withApplication([AidModule, CommandActorModule], async (application) => {
        const actor = await actingAs(application, context, as, 'finance');
        if (actor === null) return 1;
        const done = await application.get(ImportRates).run({ file, by: actor.sub });
        if (!done.ok) return refused(context, done);
        context.print(`${done.value.imported} rates taken in, ${done.value.skipped} already there`);
        return 0;
      }),
    );
}
