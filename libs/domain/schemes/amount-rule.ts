import type { Provenance } from '@tilsagn/domain/schemes/provenance';
import type { Text } from '@tilsagn/domain/text';

/** A share in basis points, or as an exact fraction where it is none of those (two thirds). */
export type Share =
  { readonly basisPoints: number } | { readonly numerator: number; readonly denominator: number };

/** A share for applicants of a size: the first band whose `employeesBelow` exceeds the head count is taken. */
export interface ShareBand {
  readonly employeesBelow?: number;
  readonly shareBasisPoints: number;
}

/** A ceiling for applicants of a size: the first band whose `employeesBelow` exceeds the head count is taken. */
export interface AmountBand {
  readonly employeesBelow?: number;
  readonly amountOre: number;
}

/** What one unit gives for one period, on the days from `from` to `to` (both included; open where left out). */
export interface UnitRate {
  readonly unit: string;
  readonly label: Text;
  readonly amountOre: number;
  readonly from?: string;
  readonly to?: string;
}

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
    | {
        /** These categories count together at most this amount. */
        readonly kind: 'category_ceiling';
        readonly categories: readonly string[];
        readonly amountOre: number;
      }
    | {
        /** A fixed amount for each unit (contract, candidate, place) and period, whatever it costs. */
        readonly kind: 'unit_rates';
        readonly rates: readonly UnitRate[];
      }
    | { readonly kind: 'share'; readonly shareBasisPoints: number }
    | { readonly kind: 'share_by_size'; readonly bands: readonly ShareBand[] }
    | {
        /** More of the costs that count where one of these provides the training. */
        readonly kind: 'extra_share';
        readonly providerTypes: readonly string[];
        readonly extraBasisPoints: number;
      }
    | {
        /** What the applicant must pay at least: a share of the costs, or of the grant. */
        readonly kind: 'own_share';
        readonly minBasisPoints: number;
        readonly of: 'costs' | 'grant';
        /** The sources of financing that are the applicant's own; all of them where this is left out. */
        readonly sources?: readonly string[];
      }
    | {
        /** State aid: the highest share that an undertaking of this size may get, whatever the scheme's own share. */
        readonly kind: 'aid_intensity';
        readonly bands: readonly ShareBand[];
      }
    | {
        /** State aid: the same by size class, where turnover, balance and linked firms count beside the head count. */
        readonly kind: 'size_class_intensity';
        readonly smallBasisPoints: number;
        readonly mediumBasisPoints: number;
        readonly largeBasisPoints: number;
      }
    | {
        readonly kind: 'ceiling_project';
        /** The first band whose `employeesBelow` exceeds the head count; the last may leave it out. */
        readonly bands: readonly AmountBand[];
      }
    | { readonly kind: 'ceiling_per_participant'; readonly amountOre: number }
    | {
        /** What one company may get in all, earlier awards included. */
        readonly kind: 'ceiling_company';
        readonly amountOre: number;
        readonly within: 'calendar_year' | 'always';
        /** The calls whose awards count; all of the county's where this is left out. */
        readonly calls?: readonly string[];
      }
    | {
        /** De minimis aid to a single undertaking in all, each award at the rate of its own day. */
        readonly kind: 'de_minimis';
        readonly limitEur: number;
        readonly years: number;
        /** The years of account with this one, or any such span of years up to the day. */
        readonly window: 'fiscal_years' | 'rolling';
        readonly whenAbove: 'cut' | 'refuse';
      }
    | { readonly kind: 'applied' }
  );
