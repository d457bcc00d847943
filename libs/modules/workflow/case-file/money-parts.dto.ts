import { ApiProperty } from '@nestjs/swagger';
import { DateOrNull, OreProperty, TextOrNull } from './amount-fields';
import { AllowedActionDto, HindranceDto, PersonRefDto } from './common.dto';

/** Where the grant of a case stands. */
export class CaseMoneyDto {
  @OreProperty()
  readonly grantedOre: number;

  @OreProperty()
  readonly paidOre: number;

  @OreProperty()
  readonly inPaymentOre: number;

  @OreProperty('What may be asked for now, øre.')
  readonly claimableOre: number;

  @ApiProperty({ type: String, description: 'Why so much, in a sentence.' })
  readonly explanation: string;
}

/** One payment request as applicant and staff read it. */
export class PaymentRequestView {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'integer', description: 'Sent as the entity tag too.' })
  readonly version: number;

  @ApiProperty({ type: 'integer', description: 'The first of its case is 1.' })
  readonly sequence: number;

  @ApiProperty({ enum: ['instalment', 'final'] })
  readonly kind: 'instalment' | 'final';

  @ApiProperty({ type: String })
  readonly state: string;

  @ApiProperty({ type: String })
  readonly stateText: string;

  @OreProperty()
  readonly requestedOre: number;

  @ApiProperty({ type: String, description: 'Eleven digits.' })
  readonly accountNumber: string;

  @TextOrNull()
  readonly note: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly requestedAt: string;

  @DateOrNull()
  readonly paidOn: string | null;

  @ApiProperty({ type: [AllowedActionDto] })
  readonly allowedActions: readonly AllowedActionDto[];

  @ApiProperty({ type: [HindranceDto], description: "The actor's by role, but refused now." })
  readonly hindrances: readonly HindranceDto[];

  @TextOrNull('Why it came back.')
  readonly rejection: string | null;

  @ApiProperty({ type: String, format: 'uuid' })
  readonly caseId: string;

  @ApiProperty({ type: String })
  readonly caseNumber: string;

  @ApiProperty({ type: String })
  readonly applicantName: string;

  @ApiProperty({ type: PersonRefDto, nullable: true })
  readonly attestedBy: PersonRefDto | null;

  @ApiProperty({ type: PersonRefDto, nullable: true })
  readonly authorisedBy: PersonRefDto | null;
}
