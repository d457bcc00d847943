import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { FormDefinition } from '@tilsagn/domain/applications/form';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '@tilsagn/domain/language/language';
import { eachReport, type ByReport } from '@tilsagn/domain/reports/report-form';
import { faultWords, noFault } from '@tilsagn/domain/schemes/fault-words';
import {
  FileCheck,
  PublishCall,
  PublishScheme,
  type CallToPublish,
  type DefinitionFiles,
  type FileFault,
  type SchemeToPublish,
} from '@tilsagn/modules/schemes';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { AREAS } from '../../api/api.module';
import { CommandActorModule, refused } from '../acting';
import type { CliContext } from '../context';
import { handlerNames } from '../handler-names';

const fileArgument = (path: string): string => {
  if (!existsSync(path)) throw new InvalidArgumentError('there is no such file');
  return path;
};

/** `scheme validate` needs no database and changes nothing; `scheme publish` publishes what has no fault. */
export function register(program: Command, context: CliContext): void {
  const scheme = program.command('scheme').description('schemes as data: rule sets, forms, workflows, calls');
  scheme
    .command('publish')
    .description('publish a call, or a scheme with its calls; what is published already stays as it is')
    .argument('<file>', 'a JSON file of a call or a scheme', fileArgument)
    .addOption(spoken())
    .action((file: string, { lang }: { lang: Language }) => publish(file, lang, context));
  scheme
    .command('validate')
    .description('name every fault of a file, and of the files that a call or a scheme names')
    .argument('<file>', 'a JSON file', fileArgument)
    .addOption(new Option('--format <format>').choices(['json', 'text']).default('text'))
    .addOption(spoken())
    .action((file: string, { format, lang }: { format: 'json' | 'text'; lang: Language }) => {
      const { faults } = new FileCheck(onDisk, handlerNames()).run(file);
      context.exitCode = faults.length === 0 ? 0 : 1;
      if (format === 'json') {
        const said = faults.map((each) => ({ ...each, said: faultWords(each.fault, lang) }));
        context.print(JSON.stringify(said, undefined, 2));
      } else if (faults.length === 0) context.print(`${file}: ${noFault(lang)}`);
      else faults.map((each) => lineOf(each, lang)).forEach(context.complain);
    });
}

const spoken = (): Option =>
  new Option('--lang <language>', 'the language of what is wrong')
    .choices(LANGUAGES)
    .default(DEFAULT_LANGUAGE);

const onDisk: DefinitionFiles = {
  read: (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null),
  beside: (file, folder, name) => join(dirname(file), '..', folder, `${name}.json`),
};

const json = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as T;

type Names = Readonly<Record<'ruleSet' | 'form' | 'workflow' | 'paymentWorkflow', string>> & {
  readonly reports?: ByReport<string>;
};

/** A call's file with what it names; the check has read them all. */
function callAt(file: string): CallToPublish {
  const call = json<Omit<CallToPublish, keyof Names> & Names>(file);
  const at = (folder: string, name: string): string => onDisk.beside(file, folder, name);
  return {
    ...call,
    ruleSet: json(at('rule-sets', call.ruleSet)),
    form: json(at('forms', call.form)),
    workflow: json(at('workflows', call.workflow)),
    paymentWorkflow: json(at('workflows', call.paymentWorkflow)),
    reports: eachReport(call.reports, (name) => json<FormDefinition>(at('forms', name))),
  };
}

async function publish(file: string, lang: Language, context: CliContext): Promise<void> {
  const { kind, faults } = new FileCheck(onDisk, handlerNames()).run(file);
  faults.map((each) => lineOf(each, lang)).forEach(context.complain);
  if (kind !== 'call' && kind !== 'scheme') context.complain(`${file}: neither a call nor a scheme`);
  context.exitCode = 1;
  if (faults.length > 0 || (kind !== 'call' && kind !== 'scheme')) return;
  const scheme = kind === 'scheme' ? json<SchemeToPublish & { calls: readonly string[] }>(file) : undefined;
  const calls = scheme?.calls.map((name) => onDisk.beside(file, 'calls', name)) ?? [file];
  await context.withApplication([...AREAS, CommandActorModule], async (app) => {
    const published = scheme === undefined ? undefined : await app.get(PublishScheme).run(scheme);
    if (published?.ok === false) return refused(context, published);
    for (const call of calls.map(callAt)) {
      const done = await app.get(PublishCall).run(call);
      if (!done.ok) return refused(context, done);
      context.print(`${call.key}: ${done.value ? 'published' : 'is published already'}`);
    }
    return 0;
  });
}

/** `rule-sets/x.json:12 /amount/0: what is wrong`, in a language. */
function lineOf({ file, line, pointer, fault }: FileFault, language: Language): string {
  const place = line === null ? '' : `:${line}`;
  return `${relative(process.cwd(), file)}${place} ${pointer === '' ? '' : `${pointer}: `}${faultWords(fault, language)}`;
}
