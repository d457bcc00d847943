import { ApiProperty, OmitType } from '@nestjs/swagger';
import { EXPORT_FORMATS, type ExportFormat } from '@tilsagn/platform/export/sheet';
import { IsIn } from 'class-validator';
import { OverviewQueryDto } from './finance-query.dto';
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
