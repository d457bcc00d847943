import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { STOPPED_ACTS, type StoppedAct } from '@tilsagn/domain/schemes/exclusion-rule';
import { MomentOrNull, OreProperty, TextOrNull } from './amount-fields';
import { PersonRefDto } from './common.dto';

export class InformationRequestDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: String })
  readonly question: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly deadline: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly askedAt: string;

  @TextOrNull()
  readonly answer: string | null;

  @MomentOrNull()
  readonly answeredAt: string | null;
}

export class MyImpartialityDto {
  @ApiProperty({ type: Boolean })
  readonly impartial: boolean;

  @TextOrNull()
  readonly explanation: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly declaredAt: string;
}

export class DeclaredImpartialityDto extends PersonRefDto {
  @ApiProperty({ type: Boolean })
  readonly impartial: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly declaredAt: string;
}

export class ImpartialityDto {
  @ApiProperty({ type: MyImpartialityDto, nullable: true })
  readonly mine: MyImpartialityDto | null;

  @ApiProperty({ type: [DeclaredImpartialityDto] })
  readonly all: readonly DeclaredImpartialityDto[];
}

export class ComputationRowDto {
  @ApiProperty({ type: String })
  readonly id: string;

  @ApiProperty({ type: String })
  readonly label: string;

  @ApiProperty({ type: String, description: 'The step in words, with its amounts.' })
  readonly explanation: string;

  @OreProperty()
  readonly inputOre: number;

  @OreProperty()
  readonly resultOre: number;

  @ApiProperty({ type: String, description: 'The paragraph, guideline or page behind the rule.' })
  readonly source: string;

  @ApiProperty({ type: Boolean })
  readonly toBeConfirmed: boolean;
}

export class RuleSetRefDto {
  @ApiProperty({ type: String })
  readonly key: string;

  @ApiProperty({ type: 'integer' })
  readonly version: number;
}

/** The amount the rules give, as rows that explain themselves. */
export class ComputationDto {
  @OreProperty('What can be granted, øre.')
  readonly amountOre: number;

  @OreProperty('What the rules give whatever was applied for, øre.')
  readonly highestOre: number;

  @OreProperty('All costs of the application, øre.')
  readonly appliedTotalOre: number;

  @OreProperty('The costs that count, øre.')
  readonly eligibleOre: number;

  @ApiProperty({ type: [ComputationRowDto] })
  readonly rows: readonly ComputationRowDto[];

  @ApiProperty({ type: RuleSetRefDto })
  readonly ruleSet: RuleSetRefDto;
}

/** A condition of the rule set in this case. */
export class ChecklistRowDto {
  @ApiProperty({ type: String })
  readonly id: string;

  @ApiProperty({ type: String })
  readonly label: string;

  @ApiProperty({ enum: ['yes', 'no', 'judge'], description: 'Judge: for the caseworker to consider.' })
  readonly met: 'yes' | 'no' | 'judge';

  @ApiProperty({ type: String })
  readonly explanation: string;

  @ApiProperty({ type: String })
  readonly source: string;

  @ApiProperty({ type: Boolean })
  readonly toBeConfirmed: boolean;

  @ApiPropertyOptional({
    enum: STOPPED_ACTS,
    isArray: true,
    description: 'The acts that it stops where it is not met.',
  })
  readonly stops?: readonly StoppedAct[];

  @ApiPropertyOptional({ type: Boolean, description: 'The caseworker may go past it with a reason.' })
  readonly override?: boolean;
}

/** A rule that the caseworker went past. */
export class OverriddenRuleDto {
  @ApiProperty({ type: String, description: 'The id of the rule.' })
  readonly rule: string;

  @ApiProperty({ type: String })
  readonly reason: string;
}

export class RecommendationDto {
  @OreProperty()
  readonly recommendedOre: number;

  @OreProperty()
  readonly computedOre: number;

  @ApiProperty({ type: String })
  readonly reasons: string;

  @ApiProperty({ type: [OverriddenRuleDto] })
  readonly overrides: readonly OverriddenRuleDto[];

  @ApiProperty({ type: PersonRefDto })
  readonly recommendedBy: PersonRefDto;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly recommendedAt: string;
}

/** A measure that a call draws on, and what it has left. */
export class MeasureLeftDto {
  @ApiProperty({ type: String })
  readonly frame: string;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty({ type: String })
  readonly measure: string;

  @OreProperty('Available now, øre; what is recommended is reserved.')
  readonly availableOre: number;

  @OreProperty('What the measure was given, with what was carried in, øre.')
  readonly givenOre: number;
}

/** A measure the call draws on, with and without this case's reservation. */
export class CaseFrameDto extends MeasureLeftDto {
  @OreProperty()
  readonly reservedForThisCaseOre: number;

  @OreProperty('Available if this case had no reservation, øre.')
  readonly availableWithoutThisCaseOre: number;
}
