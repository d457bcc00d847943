import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '@tilsagn/platform/config/startup-error';
import { Command, CommanderError } from 'commander';
import { type CliContext, createContext } from './context';

/** Each file of the folder commands adds its own: `register(program, context)`. */
interface CommandFile {
  register(program: Command, context: CliContext): void;
}

const WRONG_USE = 2;
const REFUSED = 1;

/** Runs one command. Exit codes: 0 done, 1 refused, 2 wrong use. */
export async function main(args: readonly string[], context: CliContext = createContext()): Promise<number> {
  const program = new Command('tilsagn').description(
    'Case management for grant schemes: the operator’s commands',
  );
  program
    .exitOverride()
    .showHelpAfterError('(add --help for how to use it)')
    .configureOutput({
      writeOut: (text) => context.print(text.trimEnd()),
      writeErr: (text) => context.complain(text.trimEnd()),
    });
  const folder = join(__dirname, 'commands');
  for (const file of readdirSync(folder).filter((name) => /^[a-z-]+\.(js|ts)$/.test(name))) {
    ((await import(join(folder, file))) as CommandFile).register(program, context);
  }
  inherit(program);
  try {
    await program.parseAsync(args, { from: 'user' });
    return context.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
    if (!(error instanceof StartupError)) throw error;
    context.complain(error.message);
    return REFUSED;
  }
}

/** Subcommands answer wrong use as the program does. */
function inherit(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command);
    inherit(child);
  }
}

if (require.main === module) {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = REFUSED;
    },
  );
}
