import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { OreProperty, TextOrNull } from '@tilsagn/modules/workflow';
import { DateField, ExistingDay } from '@tilsagn/platform/http/body-fields';
import { Optional } from '@tilsagn/platform/http/optional';
import { ExportFormatDto } from '@tilsagn/platform/export/export-format.dto';

/** Both days are part of the period; one that ends before it begins holds nothing. */
export class AidPeriodQueryDto {
  @DateField({ description: 'Decided on this day or later.' })
  @ExistingDay()
  readonly from: string;

  @DateField({ description: 'Decided on this day or earlier.' })
  @ExistingDay()
  readonly to: string;
}

/** A day, and where within it the page before ended. */
const PLACE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}[.][0-9a-f]{32}$/;

export class AidPageQueryDto extends AidPeriodQueryDto {
  @ApiPropertyOptional({ type: String, pattern: PLACE.source, description: '`next` of the page before.' })
  @Optional()
  @IsString()
  @Matches(PLACE)
  @ExistingDay()
  readonly after?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit?: number;
}

export class ExportAidQueryDto extends IntersectionType(AidPeriodQueryDto, ExportFormatDto) {}

/** An award that must be reported, or whose euro rate is not known. */
export class AidToReportDto {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null to who may not read the case.',
  })
  readonly caseId: string | null;

  @ApiProperty({ type: String })
  readonly caseNumber: string;

  @ApiProperty({ type: String })
  readonly orgnr: string;

  @ApiProperty({ type: String })
  readonly applicantName: string;

  @ApiProperty({ enum: ['de_minimis', 'gber_31'] })
  readonly basis: 'de_minimis' | 'gber_31';

  @ApiProperty({ type: String, format: 'date' })
  readonly grantedOn: string;

  @OreProperty()
  readonly grantedOre: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Whole euros, rounded up; null without a rate.',
  })
  readonly grantedEur: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Ten-thousandths of a krone for a euro.' })
  readonly nokPerEur: number | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day up to the decision that had this rate.',
  })
  readonly rateOn: string | null;

  @ApiProperty({ type: Boolean, description: 'Not confirmed, or of another day.' })
  readonly rateToBeConfirmed: boolean;

  @ApiProperty({ type: 'integer', description: 'Threshold of the day, euros.' })
  readonly fromEur: number;

  @ApiProperty({ type: String, format: 'date', description: 'The last day to report it.' })
  readonly reportBy: string;

  @ApiProperty({ type: String, description: 'Where threshold and time limit come from.' })
  readonly source: string;

  @ApiProperty({ type: Boolean })
  readonly thresholdToBeConfirmed: boolean;
}

export class AidPageDto {
  @ApiProperty({ type: 'integer', description: 'All awards of the period.' })
  readonly total: number;

  @TextOrNull('`after` of the next page; null on the last.')
  readonly next: string | null;

  @ApiProperty({ type: [AidToReportDto] })
  readonly items: readonly AidToReportDto[];
}
