import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DateField, TextField } from '@tilsagn/platform/http/body-fields';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { Optional } from '@tilsagn/platform/http/optional';

const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;

export class BalancesQueryDto {
  @ApiProperty({ type: 'integer', minimum: FIRST_YEAR, maximum: LAST_YEAR })
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  readonly year: number;

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

export class TransfersQueryDto {
  @TextField({ optional: true, max: 100, description: 'Transfers from or to this frame.' })
  readonly frame?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: FIRST_YEAR, maximum: LAST_YEAR })
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  readonly year?: number;

  @TextField({ optional: true, max: 100, description: 'Transfers from or to this measure.' })
  readonly measure?: string;

  @TextField({ optional: true, max: 36, description: 'Transfers of this case.' })
  readonly caseId?: string;

  @DateField({ optional: true, description: 'Transfers that count by this date, inclusive.' })
  readonly valueDate?: string;

  @TextField({
    optional: true,
    max: 40,
    description: 'Transfers booked by this moment (ISO 8601 with offset).',
  })
  readonly knownAt?: string;

  @TextField({ optional: true, max: 100, description: '`next` of the page before.' })
  readonly cursor?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit?: number;
}
