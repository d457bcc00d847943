import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import type { UnreadDto } from '../http/inbox.dto';
import { Inbox } from '../persistence/inbox';

/** A person has read news of their own. */
@Injectable()
export class MarkRead {
  constructor(
    private readonly units: UnitOfWork,
    private readonly inbox: Inbox,
  ) {}

  /** Refused: not_found. */
  one({ sub }: Actor, id: string): Promise<Result<UnreadDto>> {
    return this.units.run(async () => {
      const theirs = await this.inbox.markRead(sub, id);
      return theirs ? ok({ unread: await this.inbox.unread(sub) }) : Refused.because('not_found');
    });
  }

  /** @param upTo the newest that was on the screen */
  all({ sub }: Actor, upTo: string): Promise<Result<UnreadDto>> {
    return this.units.run(async () => {
      await this.inbox.markAllRead(sub, upTo);
      return ok({ unread: await this.inbox.unread(sub) });
    });
  }
}
