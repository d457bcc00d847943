import { Injectable } from '@nestjs/common';
import { idInPath, type Preparation } from '@tilsagn/platform/http/prepared';
import type { FastifyRequest } from 'fastify';
import { Approve } from '../use-cases/approve';

/** Asks the register about the applicant anew, before a grant locks the case and its frame. */
@Injectable()
export class AskBeforeApproval implements Preparation {
  constructor(private readonly approving: Approve) {}

  async prepare(request: FastifyRequest): Promise<unknown> {
    const caseId = idInPath(request);
    if (caseId === undefined || request.caller === undefined) return undefined;
    return this.approving.ask({ caseId, actor: request.caller.actor });
  }
}
