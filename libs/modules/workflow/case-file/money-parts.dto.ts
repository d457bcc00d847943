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

export class RepaymentDto {
  @ApiProperty({ enum: ['repay', 'settle', 'waive'], description: 'As a recovery.' })
  readonly kind: string;

  @ApiProperty({ type: String })
  readonly kindText: string;

  @OreProperty()
  readonly amountOre: number;

  @ApiProperty({ type: String, format: 'date', description: 'The day the money came in or was given up.' })
  readonly on: string;
}

/** What of the grant is to come back to the county, and what has. */
export class CaseRepaymentsDto {
  @OreProperty('All that was claimed back, øre.')
  readonly claimedOre: number;

  @OreProperty('What has come back, øre.')
  readonly repaidOre: number;

  @OreProperty('What of the claim was given up, øre.')
  readonly waivedOre: number;

  @OreProperty('What of the claim is left, øre.')
  readonly outstandingOre: number;

  @DateOrNull()
  readonly claimedOn: string | null;

  @DateOrNull('By when it is to be paid; null where the rule set does not say, or nothing is left.')
  readonly dueOn: string | null;

  @ApiProperty({ type: [RepaymentDto], description: 'What was booked, the oldest first.' })
  readonly items: readonly RepaymentDto[];
}

/** The account that a company was paid to last. */
export class AccountBeforeDto {
  @ApiProperty({ type: String, description: 'Eleven digits.' })
  readonly accountNumber: string;

  @ApiProperty({ type: String, format: 'date', description: 'The day money was paid to it.' })
  readonly usedOn: string;
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

  @ApiProperty({
    type: AccountBeforeDto,
    nullable: true,
    description:
      'For staff, until it is paid: where the company was paid to last, if that was another account.',
  })
  readonly accountBefore: AccountBeforeDto | null;

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
