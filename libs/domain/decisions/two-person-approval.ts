import type { Reason, Result } from '@tilsagn/domain/result';
import { Refused, ok } from '@tilsagn/domain/result';

/** What one of the two did: who, when (ISO moment), why. */
export interface Act {
  readonly sub: string;
  readonly at: string;
  readonly words?: string;
}

export type Verdict = 'approved' | 'rejected';

export interface Decided extends Act {
  readonly verdict: Verdict;
  readonly reasonCode?: string;
}

/**
 * Two-person approval (totrinnskontroll): one prepares, another decides; used by decision, settlement and payment
 * (design.md section 3). Immutable: every step gives a new one.
 */
export class TwoPersonApproval {
  private constructor(
    readonly prepared: Act,
    readonly decided?: Decided,
  ) {}

  static preparedBy(sub: string, at: string, words?: string): TwoPersonApproval {
    return new TwoPersonApproval({ sub, at, ...(words === undefined ? {} : { words }) });
  }

  get isDecided(): boolean {
    return this.decided !== undefined;
  }

  /** Refusals: same_person, already_decided. */
  approve(by: Act): Result<TwoPersonApproval> {
    return this.decide({ ...by, verdict: 'approved' });
  }

  /** Refusals: same_person, already_decided, reason_required, comment_required (both where both are missing). */
  reject(by: Act, reasonCode: string): Result<TwoPersonApproval> {
    const missing: Reason[] = [];
    if (reasonCode.trim() === '') missing.push({ code: 'reason_required', field: '/reasonCode' });
    if ((by.words ?? '').trim() === '') missing.push({ code: 'comment_required', field: '/reasons' });
    return this.decide({ ...by, verdict: 'rejected', reasonCode }, missing);
  }

  private decide(decided: Decided, missing: readonly Reason[] = []): Result<TwoPersonApproval> {
    if (this.decided !== undefined) return Refused.because('already_decided');
    if (decided.sub === this.prepared.sub) return Refused.because('same_person');
    const [first, ...rest] = missing;
    if (first !== undefined) return new Refused([first, ...rest]);
    return ok(new TwoPersonApproval(this.prepared, decided));
  }
}
