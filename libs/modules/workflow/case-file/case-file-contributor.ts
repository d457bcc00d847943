import { DiscoveryService } from '@nestjs/core';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { CaseRecord } from '../case-record';
import type {
  CaseFrameDto,
  ChecklistRowDto,
  ComputationDto,
  ImpartialityDto,
  InformationRequestDto,
  RecommendationDto,
} from './assessment-parts.dto';
import type { DecisionDto, StaffDecisionDto } from './decision-part.dto';
import type { CaseMoneyDto, CaseRepaymentsDto, PaymentRequestView } from './money-parts.dto';
import type { ActivityReportDto, FinalReportDto, ReportFormsDto, SettlementDto } from './report-parts.dto';
import type { HistoryEntryDto } from '../http/history.dto';
import type { PersonRef } from '../persistence/people';

/** What modules above put into the applicant's view of a case. */
export interface ApplicantParts {
  readonly informationRequests: readonly InformationRequestDto[];
  readonly decision: DecisionDto | null;
  readonly money: CaseMoneyDto | null;
  readonly paymentRequests: readonly PaymentRequestView[];
  readonly repayments: CaseRepaymentsDto | null;
  readonly activityReports: readonly ActivityReportDto[];
  /** Null before there is a grant to report on. */
  readonly reportForms: ReportFormsDto | null;
  readonly finalReport: FinalReportDto | null;
  readonly settlement: SettlementDto | null;
}

/** What modules above put into the staff's view of a case. */
export interface StaffParts {
  readonly impartiality: ImpartialityDto;
  readonly informationRequests: readonly InformationRequestDto[];
  /** The conditions of the rule set; none for an imported case. */
  readonly checklist: readonly ChecklistRowDto[];
  readonly computation: ComputationDto | null;
  readonly recommendation: RecommendationDto | null;
  readonly decision: StaffDecisionDto | null;
  readonly frames: readonly CaseFrameDto[];
  readonly money: CaseMoneyDto | null;
  readonly paymentRequests: readonly PaymentRequestView[];
  readonly repayments: CaseRepaymentsDto | null;
  readonly activityReports: readonly ActivityReportDto[];
  readonly reportForms: ReportFormsDto | null;
  readonly finalReport: FinalReportDto | null;
  readonly settlement: SettlementDto | null;
}

/** A question put to the applicant, or the answer to one, as it stands among the messages of the case. */
export interface Exchange {
  readonly id: string;
  readonly kind: 'question' | 'answer';
  readonly by: PersonRef;
  readonly at: Date;
  readonly text: string;
  /** By when a question is to be answered. */
  readonly deadline: string | null;
}

/** What a module adds to the case file; no part may be given by two. */
export interface CaseFileContributor {
  applicantParts?(record: CaseRecord, actor: Actor): Promise<Partial<ApplicantParts>>;
  staffParts?(record: CaseRecord, actor: Actor): Promise<Partial<StaffParts>>;
  /** Acts on objects beside the case (a payment request), for its history; `sequence` is given later. */
  history?(record: CaseRecord): Promise<readonly Omit<HistoryEntryDto, 'sequence'>[]>;
  /** Questions and answers that belong among the messages, in any order. */
  exchanges?(record: CaseRecord): Promise<readonly Exchange[]>;
}

/** Marks a provider that adds to the case file; the word names it in messages: `@ContributesToCaseFile('decisions')`. */
export const ContributesToCaseFile = DiscoveryService.createDecorator<string>();
