import { Injectable } from '@nestjs/common';
import { isAccountNumber } from '@tilsagn/domain/disbursements/account-number';
import { maskIdentityNumbers } from '@tilsagn/domain/identity/identity-number';
import type { Ore } from '@tilsagn/domain/money/ore';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import type { CaseStep } from '@tilsagn/modules/assessment';
import { CaseAccess, CaseWorkflow, type PaymentRequestView } from '@tilsagn/modules/workflow';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { PaymentRequestViews } from '../payment-request-views';
import { PaymentRequestInput } from '../workflow/payment-input';

export interface AskForPayment extends CaseStep {
  readonly requestedOre: Ore;
  /** As typed: blanks and full stops between the digits are allowed. */
  readonly accountNumber: string;
  readonly note?: string;
}

/** The applicant asks for a part of the grant, or after the settlement for the rest of the right. */
@Injectable()
export class RequestPayment {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly workflow: CaseWorkflow,
    private readonly views: PaymentRequestViews,
  ) {}

  /**
   * Refusals: not_found, stale_version, those of the workflow, bad_account_number, nothing_claimable,
   * above_claimable {claimable}, payment_on_its_way.
   */
  run({ requestedOre, accountNumber, note, ...step }: AskForPayment): Promise<Result<PaymentRequestView>> {
    return this.units.run(async () => {
      const found = await this.access.open('applications.requestPayment', step.caseId, step.actor);
      if (!found.ok) return found;
      const digits = accountNumber.replace(/[\s.]/g, '');
      if (!isAccountNumber(digits)) return Refused.because('bad_account_number', { field: '/accountNumber' });

      const covered = note === undefined ? null : maskIdentityNumbers(note).text;
      const input = new PaymentRequestInput(newId(), requestedOre, digits, covered);
      const asked = await this.workflow.execute({ ...step, action: 'request_payment', input });
      return asked.ok ? ok(await this.views.one(input.id, step.actor)) : asked;
    });
  }
}
