import { ApiProperty } from '@nestjs/swagger';
import {
  MeasureLeftDto,
  HindranceDto,
  OreOrNull,
  OreProperty,
  PersonRefDto,
  TextOrNull,
} from '@tilsagn/modules/workflow';

/** A recommendation that waits for a second person. */
export class WaitingApprovalDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: String })
  readonly caseNumber: string;

  @ApiProperty({ type: String })
  readonly applicantName: string;

  @TextOrNull()
  readonly title: string | null;

  @ApiProperty({ type: String })
  readonly callName: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly submittedOn: string;

  @OreOrNull()
  readonly appliedOre: number | null;

  @OreProperty()
  readonly recommendedOre: number;

  @OreProperty('What the rules give, øre.')
  readonly computedOre: number;

  @ApiProperty({ type: PersonRefDto })
  readonly recommendedBy: PersonRefDto;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly recommendedAt: string;

  @OreOrNull('What was recommended the time before; null the first time.')
  readonly earlierOre: number | null;

  @ApiProperty({
    type: 'integer',
    description:
      'How often the applicant corrected the application since it was recommended the time before.',
  })
  readonly corrections: number;

  @ApiProperty({
    type: [MeasureLeftDto],
    description: "The call's measures; this recommendation is reserved in them.",
  })
  readonly frames: readonly MeasureLeftDto[];

  @ApiProperty({ type: HindranceDto, nullable: true, description: 'Why you cannot decide it.' })
  readonly hindrance: HindranceDto | null;
}
