import type { CameBy } from '@tilsagn/domain/applications/entry';
import type { Language } from '@tilsagn/domain/language/language';
import type { Ore } from '@tilsagn/domain/money/ore';

export type CaseOutcome = 'granted' | 'partly_granted' | 'rejected' | 'dismissed' | 'withdrawn' | 'open';

/** What may be changed on a case beside its state; dates are 'YYYY-MM-DD', amounts øre. */
export interface CaseFacts {
  readonly caseNumber: string | null;
  /** Pinned at submission; a draft follows its call. */
  readonly ruleSetId: string | null;
  readonly workflowId: string | null;
  readonly applicantName: string;
  readonly municipalityNumber: string | null;
  readonly title: string | null;
  readonly purpose: string | null;
  readonly providerType: string | null;
  readonly participants: number | null;
  readonly appliedOre: Ore | null;
  readonly recommendedOre: Ore | null;
  readonly grantedOre: Ore | null;
  readonly outcome: CaseOutcome | null;
  readonly submittedOn: string | null;
  readonly decidedOn: string | null;
  readonly closedOn: string | null;
  readonly projectStartsOn: string | null;
  readonly projectEndsOn: string | null;
  /** When the present state must have been left, inclusive. */
  readonly deadline: string | null;
  /** The caseworker's `sub`. */
  readonly assignedTo: string | null;
  /** The written language of the case: letters and receipts are in it. */
  readonly language: Language;
}

export interface CaseRecord extends CaseFacts {
  readonly id: string;
  readonly kind: 'application' | 'direct_award' | 'contract_list';
  readonly origin: 'application' | 'import';
  readonly schemeKey: string;
  readonly callKey: string;
  readonly state: string;
  readonly version: number;
  readonly applicantOrgnr: string;
  /** The caseworker who entered it for the company, by `sub`; null where the company applied itself. */
  readonly enteredBy: string | null;
  readonly cameBy: CameBy | null;
  /** The day from which an entered one counts. */
  readonly receivedOn: string | null;
  /** Who started it, by `sub`. */
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export type CaseChanges = Partial<CaseFacts>;

/** What a new case is born with; its state is the first of its call's workflow. */
export interface NewCase {
  readonly id: string;
  /** Left out: an application. */
  readonly kind?: CaseRecord['kind'];
  readonly schemeKey: string;
  readonly callKey: string;
  readonly applicantOrgnr: string;
  readonly applicantName: string;
  readonly municipalityNumber: string | null;
  readonly language: Language;
  /** Of one that a caseworker enters for the company. */
  readonly entry?: { readonly cameBy: CameBy; readonly receivedOn: string };
}

/** Made by an import, decided long ago: it has no rules, no form and no workflow of ours. */
export const isHistorical = (record: Pick<CaseRecord, 'origin' | 'workflowId'>): boolean =>
  record.origin === 'import' && record.workflowId === null;

/** Whether the county made the case itself, without an application. */
export const isMadeByCounty = ({ kind }: Pick<CaseRecord, 'kind'>): boolean => kind !== 'application';
