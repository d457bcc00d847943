import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { OreProperty } from '@tilsagn/modules/workflow';
import { ExportFormatDto } from '@tilsagn/platform/export/export-format.dto';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

export class AidYearQueryDto {
  @ApiProperty({ type: 'integer', minimum: 2000, maximum: 2100, description: 'Year of the decision.' })
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  readonly year: number;
}

export class ExportAidQueryDto extends IntersectionType(AidYearQueryDto, ExportFormatDto) {}

/** An award that must be reported, or whose euro rate is not known; no way into the case, which not all who ask may read. */
export class AidToReportDto {
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
