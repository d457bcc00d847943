import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@tilsagn/domain/result';
import type { Role } from '@tilsagn/domain/access/actor';
import { Notifications, type Recipient } from '@tilsagn/modules/notifications';
import type { EffectContext, WorkflowEffectHandler } from '../handlers/context';
import { WorkflowEffect } from '../handlers/decorators';
import { asksForSomething, templateOf, type Audience } from './templates';

/** Tells somebody of the transition, in its unit of work. */
@Injectable()
abstract class NotifyEffect implements WorkflowEffectHandler {
  protected abstract readonly audience: Audience;

  constructor(private readonly notifications: Notifications) {}

  async run(context: EffectContext<unknown>): Promise<Result<undefined>> {
    const { case: record, plan, subject, changes } = context;
    const to = this.recipient(context);
    // The staff never hear of a draft, nor a company of one that is entered for it; so not of its end either.
    const unsent = record.submittedOn === null && changes.submittedOn === undefined;
    if (unsent && (!('orgnr' in to) || record.enteredBy !== null)) return ok(undefined);
    const template = templateOf(
      this.audience,
      plan.action,
      subject === record ? 'case' : 'payment_request',
      plan.to === 'under_recovery',
    );
    const caseNumber = changes.caseNumber ?? record.caseNumber;
    const about = subject as { readonly id: string };
    await this.notifications.tell({
      caseId: record.id,
      template,
      to,
      ...(caseNumber !== null && { params: { caseNumber } }),
      ...(asksForSomething(template) && { asks: { about: about.id, inState: plan.to } }),
    });
    return ok(undefined);
  }

  protected abstract recipient(context: EffectContext<unknown>): Recipient;
}

@Injectable()
@WorkflowEffect('notify_applicant')
export class NotifyApplicant extends NotifyEffect {
  protected readonly audience = 'applicant';

  protected recipient({ case: record }: EffectContext<unknown>): Recipient {
    return { orgnr: record.applicantOrgnr };
  }
}

/** The caseworker who has the case; all of them where nobody has it. */
@Injectable()
@WorkflowEffect('notify_caseworker')
export class NotifyCaseworker extends NotifyEffect {
  protected readonly audience = 'caseworker';

  protected recipient({ case: record, changes }: EffectContext<unknown>): Recipient {
    const sub = changes.assignedTo ?? record.assignedTo;
    return sub === null ? { role: 'caseworker', scheme: record.schemeKey } : { sub };
  }
}

abstract class NotifyRole extends NotifyEffect {
  protected abstract readonly role: Role;

  protected recipient({ case: record }: EffectContext<unknown>): Recipient {
    return { role: this.role, scheme: record.schemeKey };
  }
}

@Injectable()
@WorkflowEffect('notify_caseworkers')
export class NotifyCaseworkers extends NotifyRole {
  protected readonly audience = 'caseworkers';
  protected readonly role = 'caseworker';
}

@Injectable()
@WorkflowEffect('notify_approvers')
export class NotifyApprovers extends NotifyRole {
  protected readonly audience = 'approvers';
  protected readonly role = 'approver';
}

@Injectable()
@WorkflowEffect('notify_finance')
export class NotifyFinance extends NotifyRole {
  protected readonly audience = 'finance';
  protected readonly role = 'finance';
}
