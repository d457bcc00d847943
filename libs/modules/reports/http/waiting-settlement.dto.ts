import { ApiProperty } from '@nestjs/swagger';
import { HindranceDto, OreOrNull, OreProperty, PersonRefDto, TextOrNull } from '@tilsagn/modules/workflow';

/** A proposed settlement that waits for a second person. */
export class WaitingSettlementDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @TextOrNull()
  readonly caseNumber: string | null;

  @ApiProperty({ type: String })
  readonly applicantName: string;

  @TextOrNull()
  readonly title: string | null;

  @ApiProperty({ type: String })
  readonly callName: string;

  @OreOrNull()
  readonly grantedOre: number | null;

  @OreProperty('What the report gives a right to, øre.')
  readonly rightOre: number;

  @OreProperty('What goes back to the frame, øre.')
  readonly releasedOre: number;

  @OreProperty('What is to be paid back, øre.')
  readonly recoveryOre: number;

  @ApiProperty({ type: PersonRefDto })
  readonly proposedBy: PersonRefDto;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly proposedAt: string;

  @ApiProperty({ type: HindranceDto, nullable: true, description: 'Why you cannot decide it.' })
  readonly hindrance: HindranceDto | null;
}
