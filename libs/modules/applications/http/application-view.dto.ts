import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@tilsagn/domain/language/language';
import { AttachmentRuleDto } from '@tilsagn/modules/schemes';
import {
  ActivityReportDto,
  AllowedActionDto,
  CaseMoneyDto,
  CaseRepaymentsDto,
  DateOrNull,
  DecisionDto,
  FinalReportDto,
  ReportFormsDto,
  InformationRequestDto,
  MomentOrNull,
  OreOrNull,
  PaymentRequestView,
  SettlementDto,
  TextOrNull,
} from '@tilsagn/modules/workflow';
import { ApplicantDto, AttachmentDto, CaseCallDto, DeadlineDto, TimelineStepDto } from './case-parts.dto';
import { CopyDto } from './copy.dto';
import { EntryDto } from './entry.dto';
import { FormDefinitionDto } from '@tilsagn/modules/workflow';

/** Of an application that is still being written. */
export class DraftDto {
  @ApiProperty({ type: 'integer', description: 'The version to delete it by.' })
  readonly version: number;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly savedAt: string;

  @ApiProperty({ type: String, description: 'The name of the person who saved last.' })
  readonly savedBy: string;

  @ApiProperty({ type: Boolean, description: 'Whether its call still takes applications.' })
  readonly open: boolean;
}

/** How the applicant's list is sorted: what waits for them, what the county has, what runs, drafts, and what is over. */
export const GROUPS = ['todo', 'processing', 'running', 'draft', 'over'] as const;

export type ApplicationGroup = (typeof GROUPS)[number];

/** One application in the applicant's list. */
export class ApplicationCardDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @TextOrNull('Given at submission, 2021/0001.')
  readonly caseNumber: string | null;

  @TextOrNull()
  readonly title: string | null;

  @ApiProperty({ type: String })
  readonly callKey: string;

  @ApiProperty({ type: String })
  readonly callName: string;

  @ApiProperty({ type: String })
  readonly orgnr: string;

  @ApiProperty({ type: String })
  readonly applicantName: string;

  @ApiProperty({ type: String })
  readonly state: string;

  @ApiProperty({ type: String })
  readonly stateText: string;

  @OreOrNull()
  readonly appliedOre: number | null;

  @OreOrNull()
  readonly grantedOre: number | null;

  @DateOrNull()
  readonly deadline: string | null;

  @TextOrNull('What you must do now, in a sentence.')
  readonly todo: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly updatedAt: string;

  @ApiProperty({
    enum: GROUPS,
    enumName: 'ApplicationGroup',
    description: 'Which heap of the list it lies in.',
  })
  readonly group: ApplicationGroup;

  @ApiProperty({
    type: 'integer',
    description: "The county's messages that nobody of the applicant has opened.",
  })
  readonly unreadMessages: number;

  @ApiProperty({ type: DraftDto, nullable: true, description: 'Null once it is sent.' })
  readonly draft: DraftDto | null;
}

/** When and by whom an application was first sent. */
export class SentDto {
  @ApiProperty({ type: String, format: 'date-time' })
  readonly at: string;

  @ApiProperty({ type: String, description: 'By name.' })
  readonly by: string;

  @ApiProperty({
    type: String,
    format: 'date',
    description: 'Decided by then, or a preliminary reply is given (fvl. § 11 a).',
  })
  readonly answerBy: string;
}

/** One application as its applicant reads it. */
export class ApplicationView {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'integer', description: 'Sent as the entity tag too.' })
  readonly version: number;

  @TextOrNull()
  readonly caseNumber: string | null;

  @ApiProperty({ type: Boolean, description: 'An award of the county’s own, that nobody applied for.' })
  readonly madeByCounty: boolean;

  @TextOrNull('Of the project, as soon as it is typed.')
  readonly title: string | null;

  @ApiProperty({ enum: LANGUAGES, description: 'The written language of the case: of letters and receipts.' })
  readonly language: Language;

  @ApiProperty({ type: String })
  readonly state: string;

  @ApiProperty({ type: String })
  readonly stateText: string;

  @ApiProperty({ enum: ['apply', 'assess', 'grant', 'report'] })
  readonly phase: string;

  @ApiProperty({ type: String, description: 'Where the case stands, in a sentence.' })
  readonly status: string;

  @ApiProperty({ type: [DeadlineDto], description: 'Days to think of, earliest first.' })
  readonly deadlines: readonly DeadlineDto[];

  @ApiProperty({
    type: 'integer',
    description: "The county's messages that nobody of the applicant has opened.",
  })
  readonly unreadMessages: number;

  @ApiProperty({ type: CaseCallDto })
  readonly call: CaseCallDto;

  @ApiProperty({ type: ApplicantDto })
  readonly applicant: ApplicantDto;

  @ApiProperty({ type: FormDefinitionDto })
  readonly form: FormDefinitionDto;

  @ApiProperty({ type: [AttachmentRuleDto] })
  readonly attachmentRules: readonly AttachmentRuleDto[];

  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly answers: Readonly<Record<string, unknown>>;

  @MomentOrNull()
  readonly savedAt: string | null;

  @TextOrNull('The name of the person who saved last.')
  readonly savedBy: string | null;

  @MomentOrNull('When the draft was emptied since nobody wrote on it; null once somebody does.')
  readonly emptiedAt: string | null;

  @ApiProperty({
    type: CopyDto,
    nullable: true,
    description: 'What it was begun from; null where it was begun from nothing.',
  })
  readonly copy: CopyDto | null;

  @ApiProperty({ type: EntryDto, nullable: true, description: 'Null where the company applied itself.' })
  readonly entry: EntryDto | null;

  @ApiProperty({ type: [AttachmentDto] })
  readonly attachments: readonly AttachmentDto[];

  @ApiProperty({ type: [AllowedActionDto] })
  readonly allowedActions: readonly AllowedActionDto[];

  @ApiProperty({ type: [TimelineStepDto] })
  readonly timeline: readonly TimelineStepDto[];

  @TextOrNull('What you must do now, in a sentence.')
  readonly todo: string | null;

  @DateOrNull()
  readonly deadline: string | null;

  @DateOrNull()
  readonly submittedOn: string | null;

  @ApiProperty({ type: SentDto, nullable: true, description: 'Null for a draft.' })
  readonly sent: SentDto | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 1,
    description: 'Its place in the line, where it waits for room under its call.',
  })
  readonly waitingPlace: number | null;

  @OreOrNull()
  readonly appliedOre: number | null;

  @OreOrNull()
  readonly grantedOre: number | null;

  @ApiProperty({ type: [InformationRequestDto] })
  readonly informationRequests: readonly InformationRequestDto[];

  @ApiProperty({ type: DecisionDto, nullable: true })
  readonly decision: DecisionDto | null;

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
}

export class SubmittedDto {
  @ApiProperty({ type: String })
  readonly caseNumber: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly submittedOn: string;

  @ApiProperty({ type: 'integer', description: 'Sent as the entity tag too.' })
  readonly version: number;

  @ApiProperty({ type: String })
  readonly state: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 1,
    description: 'Its place in the line, where it waits for room under its call.',
  })
  readonly waitingPlace: number | null;
}
