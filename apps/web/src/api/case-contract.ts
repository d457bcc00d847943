import type { AllowedAction, Attachment, AttachmentRule, Hindrance, Organisation, Person } from './contract';
import type { Answers, FormDefinition } from './form-contract';

export interface TimelineEntry {
  key: string;
  text: string;
  at: string | null;
  state: 'done' | 'current' | 'ahead';
}

export interface InformationRequest {
  id: string;
  question: string;
  deadline: string;
  askedAt: string;
  answer: string | null;
  answeredAt: string | null;
}

export interface Decision {
  outcome: string;
  outcomeText: string;
  grantedOre: number;
  decidedOn: string;
  reasons: string | null;
  letter: { title: string; paragraphs: string[] } | null;
  acceptBy: string | null;
  preparedBy?: Person | null;
  decidedBy?: Person | null;
}

export interface Money {
  grantedOre: number;
  paidOre: number;
  inPaymentOre: number;
  claimableOre: number;
  explanation: string;
}

export interface PaymentRequest {
  id: string;
  version: number;
  sequence: number;
  kind: string;
  state: string;
  stateText: string;
  requestedOre: number;
  accountNumber: string;
  note: string | null;
  requestedAt: string;
  paidOn: string | null;
  allowedActions: AllowedAction[];
  rejection: string | null;
  caseId: string;
  caseNumber: string;
  applicantName: string;
  attestedBy: Person | null;
  authorisedBy: Person | null;
}

export interface ActualCost {
  category: string;
  amountOre: number;
}

export type Effect = 'no' | 'smaller' | 'later' | 'yes';

export interface FinalReportInput {
  actualCosts: ActualCost[];
  participantsCompleted: number;
  effect: Effect;
  avoidedLayoffs: number;
  summary: string;
}

export interface FinalReport extends FinalReportInput {
  deliveredOn: string;
}

export interface ExplainedRow {
  id: string;
  label: string;
  explanation: string;
  inputOre: number | null;
  resultOre: number;
  source: string;
  toBeConfirmed: boolean;
}

export interface Settlement {
  rightOre: number;
  paidOre: number;
  toPayOre: number;
  releasedOre: number;
  recoveryOre: number;
  rows: ExplainedRow[];
  settledAt: string | null;
}

export interface Computation {
  amountOre: number;
  appliedTotalOre: number;
  eligibleOre: number;
  rows: ExplainedRow[];
  ruleSet: { key: string; version: number };
}

interface CaseCommon {
  id: string;
  version: number;
  state: string;
  stateText: string;
  phase: string;
  applicant: Organisation;
  form: FormDefinition;
  answers: Answers;
  attachments: Attachment[];
  attachmentRules: AttachmentRule[];
  allowedActions: AllowedAction[];
  submittedOn: string | null;
  deadline: string | null;
  appliedOre: number | null;
  grantedOre: number | null;
  informationRequests: InformationRequest[];
  decision: Decision | null;
  money: Money | null;
  paymentRequests: PaymentRequest[];
  finalReport: FinalReport | null;
  settlement: Settlement | null;
}

export interface ApplicationView extends CaseCommon {
  caseNumber: string | null;
  call: { key: string; name: string; closesOn: string | null };
  savedAt: string | null;
  timeline: TimelineEntry[];
  todo: string | null;
}

export interface ApplicationCard {
  id: string;
  caseNumber: string | null;
  title: string | null;
  callName: string;
  orgnr: string;
  applicantName: string;
  state: string;
  stateText: string;
  appliedOre: number | null;
  grantedOre: number | null;
  deadline: string | null;
  todo: string | null;
  updatedAt: string;
}

export interface Impartiality {
  mine: { impartial: boolean; explanation: string | null; declaredAt: string } | null;
  all: (Person & { impartial: boolean; declaredAt: string })[];
}

export interface Recommendation {
  recommendedOre: number;
  computedOre: number;
  reasons: string;
  recommendedBy: Person;
  recommendedAt: string;
}

export interface FrameEffect {
  frame: string;
  year: number;
  measure: string;
  availableOre: number;
  reservedForThisCaseOre: number;
  availableWithoutThisCaseOre: number;
}

export interface CaseView extends CaseCommon {
  caseNumber: string;
  title: string | null;
  purpose: string | null;
  call: { key: string; name: string };
  recommendedOre: number | null;
  decidedOn: string | null;
  assignedTo: Person | null;
  impartiality: Impartiality;
  computation: Computation | null;
  recommendation: Recommendation | null;
  frames: FrameEffect[];
  hindrances: Hindrance[];
}
