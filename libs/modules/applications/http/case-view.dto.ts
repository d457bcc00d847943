import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@tilsagn/domain/language/language';
import { CompanyStopDto } from '@tilsagn/modules/organisations';
import { AttachmentRuleDto } from '@tilsagn/modules/schemes';
import {
  ActivityReportDto,
  AllowedActionDto,
  CaseFrameDto,
  CaseMoneyDto,
  CaseRepaymentsDto,
  ChecklistRowDto,
  ComputationDto,
  DateOrNull,
  FinalReportDto,
  ReportFormsDto,
  HindranceDto,
  ImpartialityDto,
  InformationRequestDto,
  OreOrNull,
  PaymentRequestView,
  PersonRefDto,
  RecommendationDto,
  SettlementDto,
  StaffDecisionDto,
  TextOrNull,
} from '@tilsagn/modules/workflow';
import { ApplicantDto, AttachmentDto, CaseCallDto } from './case-parts.dto';
import { EntryDto } from './entry.dto';
import { FormDefinitionDto } from '@tilsagn/modules/workflow';

/** One case as the staff read it: the application beside its assessment. */
export class CaseView {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'integer', description: 'Sent as the entity tag too.' })
  readonly version: number;

  @TextOrNull()
  readonly caseNumber: string | null;

  @ApiProperty({ type: Boolean, description: 'An award of the county’s own, that nobody applied for.' })
  readonly madeByCounty: boolean;

  @ApiProperty({
    enum: LANGUAGES,
    description: 'The written language of the case: the county answers in it.',
  })
  readonly language: Language;

  @ApiProperty({ type: String })
  readonly state: string;

  @ApiProperty({ type: String })
  readonly stateText: string;

  @ApiProperty({ enum: ['apply', 'assess', 'grant', 'report'], nullable: true })
  readonly phase: string | null;

  @TextOrNull()
  readonly title: string | null;

  @TextOrNull()
  readonly purpose: string | null;

  @ApiProperty({ type: CaseCallDto })
  readonly call: CaseCallDto;

  @ApiProperty({
    type: ApplicantDto,
    nullable: true,
    description: 'As at submission; null for an imported case.',
  })
  readonly applicant: ApplicantDto | null;

  @ApiProperty({ type: String })
  readonly applicantName: string;

  @ApiProperty({ type: String })
  readonly orgnr: string;

  @ApiProperty({ type: CompanyStopDto, nullable: true, description: 'Null unless the company is stopped.' })
  readonly stop: CompanyStopDto | null;

  @ApiProperty({ type: FormDefinitionDto, nullable: true, description: 'Null for an imported case.' })
  readonly form: FormDefinitionDto | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As submitted.' })
  readonly answers: Readonly<Record<string, unknown>>;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 1,
    description: 'Its place in the line, where it waits for room under its call.',
  })
  readonly waitingPlace: number | null;

  @DateOrNull()
  readonly submittedOn: string | null;

  @OreOrNull()
  readonly appliedOre: number | null;

  @OreOrNull()
  readonly recommendedOre: number | null;

  @OreOrNull()
  readonly grantedOre: number | null;

  @DateOrNull()
  readonly decidedOn: string | null;

  @DateOrNull()
  readonly deadline: string | null;

  @ApiProperty({ type: PersonRefDto, nullable: true })
  readonly assignedTo: PersonRefDto | null;

  @ApiProperty({ type: 'integer', description: 'Messages from the applicant that nobody here has read.' })
  readonly unreadMessages: number;

  @ApiProperty({ type: EntryDto, nullable: true, description: 'Null where the company applied itself.' })
  readonly entry: EntryDto | null;

  @ApiProperty({ type: [AttachmentDto] })
  readonly attachments: readonly AttachmentDto[];

  @ApiProperty({ type: [AttachmentRuleDto] })
  readonly attachmentRules: readonly AttachmentRuleDto[];

  @ApiProperty({ type: ImpartialityDto })
  readonly impartiality: ImpartialityDto;

  @ApiProperty({ type: [InformationRequestDto] })
  readonly informationRequests: readonly InformationRequestDto[];

  @ApiProperty({
    type: [ChecklistRowDto],
    description: 'The conditions of the rule set; empty for an imported case.',
  })
  readonly checklist: readonly ChecklistRowDto[];

  @ApiProperty({ type: ComputationDto, nullable: true })
  readonly computation: ComputationDto | null;

  @ApiProperty({ type: RecommendationDto, nullable: true })
  readonly recommendation: RecommendationDto | null;

  @ApiProperty({ type: StaffDecisionDto, nullable: true })
  readonly decision: StaffDecisionDto | null;

  @ApiProperty({ type: [CaseFrameDto] })
  readonly frames: readonly CaseFrameDto[];

  @ApiProperty({ type: CaseMoneyDto, nullable: true })
  readonly money: CaseMoneyDto | null;

  @ApiProperty({ type: [PaymentRequestView] })
  readonly paymentRequests: readonly PaymentRequestView[];

  @ApiProperty({
    type: CaseRepaymentsDto,
    nullable: true,
    description: 'Null where nothing is to come back or has.',
  })
  readonly repayments: CaseRepaymentsDto | null;

  @ApiProperty({ type: [ActivityReportDto], description: 'Progress reports, in the order of their days.' })
  readonly activityReports: readonly ActivityReportDto[];

  @ApiProperty({ type: ReportFormsDto, nullable: true, description: 'Null before there is a grant.' })
  readonly reportForms: ReportFormsDto | null;

  @ApiProperty({ type: FinalReportDto, nullable: true })
  readonly finalReport: FinalReportDto | null;

  @ApiProperty({ type: SettlementDto, nullable: true })
  readonly settlement: SettlementDto | null;

  @ApiProperty({ type: [AllowedActionDto] })
  readonly allowedActions: readonly AllowedActionDto[];

  @ApiProperty({ type: [HindranceDto] })
  readonly hindrances: readonly HindranceDto[];
}
