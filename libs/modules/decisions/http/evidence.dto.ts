import { ApiProperty } from '@nestjs/swagger';
import {
  CaseFrameDto,
  ChecklistRowDto,
  ComputationDto,
  OreProperty,
  OverriddenRuleDto,
  PersonRefDto,
  RuleSetRefDto,
  TextOrNull,
} from '@tilsagn/modules/workflow';

const RATE = 'Ten-thousandths of a krone for a euro; null where no rate was known.';

export class EvidenceRuleSetDto extends RuleSetRefDto {
  @ApiProperty({ type: String, description: 'SHA-256 of its JSON as kept, in hexadecimal digits.' })
  readonly sha256: string;
}

/** The application as it was when it was decided. */
export class EvidenceSubmissionDto {
  @ApiProperty({ type: 'integer', description: 'Which of the times it was sent.' })
  readonly sequence: number;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly submittedAt: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly answers: Readonly<Record<string, unknown>>;
}

/** What the company register said on the day. */
export class EvidenceRegisterDto {
  @ApiProperty({ type: String })
  readonly orgnr: string;

  @ApiProperty({ type: String })
  readonly name: string;

  @ApiProperty({ type: String, description: 'AS, ENK, KOMM, …' })
  readonly form: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Withheld by the register below five.' })
  readonly employees: number | null;

  @TextOrNull()
  readonly municipalityNumber: string | null;

  @TextOrNull()
  readonly naceCode: string | null;

  @ApiProperty({ type: Boolean })
  readonly bankrupt: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly fetchedAt: string;
}

export class EvidenceRecommendationDto {
  @OreProperty()
  readonly amountOre: number;

  @ApiProperty({ type: String })
  readonly reasons: string;

  @ApiProperty({ type: [OverriddenRuleDto] })
  readonly overrides: readonly OverriddenRuleDto[];

  @ApiProperty({ type: String, format: 'date-time' })
  readonly recommendedAt: string;
}

/** An award that was counted. */
export class EarlierAwardDto {
  @ApiProperty({ type: String, format: 'date' })
  readonly grantedOn: string;

  @OreProperty()
  readonly grantedOre: number;

  @TextOrNull('The county’s call; null for a linked firm and for aid from others.')
  readonly call: string | null;

  @ApiProperty({ type: Boolean })
  readonly deMinimis: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: RATE })
  readonly nokPerEur: number | null;

  @ApiProperty({ type: Boolean })
  readonly rateToBeConfirmed: boolean;
}

export class EvidenceHistoryDto {
  @ApiProperty({ type: 'integer', nullable: true, description: RATE })
  readonly nokPerEur: number | null;

  @ApiProperty({ type: Boolean })
  readonly rateToBeConfirmed: boolean;

  @ApiProperty({ type: [EarlierAwardDto] })
  readonly awards: readonly EarlierAwardDto[];
}

/** What a decision rests on, as it was kept with it; null or empty where an older decision kept nothing. */
export class EvidenceDto {
  @ApiProperty({ type: String })
  readonly caseNumber: string;

  @ApiProperty({ type: String })
  readonly outcomeText: string;

  @OreProperty()
  readonly grantedOre: number;

  @ApiProperty({ type: String })
  readonly reasons: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly decidedOn: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly decidedAt: string;

  @ApiProperty({ type: PersonRefDto, nullable: true })
  readonly preparedBy: PersonRefDto | null;

  @ApiProperty({ type: PersonRefDto, nullable: true })
  readonly decidedBy: PersonRefDto | null;

  @ApiProperty({ type: EvidenceRecommendationDto })
  readonly recommendation: EvidenceRecommendationDto;

  @ApiProperty({ type: EvidenceRuleSetDto, nullable: true })
  readonly ruleSet: EvidenceRuleSetDto | null;

  @ApiProperty({ type: EvidenceSubmissionDto, nullable: true })
  readonly submission: EvidenceSubmissionDto | null;

  @ApiProperty({ type: EvidenceRegisterDto, nullable: true })
  readonly register: EvidenceRegisterDto | null;

  @ApiProperty({ type: [ChecklistRowDto] })
  readonly checklist: readonly ChecklistRowDto[];

  @ApiProperty({ type: ComputationDto })
  readonly computation: ComputationDto;

  @ApiProperty({ type: [String], description: 'Organisation numbers of the single undertaking.' })
  readonly undertaking: readonly string[];

  @ApiProperty({ type: EvidenceHistoryDto, nullable: true })
  readonly history: EvidenceHistoryDto | null;

  @ApiProperty({ type: [CaseFrameDto], description: 'As they stood just before the decision.' })
  readonly frames: readonly CaseFrameDto[];
}
