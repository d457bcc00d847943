import { Injectable } from '@nestjs/common';
import type { Preparation } from '@tilsagn/platform/http/prepared';
import type { FastifyRequest } from 'fastify';
import { validate } from 'uuid';
import { Approve } from '../use-cases/approve';

/** Asks the register about the applicant anew, before a grant locks the case and its frame. */
@Injectable()
export class AskBeforeApproval implements Preparation {
  constructor(private readonly approving: Approve) {}

  async prepare({ params, caller }: FastifyRequest): Promise<unknown> {
    const caseId: unknown =
      typeof params === 'object' && params !== null ? Reflect.get(params, 'id') : undefined;
    if (typeof caseId !== 'string' || !validate(caseId) || caller === undefined) return undefined;
    return this.approving.ask({ caseId, actor: caller.actor });
  }
}
