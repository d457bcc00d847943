import { ApiProperty } from '@nestjs/swagger';
import { OreProperty, TextOrNull } from '@tilsagn/modules/workflow';
import { TextField } from '@tilsagn/platform/http/body-fields';

const ACTIONS = ['correct', 'approve'] as const;
export type FailedPaymentAction = (typeof ACTIONS)[number];

/** How long the queue is: the list stops at 200. */
export class FailedFiguresDto {
  @ApiProperty({ type: 'integer', description: 'Payments that failed and have not gone out again.' })
  readonly failed: number;
}

export class CorrectPaymentDto {
  @TextField({
    optional: true,
    max: 20,
    description: 'Eleven digits; left out: the account asked for was right.',
  })
  readonly accountNumber?: string;

  @TextField({ max: 1_000, description: 'What was wrong, and who said what is right.' })
  readonly comment: string;
}

export class PaymentCorrectionDto {
  @ApiProperty({ type: String })
  readonly accountNumber: string;

  @ApiProperty({ type: Boolean, description: 'Whether it is another account than the one asked for.' })
  readonly changesAccount: boolean;

  @ApiProperty({ type: String })
  readonly comment: string;

  @ApiProperty({ type: String })
  readonly correctedByName: string;

  @TextOrNull()
  readonly approvedByName: string | null;
}

/** A payment that came back and has not gone out again. */
export class FailedPaymentDto {
  @ApiProperty({ type: String, format: 'uuid', description: 'The payment request.' })
  readonly id: string;

  @ApiProperty({ type: 'integer', description: 'Sent as the entity tag too.' })
  readonly version: number;

  @ApiProperty({ type: String, format: 'uuid', description: 'The payment that failed.' })
  readonly paymentId: string;

  @ApiProperty({ type: String, format: 'uuid' })
  readonly caseId: string;

  @ApiProperty({ type: String })
  readonly caseNumber: string;

  @ApiProperty({ type: String })
  readonly applicantName: string;

  @OreProperty()
  readonly amountOre: number;

  @ApiProperty({ type: String, description: 'The account asked for.' })
  readonly accountNumber: string;

  @TextOrNull("The bank's or the accounting system's own code.")
  readonly reasonCode: string | null;

  @TextOrNull()
  readonly reason: string | null;

  @ApiProperty({ type: String, format: 'date' })
  readonly failedOn: string;

  @ApiProperty({ type: PaymentCorrectionDto, nullable: true })
  readonly correction: PaymentCorrectionDto | null;

  @ApiProperty({ enum: ['to_correct', 'to_approve', 'ready'] })
  readonly standing: 'to_correct' | 'to_approve' | 'ready';

  @ApiProperty({ enum: ACTIONS, isArray: true, description: 'What you may do now.' })
  readonly allowedActions: readonly FailedPaymentAction[];
}
