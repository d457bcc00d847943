import { SYSTEM } from '@tilsagn/domain/access/actor';
import { ok } from '@tilsagn/domain/result';
import { Audit, AuditModule } from '@tilsagn/modules/audit';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { type Cared, OutboxCare } from '@tilsagn/platform/outbox/outbox-care';
import { OutboxList, type OutboxRow } from '@tilsagn/platform/outbox/outbox-list';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { userInfo } from 'node:os';
import type { CliContext } from '../context';
import { table } from '../table';

const STATES = ['new', 'queued', 'running', 'retry', 'done', 'dead', 'dropped'];

interface ListOptions {
  readonly state?: string;
  readonly kind?: string;
  readonly limit: number;
  readonly format: 'json' | 'table';
}

/** `outbox list|resend|drop`: what was to be told, how far it has come, and what to do with what gave up. */
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
  outbox
    .command('resend')
    .description('try messages again that gave up or were dropped')
    .argument('<ids...>', 'as outbox list --format json names them', uuids)
    .action((ids: string[]) => care(context, 'outbox.resend', ids, (rows, id) => rows.resend(id)));
  outbox
    .command('drop')
    .description('give messages up for good that are dead or still wait')
    .argument('<ids...>', 'as outbox list --format json names them', uuids)
    .action((ids: string[]) => care(context, 'outbox.drop', ids, (rows, id) => rows.drop(id)));
}

const SAID: Readonly<Record<Cared, string>> = {
  done: 'done',
  not_found: 'no such message',
  not_open: 'is done, under way or as you want it already (outbox list shows it)',
};

/** Does it to each message, with its line in the audit trail; 1 where one of them was not done. */
function care(
  context: CliContext,
  operation: string,
  ids: readonly string[],
  act: (rows: OutboxCare, id: string) => Promise<Cared>,
): Promise<void> {
  const actor = { ...SYSTEM, sub: `operator:${userInfo().username}` };
  const event = { actor, operation, requestId: 'command-line' };
  return context.withApplication([AuditModule], async (application) => {
    const [rows, audit] = [application.get(OutboxCare), application.get(Audit)];
    let code = 0;
    for (const id of ids) {
      const cared = await application.get(UnitOfWork).run(async () => {
        const outcome = await act(rows, id);
        await audit.record({ ...event, object: `outbox/${id}`, outcome });
        return ok(outcome);
      });
      if (cared.ok && cared.value === 'done') context.print(`${id}: ${SAID.done}`);
      else {
        context.complain(`${id}: ${SAID[cared.ok ? cared.value : 'not_open']}`);
        code = 1;
      }
    }
    return code;
  });
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function uuids(text: string, before: string[] | undefined): string[] {
  if (!UUID.test(text)) throw new InvalidArgumentError('must be the id of a message');
  return [...(before ?? []), text];
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
