import {
  LedgerModule,
  readRoots,
  readRootsFile,
  type Root,
  rootsFileIn,
  VerifyLedger,
} from '@tilsagn/modules/ledger';
import { Config } from '@tilsagn/platform/config/config';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { CliContext } from './context';
import { fileArgument } from './imports';

const SHOWN = 10;

/** `ledger verify`: computes every hash anew. */
export function registerVerify(ledger: Command, context: CliContext): void {
  ledger
    .command('verify')
    .description('compute every hash of the ledger anew, and name the first transfer that was tampered with')
    .option(
      '--roots <file>',
      'the roots kept outside the database; without it the file in LEDGER_ROOTS_DIR',
      fileArgument,
    )
    .action(({ roots }: { roots?: Buffer }) =>
      context.withApplication([LedgerModule], (application) => verify(context, application, roots)),
    );
}

/** Runs it and says what was found: 0 when nothing was changed, 1 otherwise. */
export async function verify(
  context: CliContext,
  application: INestApplicationContext,
  file?: Buffer,
): Promise<number> {
  const roots = await rootsOf(context, application.get(Config), file);
  if (roots === 'unreadable') return 1;
  const found = await application
    .get(VerifyLedger)
    .run(roots, (done, of) => context.progress(`${done} of ${of} transfers`));
  context.progress('');
  const { blocks, transfers, waiting, offences } = found;
  if (offences.length > 0) {
    for (const { position, what } of offences.slice(0, SHOWN))
      context.complain(position === null ? what : `position ${position}: ${what}`);
    if (offences.length > SHOWN) context.complain(`and ${offences.length - SHOWN} more`);
    return 1;
  }
  const against = roots === undefined ? '' : `, ${roots.length} roots agree`;
  context.print(
    `${transfers} transfers in ${blocks} blocks are as they were sealed${against}; ${waiting} wait`,
  );
  return 0;
}

const NO_ANCHOR =
  'a chain that was made anew as a whole would not be found: name the roots with --roots, or set LEDGER_ROOTS_DIR';

async function rootsOf(
  context: CliContext,
  { ledgerRootsFolder: folder }: Config,
  file: Buffer | undefined,
): Promise<Root[] | 'unreadable' | undefined> {
  const text = file?.toString('utf8') ?? (folder && (await readRootsFile(rootsFileIn(folder))));
  if (text === undefined) {
    context.complain(
      folder === undefined
        ? `No roots are kept outside the database; ${NO_ANCHOR}.`
        : `No root has been written in ${folder} yet; the worker does it when it has closed a block.`,
    );
    return undefined;
  }
  const read = readRoots(text);
  if ('roots' in read) return read.roots;
  context.complain(`Line ${read.badLine} of the roots is not a root.`);
  return 'unreadable';
}
