import { OutboxList, type OutboxRow } from '@tilsagn/platform/outbox/outbox-list';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CliContext } from '../context';
import { table } from '../table';

const STATES = ['new', 'queued', 'running', 'retry', 'done', 'dead', 'dropped'];

interface ListOptions {
  readonly state?: string;
  readonly kind?: string;
  readonly limit: number;
  readonly format: 'json' | 'table';
}

/** `outbox list`: what was to be told, and how far it has come. */
export function register(program: Command, context: CliContext): void {
  const outbox = program.command('outbox').description('messages that follow a change');
  outbox
    .command('list')
    .description('the newest messages first')
    .addOption(new Option('--state <state>', 'dead: those that gave up').choices(STATES))
    .option('--kind <kind>', 'messages of one kind')
    .option('--limit <number>', 'at most so many', wholeNumber, 100)
    .addOption(new Option('--format <format>').choices(['json', 'table']).default('table'))
    .action((options: ListOptions) =>
      context.withApplication([], async (application) => {
        const rows = await application.get(OutboxList).read(options);
        context.print(options.format === 'json' ? JSON.stringify(rows, undefined, 2) : asTable(rows));
        return 0;
      }),
    );
}

const asTable = (rows: readonly OutboxRow[]): string =>
  table(
    ['created', 'kind', 'subject', 'state', 'tries', 'last error'],
    rows.map((row) => [
      row.createdAt,
      row.kind,
      row.subjectId,
      row.state,
      String(row.attempt),
      row.lastError ?? '',
    ]),
  );

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError('must be a whole number above 0');
  return value;
}
