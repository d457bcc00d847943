import { faultLine } from '@tilsagn/domain/imports/faults';
import type { Result } from '@tilsagn/domain/result';
import type { Imported, ImportFile } from '@tilsagn/modules/ledger';
import { InvalidArgumentError } from 'commander';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { CliContext } from './context';

/** Reads the file named on the command line; one that cannot be read is wrong use. */
export function fileArgument(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new InvalidArgumentError(`the file cannot be read (${code})`);
  }
}

/** Runs an import with its progress; says what was booked, or a line for each refused row. */
export async function runImport(
  context: CliContext,
  file: Buffer,
  run: (sent: ImportFile) => Promise<Result<Imported>>,
): Promise<number> {
  const progress = (done: number, of: number): void => context.progress(`${done} of ${of} rows`);
  const result = await run({ file, operator: userInfo().username, progress });
  context.progress('');
  if (!result.ok) {
    result.reasons.map(faultLine).forEach(context.complain);
    return 1;
  }
  context.print(`${result.value.booked} rows booked, ${result.value.skipped} already there`);
  return 0;
}
