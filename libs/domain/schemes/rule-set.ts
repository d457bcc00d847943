import type { RepaidInto } from '@tilsagn/domain/ledger/commands';
import type { AmountRule } from '@tilsagn/domain/schemes/amount-rule';
import type { ExclusionRule } from '@tilsagn/domain/schemes/exclusion-rule';
import type { Provenance } from '@tilsagn/domain/schemes/provenance';
import type { Text } from '@tilsagn/domain/text';

export type { AmountRule, Share } from '@tilsagn/domain/schemes/amount-rule';
export type { ExclusionRule, StoppedAct } from '@tilsagn/domain/schemes/exclusion-rule';
export type { Provenance } from '@tilsagn/domain/schemes/provenance';

/** JSON pointers into the answers of the call's form, so that no rule knows a scheme's form. */
export interface RuleInputs {
  /** Array of rows `{category, amountOre}`; left out where the grant does not follow costs. */
  readonly costs?: string;
  /** Array of rows `{amountOre}`: all financing but the sum applied for. */
  readonly financing?: string;
  readonly applied: string;
  readonly participants: string;
  readonly projectStart: string;
  readonly projectEnd: string;
  readonly purpose: string;
  readonly title: string;
  readonly providerType?: string;
  /** Array of rows `{orgnr}` of the other companies that take part. */
  readonly participatingCompanies?: string;
  /** Array of rows `{unit, count, periods?, on?}`, for rules by unit. */
  readonly units?: string;
  readonly weeksPerParticipant?: string;
  /** Array of rows `{grantedOn, amountOre}`: de minimis aid from others than the county. */
  readonly declaredAid?: string;
  /** Array of rows `{orgnr, employees, turnoverEur?, balanceEur?, ownedBasisPoints}`: who owns or is owned. */
  readonly relatedFirms?: string;
  /** An object `{turnoverEur, balanceEur}` of the last approved accounts. */
  readonly accounts?: string;
  /** An object `{equityOre, paidInOre?, insolvent, soundOn?}`: whether it is in difficulty. */
  readonly economy?: string;
  /** Array of rows `{municipalityNumber, employees}`. */
  readonly subUnits?: string;
}

/** What must have happened before a part of the grant may be asked for. */
export type InstalmentGate = 'accepted' | 'started' | 'interim_report' | 'final_report';

/** A part of the grant and its gate. */
export interface InstalmentPart {
  readonly gate: InstalmentGate;
  readonly shareBasisPoints: number;
}

/** What the applicant must be. */
export type EligibilityRule = Provenance & { readonly id: string } & (
    | { readonly kind: 'employees'; readonly min?: number; readonly below?: number; readonly max?: number }
    | { readonly kind: 'municipality_in_county' }
    | { readonly kind: 'legal_form_not_in'; readonly forms: readonly string[] }
    | { readonly kind: 'not_bankrupt' }
  );

/** What the answers must say beyond their schema. */
export type SubmissionRule = Provenance & { readonly id: string } & (
    | { readonly kind: 'costs_equal_financing' }
    | { readonly kind: 'applied_at_most_computed' }
    | { readonly kind: 'starts_not_before_submission' }
    | { readonly kind: 'ends_not_before_start' }
    | {
        /** Where there is anything at these pointers it is an organisation number; `*` stands for every row. */
        readonly kind: 'valid_orgnrs';
        readonly pointers: readonly string[];
      }
    | {
        readonly kind: 'declared';
        readonly pointer: string;
        readonly expected: boolean;
        readonly code: string;
      }
  );

export interface AttachmentRule extends Provenance {
  readonly kind: string;
  readonly label: Text;
  readonly required: boolean;
  readonly mediaTypes: readonly string[];
  readonly maxBytes: number;
}

/**
 * The rules of a call as data: versioned, immutable once published, pinned on the case when it is submitted.
 * Amounts in øre, shares in basis points (6000 = 60 %), durations in days or months as named.
 */
export interface RuleSet {
  /** Where the schema of this file stands, for editors. */
  readonly $schema?: string;
  readonly key: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly aidBasis: Provenance & { readonly kind: 'gber_31' | 'de_minimis' | 'none' };
  readonly inputs: RuleInputs;
  readonly costCategories: readonly { readonly key: string; readonly label: Text }[];
  readonly eligibility: readonly EligibilityRule[];
  readonly submission: readonly SubmissionRule[];
  readonly amount: readonly AmountRule[];
  /** What keeps a project out; checked when it is decided. */
  readonly exclusions?: readonly ExclusionRule[];
  readonly attachments: readonly AttachmentRule[];
  /** The offer lapses this many days after the letter is delivered. */
  readonly acceptance: Provenance & { readonly days: number };
  /** How much of the grant may be asked for before the final report. */
  readonly instalment: Provenance & {
    readonly shareBeforeReportBasisPoints: number;
    /** In which parts and after what; together the whole grant. The last is held back until the final report. */
    readonly plan?: readonly InstalmentPart[];
  };
  readonly finalReport: Provenance & { readonly monthsAfterProjectEnd: number };
  /** Progress reports, so many months apart while the project goes on; none where this is left out. */
  readonly activityReports?: Provenance & { readonly everyMonths: number };
  readonly duration: Provenance & {
    readonly maxMonthsAfterDecision: number;
    readonly maxWeeksPerParticipant?: number;
  };
  /** Where repaid money goes: back to the measure (the rule where this is left out), to the frame, or lapsed. */
  readonly repayment?: Provenance & {
    readonly into: RepaidInto;
    /** Within how many days a recovery claim is to be paid. */
    readonly dueInDays?: number;
  };
}
