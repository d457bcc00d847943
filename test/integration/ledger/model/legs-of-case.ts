import { type Account, type Leg, type Model, no, type Outcome } from './model';
import type { Step } from './step';

/** A payment that was sent, and whether it was confirmed or rejected. */
export interface Payment {
  readonly id: string;
  readonly caseId: string;
  readonly legs: Leg[];
  resolved: boolean;
}

/** What a command on a case moves, by the model's accounts. */
export class LegsOfCase {
  constructor(
    private readonly model: Model,
    private readonly payments: readonly Payment[],
  ) {}

  /** The legs of a step, or why there are none. */
  legs(
    step: Step,
    date: string,
    on: {
      caseId: string;
      grant: string;
      measures: { frame: string; year: number; measure: string }[];
      paymentId: string;
    },
  ): Leg[] | Outcome {
    const { model } = this;
    const { caseId, grant, paymentId } = on;
    const available = on.measures.map((measure) => ({ kind: 'available', ...measure }));
    const missing = available.some((account) => !model.measures.has(`${account.frame}/${account.measure}`));
    const back = ({ frame, year, measure }: Account): Account => bare('available', { frame, year, measure });
    const become = (kind: string, reference: string) => (account: Account) => ({
      ...account,
      kind,
      reference,
      caseId,
    });
    const placed = (kind: string, reference?: string) => (account: Account) => ({
      ...account,
      kind,
      caseId,
      ...(reference !== undefined && { reference }),
      place: 1 + available.findIndex(({ measure }) => measure === account.measure),
    });
    const reserved = model.ofCase(caseId, 'reserved');
    const standing = reserved.reduce((sum, { ore: held }) => sum + held, 0);
    switch (step.kind) {
      case 'reserve':
      case 'release': {
        const target = step.kind === 'release' ? 0 : step.amount;
        if (step.kind === 'reserve' && missing) return no('unknown_measure');
        return target < standing
          ? model.draw('release', reserved.reverse(), standing - target, date, back)
          : target === standing
            ? []
            : model.draw('reserve', available, target - standing, date, placed('reserved'));
      }
      case 'commit': {
        if (standing < step.amount) return no('reservation_exceeded', standing);
        const commits = model.draw('commit', reserved, step.amount, date, become('committed', grant));
        const rest = standing - step.amount;
        const released = model.draw('release', [...reserved].reverse(), rest, date, back);
        return Array.isArray(commits) && Array.isArray(released) ? [...commits, ...released] : no('never');
      }
      case 'raise_commitment':
        return missing
          ? no('unknown_measure')
          : model.draw('raise_commitment', available, step.amount, date, placed('committed', grant));
      case 'reduce_commitment':
        return model.draw(
          'reduce_commitment',
          model.ofCase(caseId, 'committed', true),
          step.amount,
          date,
          back,
        );
      case 'send_payment':
        return model.draw(
          'send_payment',
          model.ofCase(caseId, 'committed'),
          step.amount,
          date,
          become('in_payment', paymentId),
        );
      case 'repay':
        return this.repayment(step, date, caseId);
      case 'recovery_claim':
        return this.claim(step.amount, caseId);
      case 'settle_recovery':
      case 'waive_recovery':
        return this.endOfClaim(step, date, caseId);
      default:
        return this.resolution(step.kind, paymentId);
    }
  }

  private resolution(kind: string, paymentId: string): Leg[] | Outcome {
    const payment = this.payments.find(({ id }) => id === paymentId);
    if (payment === undefined) return no('unknown_payment');
    if (payment.resolved) return no('payment_resolved');
    return payment.legs.map(({ from, to, amount }) => ({
      kind,
      from: to,
      to: kind === 'reject_payment' ? from : { ...from, kind: 'paid' },
      amount,
    }));
  }

  /** A memo beside what is paid, place by place, never more of a case than is paid of it. */
  private claim(amount: number, caseId: string): Leg[] | Outcome {
    const paid = this.model.ofCase(caseId, 'paid', true);
    const claimed = this.model.ofCase(caseId, 'recovery_claim');
    const all = (accounts: readonly { ore: number }[]) => accounts.reduce((sum, { ore }) => sum + ore, 0);
    const free = Math.max(all(paid) - all(claimed), 0);
    if (amount > free) return no('paid_exceeded', free);
    let rest = amount;
    return paid.flatMap((account) => {
      const { reference: _, ...beside } = { ...account, kind: 'recovery_claim' };
      const take = Math.min(rest, Math.max(account.ore - this.model.held(beside), 0));
      rest -= take;
      return take > 0 ? [{ kind: 'recovery_claim', from: counterOf(account), to: beside, amount: take }] : [];
    });
  }

  private endOfClaim(step: Step, date: string, caseId: string): Leg[] | Outcome {
    const claims = this.model.ofCase(caseId, 'recovery_claim', true);
    const ended = this.model.draw(step.kind, claims, step.amount, date, counterOf);
    if (!Array.isArray(ended)) return claims.length === 0 ? no('claim_exceeded', 0) : ended;
    if (step.kind === 'waive_recovery') return ended;
    const repaid = this.repayment(step, date, caseId);
    return Array.isArray(repaid) ? [...ended, ...repaid] : repaid;
  }

  private repayment(step: Step, date: string, caseId: string): Leg[] | Outcome {
    const { into } = step;
    const paid = this.model.ofCase(caseId, 'paid', true);
    const drawn = this.model.draw('repay', paid, step.amount, date, (account) => account);
    if (!Array.isArray(drawn)) return paid.length === 0 ? no('paid_exceeded', 0) : drawn;
    return drawn.flatMap((leg) => {
      const { frame, year, measure } = leg.from;
      const target = (of: number) =>
        bare(into, { frame, year: of, ...(into === 'available' && { measure }) });
      if (!(this.model.acts.has(frame) && year === 2020)) return [{ ...leg, to: target(year) }];
      const bridge = bare('bridge', { frame, year });
      return [
        { ...leg, to: bridge },
        { ...leg, from: bridge, to: target(2021) },
      ];
    });
  }
}

const counterOf = ({ frame, year }: Account): Account => bare('recovery_counter', { frame, year });

const bare = (
  kind: string,
  { frame, year, measure }: { frame: string; year: number; measure?: string | undefined },
): Account => ({
  kind,
  frame,
  year,
  ...(measure !== undefined && { measure }),
});
