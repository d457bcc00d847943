import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { FileCheck, type DefinitionFiles, type FileFault } from '@tilsagn/modules/schemes';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CliContext } from '../context';
import { handlerNames } from '../handler-names';

/** `scheme validate`: needs no database and changes nothing. */
export function register(program: Command, context: CliContext): void {
  program
    .command('scheme')
    .description('schemes as data: rule sets, forms, workflows, calls')
    .command('validate')
    .description('name every fault of a file, and of the files that a call or a scheme names')
    .argument('<file>', 'a JSON file', (path: string) => {
      if (!existsSync(path)) throw new InvalidArgumentError('there is no such file');
      return path;
    })
    .addOption(new Option('--format <format>').choices(['json', 'text']).default('text'))
    .action((file: string, { format }: { format: 'json' | 'text' }) => {
      const { kind, faults } = new FileCheck(onDisk, handlerNames()).run(file);
      context.exitCode = faults.length === 0 ? 0 : 1;
      if (format === 'json') context.print(JSON.stringify(faults, undefined, 2));
      else if (faults.length === 0) context.print(`${file}: nothing wrong with this ${kind ?? 'file'}`);
      else faults.map(lineOf).forEach(context.complain);
    });
}

const onDisk: DefinitionFiles = {
  read: (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null),
  beside: (file, folder, name) => join(dirname(file), '..', folder, `${name}.json`),
};

/** `rule-sets/x.json:12 /amount/0: what is wrong`. */
function lineOf({ file, line, pointer, fault }: FileFault): string {
  const place = line === null ? '' : `:${line}`;
  return `${relative(process.cwd(), file)}${place} ${pointer === '' ? '' : `${pointer}: `}${fault}`;
}
