import type { BalanceRow } from '@tilsagn/domain/ledger/balances';
import { plainKroner } from '@tilsagn/domain/money/text';
import {
  balanceDto,
  type BalancesQuestion,
  CheckLedger,
  ImportLedger,
  LedgerModule,
  LedgerReader,
} from '@tilsagn/modules/ledger';
import { type Command, Option } from 'commander';
import { dateArgument, momentArgument, yearArgument } from '../arguments';
import type { CliContext } from '../context';
import { fileArgument, runImport } from '../imports';
import { sayChecked } from '../ledger-check';
import { registerVerify } from '../ledger-verify';
import { table } from '../table';

type BalancesOptions = BalancesQuestion & { readonly format: 'json' | 'table' };

/** `ledger import|balances|check|verify`. */
export function register(program: Command, context: CliContext): void {
  const ledger = program.command('ledger').description('frames, measures and every transfer of money');
  ledger
    .command('import')
    .description('book the frames of a CSV file, all rows or none')
    .argument('<csv>', 'the file', fileArgument)
    .action((file: Buffer) =>
      context.withApplication([LedgerModule], (application) =>
        runImport(context, file, (sent) => application.get(ImportLedger).run(sent)),
      ),
    );
  ledger
    .command('balances')
    .description('what was given, is available, reserved, committed and paid in a year')
    .requiredOption('--year <year>', 'the frames of this year', yearArgument)
    .option('--value-date <date>', 'counted by this date, inclusive', dateArgument)
    .option('--known-at <moment>', 'as it was known then', momentArgument)
    .addOption(new Option('--format <format>').choices(['json', 'table']).default('table'))
    .action((options: BalancesOptions) =>
      context.withApplication([LedgerModule], async (application) => {
        const rows = await application.get(LedgerReader).balances(options);
        context.print(
          options.format === 'json' ? JSON.stringify(rows.map(balanceDto), undefined, 2) : asTable(rows),
        );
        return 0;
      }),
    );
  ledger
    .command('check')
    .description('ask the database whether every invariant of the ledger holds')
    .action(() =>
      context.withApplication([LedgerModule], async (application) => {
        return sayChecked(context, await application.get(CheckLedger).run());
      }),
    );
  registerVerify(ledger, context);
}

const HEADINGS = [
  'frame',
  'measure',
  'appropriated',
  'carried in',
  'available',
  'reserved',
  'committed',
  'in payment',
  'paid',
  'lapsed',
  'carried out',
];

const asTable = (rows: readonly BalanceRow[]): string =>
  table(
    HEADINGS,
    rows.map((row) => [
      row.frame,
      row.measure ?? '(whole frame)',
      ...[
        row.appropriatedOre,
        row.carriedInOre,
        row.availableOre,
        row.reservedOre,
        row.committedOre,
        row.inPaymentOre,
        row.paidOre,
        row.lapsedOre,
        row.carriedOutOre,
      ].map(plainKroner),
    ]),
    HEADINGS.slice(2).map((_, index) => index + 2),
  );
