import { ApiProperty } from '@nestjs/swagger';
import {
  FUNDING_TYPES,
  type FundingType,
  WARNING_KINDS,
  type Warning,
  type WarningKind,
} from '@tilsagn/domain/ledger/overview';
import type { Overview } from '../use-cases/read-overview';
import { BalanceDto, balanceDto } from './balance.dto';
import { limitDto, OverbookingLimitDto } from './limit.dto';

const ORE = { type: 'integer', format: 'int64', description: 'Øre.' } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;

export class OverviewRowDto extends BalanceDto {
  @ApiProperty({ enum: FUNDING_TYPES, enumName: 'FundingType', nullable: true, type: String })
  readonly fundingType: FundingType | null;

  @ApiProperty({ type: [String], description: 'Keys of the schemes it pays for.' })
  readonly schemes: readonly string[];

  @ApiProperty({ ...ORE, description: 'Øre applied for and not decided; never posted.' })
  readonly undecidedOre: number;

  @ApiProperty({ type: 'integer' })
  readonly undecidedCases: number;

  @ApiProperty({ type: 'integer', description: 'Of these, those with a recommendation.' })
  readonly recommendedCases: number;

  @ApiProperty({ type: BalanceDto, nullable: true, description: 'The same a year earlier.' })
  readonly before: BalanceDto | null;
}

export class WarningDto {
  @ApiProperty({ enum: WARNING_KINDS, enumName: 'WarningKind' })
  readonly kind: WarningKind;

  @ApiProperty({ type: String })
  readonly frame: string;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty(TEXT_OR_NULL)
  readonly measure: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, format: 'uuid' })
  readonly caseId: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly caseNumber: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly applicantName: string | null;

  @ApiProperty(ORE)
  readonly amountOre: number;

  @ApiProperty({ ...TEXT_OR_NULL, format: 'date', description: 'The day it is counted from.' })
  readonly since: string | null;
}

export class OverviewDto {
  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty({ ...TEXT_OR_NULL, format: 'date' })
  readonly valueDate: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, format: 'date-time' })
  readonly knownAt: string | null;

  @ApiProperty({ type: [String], description: 'Keys of all schemes that the year pays for.' })
  readonly schemes: readonly string[];

  @ApiProperty({ type: [OverviewRowDto], description: 'Sorted by frame, the frame’s own row first.' })
  readonly rows: readonly OverviewRowDto[];

  @ApiProperty({ type: [WarningDto], description: 'The first 200.' })
  readonly warnings: readonly WarningDto[];

  @ApiProperty({ type: 'integer', description: 'How many warnings there are.' })
  readonly warningCount: number;

  @ApiProperty({
    type: [OverbookingLimitDto],
    description: 'The limits above 0 that hold on the day asked for.',
  })
  readonly limits: readonly OverbookingLimitDto[];
}

/** More than anybody reads; the file has them all. */
const MOST_WARNINGS = 200;

const warningDto = (warning: Warning): WarningDto => ({ ...warning, amountOre: Number(warning.amountOre) });

/** The overview with its amounts as the integers of JSON. */
export const overviewDto = (overview: Overview): OverviewDto => ({
  ...overview,
  rows: overview.rows.map((row) => ({
    ...(balanceDto(row) as Omit<BalanceDto, never>),
    fundingType: row.fundingType,
    schemes: row.schemes,
    undecidedOre: Number(row.undecidedOre),
    undecidedCases: row.undecidedCases,
    recommendedCases: row.recommendedCases,
    before: row.before === null ? null : balanceDto(row.before),
  })),
  warnings: overview.warnings.slice(0, MOST_WARNINGS).map(warningDto),
  warningCount: overview.warnings.length,
  limits: overview.limits.map(limitDto),
});
