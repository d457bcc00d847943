import type { Provenance } from '@tilsagn/domain/schemes/provenance';

export const STOPPED_ACTS = ['submit', 'recommend', 'approve'] as const;

/** An act that a rule may stop. */
export type StoppedAct = (typeof STOPPED_ACTS)[number];

/** What a rule does beside telling the caseworker. */
export interface Stopping {
  /** The acts that it stops; none where this is left out. */
  readonly stops?: readonly StoppedAct[];
  /** Whether the caseworker may go past it with a reason; never where it stops the sending. */
  readonly override?: boolean;
}

/** What keeps a project out whatever it would be computed to. */
export type ExclusionRule = Provenance &
  Stopping & { readonly id: string } & (
    | {
        /** No two projects of one company at the same time. */
        readonly kind: 'overlapping_project';
      }
    | {
        /** A new project must have new content: the same title within so many years stops it. */
        readonly kind: 'repeated_content';
        readonly years: number;
      }
    | {
        /** What the applicant declares about the training and the undertaking. */
        readonly kind: 'mandatory_training' | 'bound_time' | 'public_operating_support';
        readonly pointer: string;
        /** The answer that does not exclude. */
        readonly expected: boolean;
      }
    | { readonly kind: 'started_before_applying' }
    | {
        readonly kind: 'in_difficulty';
        /** An undertaking that was sound on this day is let through for awards until `exemptUntil`. */
        readonly exemptIfSoundOn?: string;
        readonly exemptUntil?: string;
      }
    | {
        /** A recovery of unlawful aid, or of the county's own, that is not settled. */
        readonly kind: 'open_recovery';
      }
    | {
        readonly kind: 'outside_county';
        /** Whether an undertaking with its seat elsewhere may apply for its sub-units inside. */
        readonly subUnitsCount: boolean;
      }
    | {
        /** Longer than `duration` allows, counted from the decision. */
        readonly kind: 'too_long';
      }
  );
