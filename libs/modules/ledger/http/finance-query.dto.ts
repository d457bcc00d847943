import { ApiProperty } from '@nestjs/swagger';
import { FUNDING_TYPES, type FundingType } from '@tilsagn/domain/ledger/overview';
import { DateField, TextField } from '@tilsagn/platform/http/body-fields';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Optional } from '@tilsagn/platform/http/optional';

const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;

/** The year of the frames asked about. */
export class YearQueryDto {
  @ApiProperty({ type: 'integer', minimum: FIRST_YEAR, maximum: LAST_YEAR })
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  readonly year: number;
}

/** A year on both axes of time. */
export class TreeQueryDto extends YearQueryDto {
  @DateField({
    optional: true,
    description: 'Counted by this date, inclusive; left out: all that is booked.',
  })
  readonly valueDate?: string;

  @TextField({
    optional: true,
    max: 40,
    description: 'As it was known at this moment (ISO 8601 with offset).',
  })
  readonly knownAt?: string;
}

export class OverviewQueryDto extends TreeQueryDto {
  @TextField({ optional: true, max: 60, description: 'Frames that pay for this scheme.' })
  readonly scheme?: string;

  @ApiProperty({ enum: FUNDING_TYPES, enumName: 'FundingType', required: false })
  @Optional()
  @IsIn(FUNDING_TYPES)
  readonly fundingType?: FundingType;
}
