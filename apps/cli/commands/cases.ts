import { HistoricalCasesModule, ImportCases } from '@tilsagn/modules/integrations/historical-cases';
import type { Command } from 'commander';
import type { CliContext } from '../context';
import { fileArgument, runImport } from '../imports';

/** `cases import`. */
export function register(program: Command, context: CliContext): void {
  program
    .command('cases')
    .description('awards made before the system was there')
    .command('import')
    .description('take in the historical awards of a CSV file with their money, all rows or none')
    .argument('<csv>', 'the file', fileArgument)
    .action((file: Buffer) =>
      context.withApplication([HistoricalCasesModule], (application) =>
        runImport(context, file, (sent) => application.get(ImportCases).run(sent)),
      ),
    );
}
