import { Injectable } from '@nestjs/common';
import { ok } from '@tilsagn/domain/result';
import { Notifications } from '@tilsagn/modules/notifications';
import { Config } from '@tilsagn/platform/config/config';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { ForgottenDrafts, type ForgottenDraft } from '../persistence/forgotten-drafts';

/** The clock reminds whoever saved a draft last, once, that it was never sent. */
@Injectable()
export class RemindOfDrafts {
  constructor(
    private readonly units: UnitOfWork,
    private readonly forgotten: ForgottenDrafts,
    private readonly notifications: Notifications,
    private readonly config: Config,
  ) {}

  /** One unit of work a draft. Gives back how many were reminded; the setting DRAFT_REMINDER_DAYS says after how long. */
  async run(): Promise<number> {
    let reminded = 0;
    for (const draft of await this.forgotten.find(this.config.draftReminderDays)) {
      if (await this.remind(draft)) reminded += 1;
    }
    return reminded;
  }

  private async remind({ caseId, savedBy }: ForgottenDraft): Promise<boolean> {
    const outcome = await this.units.run(async () => {
      const marked = await this.forgotten.mark(caseId, this.config.draftReminderDays);
      if (marked) await this.notifications.tell({ caseId, template: 'draft_waiting', to: { sub: savedBy } });
      return ok(marked);
    });
    return outcome.ok && outcome.value;
  }
}
