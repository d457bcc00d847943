import { Injectable } from '@nestjs/common';
import { idInPath, type Preparation } from '@tilsagn/platform/http/prepared';
import type { FastifyRequest } from 'fastify';
import { AttachFile } from '../use-cases/attach-file';

/** Looks a file through and has it scanned, before it is attached to a draft. */
@Injectable()
export class ExamineBeforeAttach implements Preparation {
  constructor(private readonly attaching: AttachFile) {}

  async prepare(request: FastifyRequest): Promise<unknown> {
    const caseId = idInPath(request);
    const { caller, upload } = request;
    if (caseId === undefined || caller === undefined || upload === undefined) return undefined;
    return this.attaching.examine({ caseId, actor: caller.actor, file: upload });
  }
}
