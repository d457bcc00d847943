import type { Command } from 'commander';
import type { CliContext } from '../context';

/** `migrate`: brings the database to this version and does nothing else. */
export function register(program: Command, context: CliContext): void {
  program
    .command('migrate')
    .description('bring the database forward to this version (every command does so first)')
    .action(() => context.withApplication([], () => Promise.resolve(0)));
}
