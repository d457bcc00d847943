import { faultLine } from '@tilsagn/domain/imports/faults';
import { plainKroner } from '@tilsagn/domain/money/text';
import { ore } from '@tilsagn/domain/money/ore';
import type { AwardStatistics, GroupCount } from '@tilsagn/domain/statistics/awards';
import { awardStatisticsJson, ReadAwards, StatisticsModule } from '@tilsagn/modules/statistics';
import { Clock } from '@tilsagn/platform/clock/clock';
import { type Command, Option } from 'commander';
import { dateArgument, yearArgument } from '../arguments';
import type { CliContext } from '../context';
import { table } from '../table';

interface AwardsOptions {
  readonly scheme: string;
  readonly year: number;
  readonly asOf?: string;
  readonly by: 'frame-year' | 'decision-year';
  readonly format: 'json' | 'table';
}

/** `statistics awards`. */
export function register(program: Command, context: CliContext): void {
  program
    .command('statistics')
    .description('figures for the county council')
    .command('awards')
    .description('applications, projects and money of a scheme and year')
    .requiredOption('--scheme <scheme>', 'the key of the scheme, such as bio')
    .requiredOption('--year <year>', 'the year of the frame, or of the decision', yearArgument)
    .option('--as-of <date>', 'counted by this date, inclusive; today where left out', dateArgument)
    .addOption(
      new Option('--by <what>', 'what the year is of')
        .choices(['frame-year', 'decision-year'])
        .default('frame-year'),
    )
    .addOption(new Option('--format <format>').choices(['json', 'table']).default('table'))
    .action((options: AwardsOptions) =>
      context.withApplication([StatisticsModule], async (application) => {
        const { scheme, year, by, asOf = application.get(Clock).today() } = options;
        const result = await application.get(ReadAwards).run({ scheme, year, asOf, by });
        if (!result.ok) {
          result.reasons.map(faultLine).forEach(context.complain);
          return 1;
        }
        const json = options.format === 'json';
        context.print(
          json ? JSON.stringify(awardStatisticsJson(result.value), undefined, 2) : asTables(result.value),
        );
        return 0;
      }),
    );
}

function asTables(awards: AwardStatistics): string {
  const figures = table(
    [`${awards.scheme} ${awards.year}`, `by ${awards.asOf}`],
    [
      ['applications', String(awards.applications)],
      ['applied, kr', plainKroner(awards.appliedOre)],
      ['projects', String(awards.projects)],
      ['organisations', String(awards.organisations)],
      ['participants', String(awards.participants)],
      ['granted, kr', plainKroner(awards.grantedOre)],
      ['withdrawn projects', String(awards.withdrawnProjects)],
      ['withdrawn, kr', plainKroner(awards.withdrawnOre)],
      ['disbursed, kr', plainKroner(awards.disbursedOre)],
      ['repaid, kr', plainKroner(awards.repaidOre)],
    ],
    [1],
  );
  const group = (heading: string, rows: readonly (GroupCount & { readonly key: string | null })[]): string =>
    table(
      [heading, 'projects', 'granted, kr'],
      rows.map((row) => [row.key ?? '(none)', String(row.projects), plainKroner(ore(row.grantedOre))]),
      [1, 2],
    );
  return [
    figures,
    group(
      'municipality',
      awards.byMunicipality.map((row) => ({ ...row, key: row.municipalityNumber })),
    ),
    group(
      'region',
      awards.byRegion.map((row) => ({ ...row, key: row.region })),
    ),
    group(
      'provider',
      awards.byProviderType.map((row) => ({ ...row, key: row.providerType })),
    ),
  ].join('\n\n');
}
