import { Injectable } from '@nestjs/common';
import { idInPath, type Preparation } from '@tilsagn/platform/http/prepared';
import type { FastifyRequest } from 'fastify';
import type { Side } from '../side';
import { AttachToMessage } from '../use-cases/attach-to-message';

/** Looks a file through and has it scanned, before it is sent up for a message. */
@Injectable()
abstract class ExamineBeforeAttach implements Preparation {
  protected abstract readonly side: Side;

  constructor(private readonly attaching: AttachToMessage) {}

  async prepare(request: FastifyRequest): Promise<unknown> {
    const caseId = idInPath(request);
    const { caller, upload } = request;
    if (caseId === undefined || caller === undefined || upload === undefined) return undefined;
    return this.attaching.examine({ caseId, actor: caller.actor, side: this.side, file: upload });
  }
}

@Injectable()
export class ExamineForApplicant extends ExamineBeforeAttach {
  protected readonly side = 'applicant';
}

@Injectable()
export class ExamineForStaff extends ExamineBeforeAttach {
  protected readonly side = 'staff';
}
