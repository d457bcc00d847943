import { ApiProperty } from '@nestjs/swagger';
import { STATUS_DIFFERENCES, type StatusDifference } from '@tilsagn/domain/accounting/judge-status';
import { DateOrNull, OreOrNull, TextOrNull } from '@tilsagn/modules/workflow';

const OUTCOMES = ['confirmed', 'failed', 'repeated', 'difference'] as const;

export class StatusFileDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: String })
  readonly fileName: string;

  @ApiProperty({ type: String })
  readonly receivedByName: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly receivedAt: string;

  @ApiProperty({ type: 'integer', description: 'Rows that confirmed a payment.' })
  readonly confirmed: number;

  @ApiProperty({ type: 'integer', description: 'Rows that ended a payment as failed.' })
  readonly failed: number;

  @ApiProperty({ type: 'integer', description: 'Rows that said what was known.' })
  readonly repeated: number;

  @ApiProperty({ type: 'integer', description: 'Rows that differ from the ledger and changed nothing.' })
  readonly differences: number;
}

export class StatusRowDto {
  @ApiProperty({ type: 'integer', description: 'The header is row 1.' })
  readonly row: number;

  @ApiProperty({ type: String })
  readonly paymentId: string;

  @ApiProperty({ enum: ['paid', 'failed'] })
  readonly status: 'paid' | 'failed';

  @DateOrNull()
  readonly bookedOn: string | null;

  @OreOrNull()
  readonly amountOre: number | null;

  @TextOrNull()
  readonly voucherNumber: string | null;

  @TextOrNull()
  readonly reasonCode: string | null;

  @TextOrNull()
  readonly text: string | null;

  @ApiProperty({ enum: OUTCOMES })
  readonly outcome: (typeof OUTCOMES)[number];

  @ApiProperty({ enum: STATUS_DIFFERENCES, nullable: true, type: String })
  readonly code: StatusDifference | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly caseId: string | null;

  @TextOrNull()
  readonly caseNumber: string | null;

  @TextOrNull()
  readonly supplierName: string | null;
}

export class StatusFileDetailDto extends StatusFileDto {
  @ApiProperty({ type: [StatusRowDto], description: 'Differences first, at most 1000.' })
  readonly rows: readonly StatusRowDto[];
}
