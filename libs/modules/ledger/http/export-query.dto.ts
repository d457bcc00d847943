import { ApiProperty, OmitType } from '@nestjs/swagger';
import { EXPORT_FORMATS, type ExportFormat } from '@tilsagn/platform/export/sheet';
import { IsIn } from 'class-validator';
import { FORECAST_PARTS, type ForecastPart } from '../export/export-forecast';
import { OverviewQueryDto, TreeQueryDto, YearQueryDto } from './finance-query.dto';
import { ProposalQueryDto } from './frame-proposal.dto';
import { TransfersQueryDto } from './ledger-query.dto';

export class ExportOverviewQueryDto extends OverviewQueryDto {
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' })
  @IsIn(EXPORT_FORMATS)
  readonly format: ExportFormat;
}

export class ExportTransfersQueryDto extends OmitType(TransfersQueryDto, ['cursor', 'limit'] as const) {
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' })
  @IsIn(EXPORT_FORMATS)
  readonly format: ExportFormat;
}

export class ExportTreeQueryDto extends TreeQueryDto {
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' })
  @IsIn(EXPORT_FORMATS)
  readonly format: ExportFormat;
}

export class ExportForecastQueryDto extends YearQueryDto {
  @ApiProperty({
    enum: FORECAST_PARTS,
    description: 'What is expected to be paid by month, or the open applications by rank.',
  })
  @IsIn(FORECAST_PARTS)
  readonly part: ForecastPart;

  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' })
  @IsIn(EXPORT_FORMATS)
  readonly format: ExportFormat;
}

export class ExportProposalsQueryDto extends ProposalQueryDto {
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' })
  @IsIn(EXPORT_FORMATS)
  readonly format: ExportFormat;
}
