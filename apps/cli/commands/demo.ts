import type { Command } from 'commander';
import { startRegister } from '../../demo/register/register';
import { seedDemo, seedModuleWith } from '../../demo/seed';
import type { CliContext } from '../context';

/** The date the demo's data is made on, unless TILSAGN_TODAY says another. */
const TODAY = '2021-09-01';

/** `demo seed`: the demo's people, calls, frames and cases. */
export function register(program: Command, context: CliContext): void {
  program
    .command('demo')
    .description('data to look at')
    .command('seed')
    .description('fill the database with the demo’s people, calls, frames and cases; safe to repeat')
    .action(async () => {
      process.env['TILSAGN_TODAY'] ??= TODAY;
      const companies = await startRegister();
      try {
        await context.withApplication([seedModuleWith(companies.url)], async (application) => {
          await seedDemo(application, context.progress);
          context.progress('');
          return 0;
        });
      } finally {
        await companies.close();
      }
    });
}
