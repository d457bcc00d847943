import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ok, type Result } from '@tilsagn/domain/result';
import { CaseAccess } from '@tilsagn/modules/workflow';
import type { ThreadDto } from '../http/message.dto';
import type { Side } from '../side';
import { Threads } from '../thread';

/** What was said in a case, as one side sees it. */
@Injectable()
export class ReadThread {
  constructor(
    private readonly access: CaseAccess,
    private readonly threads: Threads,
  ) {}

  /** Refused: not_found. */
  async run(caseId: string, side: Side, actor: Actor, before?: string): Promise<Result<ThreadDto>> {
    const operation = side === 'staff' ? 'cases.readMessages' : 'applications.readMessages';
    const found = await this.access.open(operation, caseId, actor);
    return found.ok ? ok(await this.threads.of(found.value, side, actor, before)) : found;
  }
}
