import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, Matches, Max, Min, ValidateNested } from 'class-validator';
import { OreProperty, TextOrNull } from '@tilsagn/modules/workflow';
import { EXPORT_FORMATS, type ExportFormat } from '@tilsagn/platform/export/sheet';
import { TextField } from '@tilsagn/platform/http/body-fields';
import { DimensionsDto } from './dimension-columns.dto';

const GROUPS = ['matched', 'differing', 'only_here', 'only_there'] as const;
const DEVIATIONS = ['amount', 'period'] as const;
const SUBJECT = /^(payment|entry):[0-9a-f-]{36}$/;

const Count = (): PropertyDecorator => (target, key) => {
  ApiProperty({ type: 'integer', minimum: 0, maximum: 1_000_000 })(target, key);
  IsInt()(target, key);
  Min(0)(target, key);
  Max(1_000_000)(target, key);
};

const Sum = (): PropertyDecorator => (target, key) => {
  const largest = Number.MAX_SAFE_INTEGER;
  ApiProperty({ type: 'integer', format: 'int64', minimum: -largest, maximum: largest })(target, key);
  IsInt()(target, key);
  Min(-largest)(target, key);
  Max(largest)(target, key);
};

/** How many stand in each group, and the sums of the month on either side. */
export class MonthFiguresDto {
  @Count()
  readonly matched: number;

  @Count()
  readonly differing: number;

  @Count()
  readonly onlyHere: number;

  @Count()
  readonly onlyThere: number;

  @Sum()
  readonly hereOre: number;

  @Sum()
  readonly thereOre: number;
}

export class ReconciliationQueryDto {
  @ApiProperty({ type: 'integer', minimum: 1000, maximum: 9999 })
  @Type(() => Number)
  @IsInt()
  @Min(1000)
  @Max(9999)
  readonly year: number;
}

export class ExportReconciliationQueryDto extends ReconciliationQueryDto {
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' })
  @IsIn(EXPORT_FORMATS)
  readonly format: ExportFormat;
}

export class NoteDifferenceDto {
  @ApiProperty({ type: String, pattern: SUBJECT.source, description: 'The subject of the difference.' })
  @Matches(SUBJECT)
  readonly subject: string;

  @TextField({ max: 1_000 })
  readonly text: string;
}

export class SignMonthDto {
  @ApiProperty({ type: MonthFiguresDto, description: 'The figures you have seen.' })
  @IsObject()
  @ValidateNested()
  @Type(() => MonthFiguresDto)
  readonly seen: MonthFiguresDto;

  @TextField({ optional: true, max: 1_000 })
  readonly comment?: string;
}

export class EntriesImportedDto {
  @ApiProperty({ type: 'integer' })
  readonly imported: number;

  @ApiProperty({ type: 'integer', description: 'Postings that were there already.' })
  readonly skipped: number;
}

export class SignedOffDto {
  @TextOrNull('Who signed the same figures before; null while a second person is waited for.')
  readonly preparedByName: string | null;

  @ApiProperty({ type: String })
  readonly signedByName: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly signedAt: string;

  @TextOrNull()
  readonly comment: string | null;
}

export class ReconciledMonthDto {
  @ApiProperty({ type: String, description: 'YYYY-MM.' })
  readonly period: string;

  @ApiProperty({ type: MonthFiguresDto })
  readonly figures: MonthFiguresDto;

  @ApiProperty({ type: SignedOffDto, nullable: true, description: 'The newest sign-off.' })
  readonly signOff: SignedOffDto | null;

  @ApiProperty({ type: Boolean, description: 'Whether two persons have signed the month as it is.' })
  readonly closed: boolean;

  @ApiProperty({
    type: Boolean,
    description: 'Whether the month is over, and you are not the one who signed it last.',
  })
  readonly awaitsYou: boolean;

  @ApiProperty({ type: Boolean, description: 'Whether the month changed after it was signed.' })
  readonly changedSince: boolean;

  @ApiProperty({ type: Boolean, description: 'Whether the month is over.' })
  readonly ended: boolean;
}

export class ReconciledPaymentDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly paymentId: string;

  @ApiProperty({ type: String, format: 'uuid' })
  readonly caseId: string;

  @ApiProperty({ type: String })
  readonly caseNumber: string;

  @ApiProperty({ type: String })
  readonly supplierName: string;

  @OreProperty()
  readonly amountOre: number;

  @ApiProperty({ type: String, format: 'date' })
  readonly paidOn: string;
}

export class AccountingEntryDto extends DimensionsDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: String })
  readonly voucherNumber: string;

  @ApiProperty({ type: 'integer' })
  readonly line: number;

  @ApiProperty({ type: String, format: 'date' })
  readonly bookedOn: string;

  @OreProperty()
  readonly amountOre: number;

  @TextOrNull()
  readonly caseNumber: string | null;

  @TextOrNull()
  readonly paymentId: string | null;

  @TextOrNull()
  readonly text: string | null;
}

export class DifferenceNoteDto {
  @ApiProperty({ type: String })
  readonly text: string;

  @ApiProperty({ type: String })
  readonly writtenByName: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly writtenAt: string;
}

export class ReconciledDto {
  @ApiProperty({ type: String, description: 'Stays the same over imports.' })
  readonly subject: string;

  @ApiProperty({ enum: GROUPS })
  readonly group: (typeof GROUPS)[number];

  @ApiProperty({ type: ReconciledPaymentDto, nullable: true })
  readonly payment: ReconciledPaymentDto | null;

  @ApiProperty({ type: [AccountingEntryDto] })
  readonly entries: readonly AccountingEntryDto[];

  @ApiProperty({ enum: DEVIATIONS, isArray: true })
  readonly deviations: readonly (typeof DEVIATIONS)[number][];

  @ApiProperty({ type: [DifferenceNoteDto] })
  readonly notes: readonly DifferenceNoteDto[];
}

export class ReconciledMonthDetailDto extends ReconciledMonthDto {
  @ApiProperty({ type: [ReconciledDto] })
  readonly items: readonly ReconciledDto[];
}
