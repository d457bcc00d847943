import { ApiProperty } from '@nestjs/swagger';

export class CallSummaryDto {
  @ApiProperty({ type: String })
  readonly key: string;

  @ApiProperty({ type: String })
  readonly schemeKey: string;

  @ApiProperty({ type: String })
  readonly schemeName: string;

  @ApiProperty({ type: String })
  readonly name: string;

  @ApiProperty({ type: String })
  readonly summary: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly opensOn: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null: until the money ends.' })
  readonly closesOn: string | null;

  @ApiProperty({ enum: ['open', 'upcoming', 'closed'], description: 'On the business date.' })
  readonly status: 'open' | 'upcoming' | 'closed';

  @ApiProperty({
    type: Boolean,
    description: 'Whether its money has ended: what is sent now waits in line, in order of arrival.',
  })
  readonly full: boolean;
}

/** What is left, where the administrator lets the public know. */
export class CallMoneyDto {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Not yet reserved or granted, in øre.' })
  readonly availableOre: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Applied for, and decided by none, in øre.' })
  readonly appliedOre: number;
}

export class CallPageDto {
  @ApiProperty({ type: String })
  readonly purpose: string;

  @ApiProperty({ type: String })
  readonly whoMayApply: string;

  @ApiProperty({ type: String })
  readonly covers: string;

  @ApiProperty({ type: [String], description: 'What one should have at hand.' })
  readonly needed: readonly string[];

  @ApiProperty({ type: String })
  readonly howLong: string;
}

export class RateDto {
  @ApiProperty({ type: String })
  readonly label: string;

  @ApiProperty({ type: String })
  readonly value: string;

  @ApiProperty({ type: String })
  readonly source: string;

  @ApiProperty({ type: Boolean })
  readonly toBeConfirmed: boolean;
}

export class AttachmentRuleDto {
  @ApiProperty({ type: String })
  readonly kind: string;

  @ApiProperty({ type: String })
  readonly label: string;

  @ApiProperty({ type: Boolean })
  readonly required: boolean;

  @ApiProperty({ type: [String] })
  readonly mediaTypes: readonly string[];

  @ApiProperty({ type: 'integer' })
  readonly maxBytes: number;
}

/** The call that takes another's place. */
export class SuccessorDto {
  @ApiProperty({ type: String })
  readonly key: string;

  @ApiProperty({ type: String })
  readonly name: string;
}

export class CallDetailDto extends CallSummaryDto {
  @ApiProperty({ type: CallPageDto })
  readonly page: CallPageDto;

  @ApiProperty({ type: [RateDto], description: 'The rates of the rule set, in words.' })
  readonly rates: readonly RateDto[];

  @ApiProperty({ type: [AttachmentRuleDto] })
  readonly attachments: readonly AttachmentRuleDto[];

  @ApiProperty({
    type: SuccessorDto,
    nullable: true,
    description: 'The call that takes its place the day after it closes.',
  })
  readonly supersededBy: SuccessorDto | null;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Applications that stand in the line.' })
  readonly waiting: number;

  @ApiProperty({ type: CallMoneyDto, nullable: true, description: 'Null where it is not published.' })
  readonly money: CallMoneyDto | null;
}
