import { ApiProperty } from '@nestjs/swagger';
import { ComputationDto, OreOrNull, TextOrNull } from '@tilsagn/modules/workflow';
import { FieldErrorDto } from '@tilsagn/platform/http/problem.dto';

/** What a plan could give, for those who are still typing. Amounts in øre. */
export class EstimateDto {
  @ApiProperty({ type: 'integer', description: 'All costs of the plan, in øre.' })
  readonly costsOre: number;

  @OreOrNull()
  readonly appliedOre: number | null;

  @ApiProperty({ type: 'integer', description: 'What the rules give whatever is applied for, in øre.' })
  readonly maximumOre: number;

  @ApiProperty({ type: 'integer', description: 'The costs less what would be granted, in øre.' })
  readonly ownShareOre: number;

  @TextOrNull('The id of the row of the computation that sets the maximum; null where every krone counts.')
  readonly limitedBy: string | null;
}

/** What still stands between the draft and its submission, and what the rules give so far. */
export class CheckDto {
  @ApiProperty({ type: [FieldErrorDto] })
  readonly faults: readonly FieldErrorDto[];

  @ApiProperty({ type: ComputationDto, nullable: true, description: 'Null while too little is filled in.' })
  readonly computation: ComputationDto | null;

  @ApiProperty({ type: EstimateDto, nullable: true, description: 'Null while no costs are filled in.' })
  readonly estimate: EstimateDto | null;
}

/** A text as it is kept, because the one that was sent held a national identity number. */
export class MaskedTextDto {
  @ApiProperty({ type: String, description: 'JSON pointer into the answers.' })
  readonly field: string;

  @ApiProperty({ type: String })
  readonly text: string;
}

export class AnswersSavedDto {
  @ApiProperty({ type: 'integer', description: 'Sent as the entity tag too.' })
  readonly version: number;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly savedAt: string;

  @ApiProperty({ type: String, description: 'The name of the person who saved.' })
  readonly savedBy: string;

  @ApiProperty({ type: [MaskedTextDto] })
  readonly masked: readonly MaskedTextDto[];

  @ApiProperty({ type: CheckDto })
  readonly check: CheckDto;
}
