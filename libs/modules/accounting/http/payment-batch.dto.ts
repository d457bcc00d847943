import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsObject,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateOrNull, OreProperty, TextOrNull } from '@tilsagn/modules/workflow';
import { DateField } from '@tilsagn/platform/http/body-fields';
import { DimensionsDto } from './dimension-columns.dto';

const LARGEST_BATCH = 200;
const STATES = ['sent', 'paid', 'failed'] as const;

export class ChosenPaymentDto {
  @ApiProperty({ type: String, format: 'uuid', description: 'The payment request.' })
  @IsUUID()
  readonly id: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 999_999_999, description: 'The version seen.' })
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  readonly version: number;
}

export class MakeBatchDto {
  @ApiProperty({ type: [ChosenPaymentDto], minItems: 1, maxItems: LARGEST_BATCH })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LARGEST_BATCH)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ChosenPaymentDto)
  readonly payments: ChosenPaymentDto[];

  @DateField({ optional: true, description: 'When the money is to be with the recipients; left out: today.' })
  readonly dueOn?: string;
}

/** An authorised payment that waits for a batch. */
export class BatchCandidateDto {
  @ApiProperty({ type: String, format: 'uuid', description: 'The payment request.' })
  readonly id: string;

  @ApiProperty({ type: 'integer' })
  readonly version: number;

  @ApiProperty({ type: String, format: 'uuid' })
  readonly caseId: string;

  @ApiProperty({ type: String })
  readonly caseNumber: string;

  @ApiProperty({ type: String })
  readonly supplierOrgnr: string;

  @ApiProperty({ type: String })
  readonly supplierName: string;

  @ApiProperty({ type: String, description: 'Eleven digits: the account that the money goes to.' })
  readonly accountNumber: string;

  @OreProperty()
  readonly amountOre: number;

  @ApiProperty({ type: Boolean, description: 'Whether an earlier payment of it failed.' })
  readonly failedBefore: boolean;

  @TextOrNull('Why you cannot put it into a batch: the code of the refusal.')
  readonly hindrance: string | null;

  @TextOrNull('The same in a sentence.')
  readonly hindranceText: string | null;
}

/** How long the lists are: a list of the same controller stops at a number of rows. */
export class PaymentFiguresDto {
  @ApiProperty({ type: 'integer', description: 'Authorised payments that wait for a batch.' })
  readonly waiting: number;

  @OreProperty()
  readonly waitingOre: number;

  @ApiProperty({ type: 'integer', description: 'Batches made.' })
  readonly batches: number;

  @ApiProperty({ type: 'integer', description: 'Status files taken in.' })
  readonly statusFiles: number;
}

export class PaymentBatchDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'integer', description: 'The first is 1.' })
  readonly number: number;

  @ApiProperty({ type: String, format: 'date' })
  readonly madeOn: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly dueOn: string;

  @ApiProperty({ type: String })
  readonly madeByName: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly madeAt: string;

  @ApiProperty({ type: 'integer', description: 'How many payments.' })
  readonly payments: number;

  @ApiProperty({ type: 'integer', description: 'How many of them are paid.' })
  readonly paid: number;

  @ApiProperty({ type: 'integer', description: 'How many of them failed.' })
  readonly failed: number;

  @OreProperty()
  readonly totalOre: number;

  @ApiProperty({ type: String, description: 'SHA-256 of the file.' })
  readonly sha256: string;
}

export class BatchLineDto extends DimensionsDto {
  @ApiProperty({ type: String })
  readonly frame: string;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty({ type: String })
  readonly measure: string;

  @OreProperty()
  readonly amountOre: number;
}

export class BatchItemDto {
  @ApiProperty({
    type: String,
    format: 'uuid',
    description: 'What the accounting system knows the payment by.',
  })
  readonly paymentId: string;

  @ApiProperty({ type: String, format: 'uuid' })
  readonly requestId: string;

  @ApiProperty({ type: String, format: 'uuid' })
  readonly caseId: string;

  @ApiProperty({ type: String })
  readonly caseNumber: string;

  @ApiProperty({ type: String })
  readonly supplierOrgnr: string;

  @ApiProperty({ type: String })
  readonly supplierName: string;

  @ApiProperty({ type: String })
  readonly accountNumber: string;

  @OreProperty()
  readonly amountOre: number;

  @ApiProperty({ type: String })
  readonly reference: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The payment that failed before it.',
  })
  readonly replaces: string | null;

  @ApiProperty({ enum: STATES })
  readonly state: (typeof STATES)[number];

  @DateOrNull('When it was paid or turned away.')
  readonly resolvedOn: string | null;

  @TextOrNull()
  readonly voucherNumber: string | null;

  @TextOrNull('Why it failed.')
  readonly reasonCode: string | null;

  @ApiProperty({ type: [BatchLineDto] })
  readonly lines: readonly BatchLineDto[];
}

export class PaymentBatchDetailDto extends PaymentBatchDto {
  @ApiProperty({ type: [BatchItemDto] })
  readonly items: readonly BatchItemDto[];
}
