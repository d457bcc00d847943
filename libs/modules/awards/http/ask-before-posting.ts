import { Injectable } from '@nestjs/common';
import { idInPath, type Preparation } from '@tilsagn/platform/http/prepared';
import type { FastifyRequest } from 'fastify';
import { PostContractList } from '../use-cases/post-contract-list';

/** Asks the register about the companies that are next, before posting locks anything. */
@Injectable()
export class AskBeforePosting implements Preparation {
  constructor(private readonly posting: PostContractList) {}

  async prepare(request: FastifyRequest): Promise<unknown> {
    const id = idInPath(request);
    if (id === undefined || request.caller === undefined) return undefined;
    return this.posting.ask({ id, actor: request.caller.actor });
  }
}
