import type { RepaidInto } from '@tilsagn/domain/ledger/commands';
import type { Text } from '@tilsagn/domain/text';

/** Where a value comes from and whether the county has confirmed it. */
export interface Provenance {
  /** Law paragraph, guideline, council decision or page the value is taken from. */
  readonly source: string;
  readonly toBeConfirmed?: boolean;
}

/** JSON pointers into the answers of the call's form, so that no rule knows a scheme's form. */
export interface RuleInputs {
  /** Array of rows `{category, amountOre}`. */
  readonly costs: string;
  /** Array of rows `{amountOre}`: all financing but the sum applied for. */
  readonly financing: string;
  readonly applied: string;
  readonly participants: string;
  readonly projectStart: string;
  readonly projectEnd: string;
  readonly purpose: string;
  readonly title: string;
  readonly providerType: string;
  /** Array of rows `{orgnr}` of the other companies that take part. */
  readonly participatingCompanies: string;
}

/** A share in basis points, or as an exact fraction where it is none of those (two thirds). */
export type Share =
  { readonly basisPoints: number } | { readonly numerator: number; readonly denominator: number };

/** One step of the computation, applied in the order written. */
export type AmountRule = Provenance & { readonly id: string; readonly label: Text } & (
    | {
        /** These categories count together at most this share of a base. */
        readonly kind: 'category_cap';
        readonly categories: readonly string[];
        readonly share: Share;
        /** All costs applied for, the other costs, or what is left when the cap has done its work. */
        readonly of: 'applied_total' | 'other_costs' | 'capped_total';
      }
    | { readonly kind: 'share'; readonly shareBasisPoints: number }
    | {
        /** State aid: the highest share that an undertaking of this size may get, whatever the scheme's own share. */
        readonly kind: 'aid_intensity';
        readonly bands: readonly { readonly employeesBelow?: number; readonly shareBasisPoints: number }[];
      }
    | {
        readonly kind: 'ceiling_project';
        /** The first band whose `employeesBelow` exceeds the head count; the last may leave it out. */
        readonly bands: readonly { readonly employeesBelow?: number; readonly amountOre: number }[];
      }
    | { readonly kind: 'ceiling_per_participant'; readonly amountOre: number }
    | { readonly kind: 'applied' }
  );

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
  readonly attachments: readonly AttachmentRule[];
  /** The offer lapses this many days after the letter is delivered. */
  readonly acceptance: Provenance & { readonly days: number };
  /** How much of the grant may be asked for before the final report. */
  readonly instalment: Provenance & { readonly shareBeforeReportBasisPoints: number };
  readonly finalReport: Provenance & { readonly monthsAfterProjectEnd: number };
  readonly duration: Provenance & { readonly maxMonthsAfterDecision: number };
  /** Where repaid money goes: back to the measure (the rule where this is left out), to the frame, or lapsed. */
  readonly repayment?: Provenance & { readonly into: RepaidInto };
}
