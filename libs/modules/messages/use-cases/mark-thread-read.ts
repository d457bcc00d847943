import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ok, type Result } from '@tilsagn/domain/result';
import { Inbox } from '@tilsagn/modules/notifications';
import { CaseAccess } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import type { ReadMarkedDto } from '../http/message.dto';
import { Messages } from '../persistence/messages';
import { UnreadMessages } from '../persistence/unread-messages';
import type { Side } from '../side';

export interface MarkReadCommand {
  readonly caseId: string;
  readonly actor: Actor;
  readonly side: Side;
  /** The newest message that was on the screen. */
  readonly upTo: string;
}

/** Notes that a person has seen the messages of the other side; the news of them in the inbox is read with it. */
@Injectable()
export class MarkThreadRead {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly messages: Messages,
    private readonly unread: UnreadMessages,
    private readonly inbox: Inbox,
  ) {}

  /** Refused: not_found. */
  run({ caseId, actor, side, upTo }: MarkReadCommand): Promise<Result<ReadMarkedDto>> {
    return this.units.run(async () => {
      const operation = side === 'staff' ? 'cases.markMessagesRead' : 'applications.markMessagesRead';
      const found = await this.access.open(operation, caseId, actor);
      if (!found.ok) return found;
      await this.messages.markRead(caseId, side, actor.sub, upTo);
      const template = side === 'staff' ? 'message_from_applicant' : 'message_from_county';
      await this.inbox.markReadOfCase(actor.sub, caseId, template);
      return ok({ unread: (await this.unread.of([caseId], side)).get(caseId) ?? 0 });
    });
  }
}
