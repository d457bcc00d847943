import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import {
  AccountingModule,
  MakeBatch,
  ReadBatches,
  ReadStatusFiles,
  ReceiveStatus,
} from '@tilsagn/modules/accounting';
import { hindranceOf } from '@tilsagn/domain/accounting/candidate';
import { plainKroner } from '@tilsagn/domain/money/text';
import { actingAs, CommandActorModule, fileOf, refused, type NamedFile } from '../acting';
import { dateArgument } from '../arguments';
import type { CliContext } from '../context';

interface ExportOptions {
  readonly as: string;
  readonly out: string;
  readonly dueOn?: string;
  readonly batch?: number;
}

const MODULES = [AccountingModule, CommandActorModule];

/** `payments export|status`: the files to and from the accounting system, by the same rules as in the pages. */
export function register(program: Command, context: CliContext): void {
  const payments = program.command('payments').description('files to and from the accounting system');
  payments
    .command('export')
    .description('gather what is authorised into a batch, send it in the ledger and write the file')
    .requiredOption('--as <sub>', 'the person of finance who sends it')
    .requiredOption('--out <file>', 'where the file is written; it must not be there yet')
    .option('--due-on <date>', 'when the money is to be with the recipients', dateArgument)
    .option('--batch <number>', 'write the file of this batch again, and send nothing', wholeNumber)
    .action((options: ExportOptions) => exportBatch(context, options));
  payments
    .command('status')
    .description('take in what the accounting system says of payments')
    .argument('<csv>', 'the file', fileOf)
    .requiredOption('--as <sub>', 'the person of finance who takes it in')
    .action((sent: NamedFile, { as }: { as: string }) =>
      context.withApplication(MODULES, async (application) => {
        const actor = await actingAs(application, context, as, 'finance');
        if (actor === null) return 1;
        const { file, path } = sent;
        const taken = await application.get(ReceiveStatus).run({ file, fileName: basename(path), actor });
        if (!taken.ok) return refused(context, taken);
        const read = await application.get(ReadStatusFiles).one(taken.value.id);
        if (!read.ok) return refused(context, read);
        const { confirmed, failed, repeated, differences } = read.value.file;
        context.print(
          `${confirmed} confirmed, ${failed} failed, ${repeated} already known, ${differences} differ`,
        );
        read.value.rows
          .filter(({ code }) => code !== null)
          .forEach(({ row, paymentId, code }) =>
            context.complain(`row ${row}, payment_id: ${code} (${paymentId})`),
          );
        return differences === 0 ? 0 : 1;
      }),
    );
}

function exportBatch(context: CliContext, { as, out, dueOn, batch }: ExportOptions): Promise<void> {
  return context.withApplication(MODULES, async (application) => {
    const actor = await actingAs(application, context, as, 'finance');
    if (actor === null) return 1;
    const batches = application.get(ReadBatches);
    if (batch !== undefined) {
      const found = (await batches.all()).find(({ number }) => number === batch);
      if (found === undefined) {
        context.complain('not_found');
        return 1;
      }
      return write(context, batches, found.id, out);
    }
    const waiting = (await batches.waiting()).filter(
      (candidate) => hindranceOf(candidate, actor.sub) === null,
    );
    if (waiting.length === 0) {
      context.print('nothing to send');
      return 0;
    }
    const payments = waiting.map(({ requestId: id, version }) => ({ id, version }));
    const asked = { payments, actor, ...(dueOn === undefined ? {} : { dueOn }) };
    const made = await application.get(MakeBatch).run(asked);
    return made.ok ? write(context, batches, made.value.id, out) : refused(context, made);
  });
}

async function write(context: CliContext, batches: ReadBatches, id: string, out: string): Promise<number> {
  const [detail, file] = await Promise.all([batches.one(id), batches.file(id)]);
  if (!detail.ok) return refused(context, detail);
  if (!file.ok) return refused(context, file);
  const { number, payments, totalOre } = detail.value.batch;
  context.print(`batch ${number}: ${payments} payments, ${plainKroner(totalOre)} kr`);
  try {
    writeFileSync(out, file.value.content, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    context.complain(
      `the batch stands, but its file cannot be written (${code}): ask again with --batch ${number}`,
    );
    return 1;
  }
  return 0;
}

function wholeNumber(text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new InvalidArgumentError('must be a whole number above 0');
  return Number(text);
}
