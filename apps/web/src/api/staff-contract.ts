import type { Person } from './contract';

export interface WorklistItem {
  id: string;
  caseNumber: string;
  applicantName: string;
  orgnr: string;
  municipalityName: string | null;
  callKey: string;
  callName: string;
  title: string | null;
  state: string;
  stateText: string;
  appliedOre: number | null;
  recommendedOre: number | null;
  grantedOre: number | null;
  submittedOn: string | null;
  ageDays: number | null;
  deadline: string | null;
  assignedTo: Person | null;
}

export interface WorklistPage {
  total: number;
  counts: Record<string, number>;
  next: string | null;
  items: WorklistItem[];
}

export interface HistoryEntry {
  sequence: number;
  action: string;
  actionText: string;
  fromText: string | null;
  toText: string | null;
  actorName: string;
  actorRole: string;
  businessDate: string;
  at: string;
  comment: string | null;
  subject: 'case' | 'payment_request';
}

export interface BalanceRow {
  frame: string;
  year: number;
  measure: string | null;
  appropriatedOre: number;
  carriedInOre: number;
  availableOre: number;
  reservedOre: number;
  committedOre: number;
  inPaymentOre: number;
  paidOre: number;
  lapsedOre: number;
  carriedOutOre: number;
}

export interface Tranche {
  kind: string;
  valueDate: string;
  amountOre: number;
  decisionRef: string | null;
  missingDecision: boolean;
  note: string | null;
}

export interface FrameDetail {
  frame: string;
  year: number;
  tranches: Tranche[];
}

export interface AccountKey {
  account: string;
  frame: string | null;
  year: number | null;
  measure: string | null;
}

export interface Transfer {
  id: string;
  kind: string;
  kindText: string;
  valueDate: string;
  bookedAt: string;
  amountOre: number;
  from: AccountKey;
  to: AccountKey;
  caseId: string | null;
  caseNumber: string | null;
  applicantName: string | null;
  decisionRef: string | null;
  reason: string | null;
  actor: string;
  preparedBy: string | null;
  approvedBy: string | null;
}

export interface TransferPage {
  items: Transfer[];
  next: string | null;
}
