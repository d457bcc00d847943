import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { OreProperty } from '@tilsagn/modules/workflow';
import { DateField } from '@tilsagn/platform/http/body-fields';
import { ExportFormatDto } from '@tilsagn/platform/export/export-format.dto';

/** Both days are part of the period; one that ends before it begins holds nothing. */
export class AidPeriodQueryDto {
  @DateField({ description: 'Decided on this day or later.' })
  readonly from: string;

  @DateField({ description: 'Decided on this day or earlier.' })
  readonly to: string;
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
