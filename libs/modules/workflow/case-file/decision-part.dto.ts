import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@tilsagn/domain/language/language';
import { DateOrNull, OreProperty, TextOrNull } from './amount-fields';
import { PersonRefDto } from './common.dto';

export class LetterDto {
  @ApiProperty({ enum: LANGUAGES, description: 'The written language of the case.' })
  readonly language: Language;

  @ApiProperty({ type: String })
  readonly title: string;

  @ApiProperty({ type: [String] })
  readonly paragraphs: readonly string[];
}

/** A decision as the applicant reads it. */
export class DecisionDto {
  @ApiProperty({ enum: ['granted', 'partly_granted', 'rejected', 'dismissed'] })
  readonly outcome: string;

  @ApiProperty({ type: String })
  readonly outcomeText: string;

  @OreProperty()
  readonly grantedOre: number;

  @ApiProperty({ type: String, format: 'date' })
  readonly decidedOn: string;

  @ApiProperty({ type: String })
  readonly reasons: string;

  @ApiProperty({ type: LetterDto, nullable: true })
  readonly letter: LetterDto | null;

  @DateOrNull('The last day to accept the offer.')
  readonly acceptBy: string | null;
}

/** As the staff read it: with the two persons behind it. */
export class StaffDecisionDto extends DecisionDto {
  @TextOrNull()
  readonly reasonCode: string | null;

  @ApiProperty({ type: PersonRefDto })
  readonly preparedBy: PersonRefDto;

  @ApiProperty({ type: PersonRefDto })
  readonly decidedBy: PersonRefDto;
}
