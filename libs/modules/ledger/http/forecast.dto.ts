import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import type { MeasureAfter } from '../persistence/finance/open-applications';
import type { Forecast } from '../use-cases/read-forecast';
import { YearQueryDto } from './finance-query.dto';

const ORE = { type: 'integer', format: 'int64', description: 'Øre.' } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;

const MOST = 1_000_000;

export class CutQueryDto extends YearQueryDto {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: MOST,
    description: 'How many from the top are granted.',
  })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MOST)
  readonly cut: number;
}

export class MeasureAfterDto {
  @ApiProperty({ type: String })
  readonly frame: string;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty({ type: String })
  readonly measure: string;

  @ApiProperty({ ...ORE, description: 'Øre, as it stands now.' })
  readonly availableOre: number;

  @ApiProperty({ ...ORE, description: 'Øre that the applications above the line take.' })
  readonly takesOre: number;

  @ApiProperty({ ...ORE, description: 'Øre; below zero where it is not enough.' })
  readonly leftOre: number;
}

export class ExpectedPaymentDto {
  @ApiProperty({ ...TEXT_OR_NULL, description: '«2021-09»; null where no month can be named.' })
  readonly month: string | null;

  @ApiProperty({ type: String })
  readonly frame: string;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty({ type: String })
  readonly measure: string;

  @ApiProperty(ORE)
  readonly amountOre: number;

  @ApiProperty({ type: 'integer' })
  readonly cases: number;
}

export class OpenApplicationDto {
  @ApiProperty({ type: 'integer', description: 'By rank, from 1.' })
  readonly place: number;

  @ApiProperty({ type: String, format: 'uuid' })
  readonly caseId: string;

  @ApiProperty(TEXT_OR_NULL)
  readonly caseNumber: string | null;

  @ApiProperty({ type: String })
  readonly applicantName: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly submittedOn: string;

  @ApiProperty(ORE)
  readonly appliedOre: number;

  @ApiProperty({
    ...ORE,
    nullable: true,
    description: 'Øre recommended, reserved already; null: nothing yet.',
  })
  readonly recommendedOre: number | null;

  @ApiProperty({ type: String })
  readonly frame: string;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty({ type: String })
  readonly measure: string;

  @ApiProperty({ ...ORE, description: 'Øre left of its measure when it and all above it are granted.' })
  readonly leftOre: number;
}

export class ForecastDto {
  @ApiProperty({ type: String, format: 'date' })
  readonly today: string;

  @ApiProperty({ type: [ExpectedPaymentDto], description: 'By month, the earliest first.' })
  readonly expected: readonly ExpectedPaymentDto[];

  @ApiProperty({
    type: [OpenApplicationDto],
    description: 'The 200 first by rank: recommended first, then as they came.',
  })
  readonly applications: readonly OpenApplicationDto[];

  @ApiProperty({ type: 'integer', description: 'How many open applications there are: all of them.' })
  readonly openApplications: number;

  @ApiProperty({
    type: 'integer',
    description: 'How many of all can be granted before a measure goes below zero.',
  })
  readonly affordable: number;
}

/** The forecast with its amounts as the integers of JSON. */
export const forecastDto = ({ today, figures, expected, applications }: Forecast): ForecastDto => ({
  today,
  openApplications: figures.applications,
  affordable: figures.affordable,
  expected: expected.map((each) => ({ ...each, amountOre: Number(each.amountOre) })),
  applications: applications.map((each) => ({
    ...each,
    leftOre: Number(each.leftOre),
    appliedOre: Number(each.appliedOre),
    recommendedOre: each.recommendedOre === null ? null : Number(each.recommendedOre),
  })),
});

/** A measure below the line, its amounts as the integers of JSON. */
export const measureAfterDto = (after: MeasureAfter): MeasureAfterDto => ({
  ...after,
  availableOre: Number(after.availableOre),
  takesOre: Number(after.takesOre),
  leftOre: Number(after.leftOre),
});
