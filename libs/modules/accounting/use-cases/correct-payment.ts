import { Injectable } from '@nestjs/common';
import { actsFor, type Actor } from '@tilsagn/domain/access/actor';
import type { Operation } from '@tilsagn/domain/access/table';
import { isAccountNumber } from '@tilsagn/domain/disbursements/account-number';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { CaseAccess, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { FailedPayments, type FailedPayment } from '../persistence/failed-payments';
import { TellSecondPerson } from '../tell-second-person';

interface StepOnFailed {
  /** The payment request. */
  readonly id: string;
  readonly expectedVersion: number;
  readonly actor: Actor;
}

export interface PaymentToCorrect extends StepOnFailed {
  /** As typed; left out: the account asked for was right, and it is tried again. */
  readonly accountNumber?: string;
  readonly comment: string;
}

/** What finance puts right after a payment failed; another account needs the word of a second person. */
@Injectable()
export class CorrectPayment {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly failed: FailedPayments,
    private readonly telling: TellSecondPerson,
  ) {}

  /**
   * Makes the payment ready to go out again, or, with another account, ready to be approved. Refused: not_found,
   * action_not_allowed_in_state, stale_version, own_case, already_decided, bad_account_number.
   */
  correct({ accountNumber, comment, ...step }: PaymentToCorrect): Promise<Result<FailedPayment>> {
    return this.onFailed('accounting.correct', step, async (payment) => {
      if (payment.correction?.approvedBy) return Refused.because('already_decided');
      const digits = accountNumber?.replace(/[\s.]/g, '') ?? payment.accountNumber;
      if (!isAccountNumber(digits)) return Refused.because('bad_account_number', { field: '/accountNumber' });
      await this.failed.correct(payment, { accountNumber: digits, comment, by: step.actor.sub });
      if (digits !== payment.accountNumber) await this.telling.accountChanged(payment, step.actor.sub);
      return ok(undefined);
    });
  }

  /**
   * A second person stands by the new account. Refused: not_found, action_not_allowed_in_state, stale_version,
   * own_case, same_person, already_decided (also where the account was not changed).
   */
  approve(step: StepOnFailed): Promise<Result<FailedPayment>> {
    return this.onFailed('accounting.approveCorrection', step, async (payment, { enteredBy }) => {
      const { correction } = payment;
      if (correction === null) return Refused.because('action_not_allowed_in_state');
      if (!correction.changesAccount) return Refused.because('already_decided');
      if ([correction.correctedBy, enteredBy].includes(step.actor.sub)) return Refused.because('same_person');
      const done = await this.failed.approve(payment, step.actor.sub);
      if (done.ok) await this.telling.accountApproved(payment, correction.correctedBy);
      return done;
    });
  }

  private onFailed(
    operation: Operation,
    { id, expectedVersion, actor }: StepOnFailed,
    act: (payment: FailedPayment, record: CaseRecord) => Promise<Result<undefined>>,
  ): Promise<Result<FailedPayment>> {
    return this.units.run(async () => {
      const caseId = await this.failed.caseOf(id);
      if (caseId === null) return Refused.because('not_found');
      const open = await this.access.open(operation, caseId, actor);
      if (!open.ok) return open;
      const payment = await this.failed.lock(id);
      if (payment === null) return Refused.because('action_not_allowed_in_state');
      if (payment.version !== expectedVersion) return Refused.because('stale_version');
      if (actsFor(actor, payment.applicantOrgnr)) return Refused.because('own_case');
      const done = await act(payment, open.value);
      if (!done.ok) return done;
      const after = await this.failed.find(id);
      if (after === null) throw new Error(`payment request ${id} is gone`);
      return ok(after);
    });
  }
}
