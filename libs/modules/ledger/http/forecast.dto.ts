import { ApiProperty } from '@nestjs/swagger';
import type { Forecast } from '../use-cases/read-forecast';
import { BalanceDto, balanceDto } from './balance.dto';

const ORE = { type: 'integer', format: 'int64', description: 'Øre.' } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;

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
}

export class ForecastDto {
  @ApiProperty({ type: String, format: 'date' })
  readonly today: string;

  @ApiProperty({ type: [ExpectedPaymentDto], description: 'By month, the earliest first.' })
  readonly expected: readonly ExpectedPaymentDto[];

  @ApiProperty({ type: [OpenApplicationDto], description: 'By rank: recommended first, then as they came.' })
  readonly applications: readonly OpenApplicationDto[];

  @ApiProperty({ type: Boolean, description: 'False: there are more open applications than these.' })
  readonly allApplications: boolean;

  @ApiProperty({ type: [BalanceDto], description: 'The measures as they stand now.' })
  readonly measures: readonly BalanceDto[];
}

/** The forecast with its amounts as the integers of JSON. */
export const forecastDto = (forecast: Forecast): ForecastDto => ({
  ...forecast,
  expected: forecast.expected.map((each) => ({ ...each, amountOre: Number(each.amountOre) })),
  applications: forecast.applications.map(({ scheme: _scheme, ...each }) => ({
    ...each,
    appliedOre: Number(each.appliedOre),
    recommendedOre: each.recommendedOre === null ? null : Number(each.recommendedOre),
  })),
  measures: forecast.measures.map(balanceDto),
});
