import { Injectable } from '@nestjs/common';
import { idInPath, type Preparation } from '@tilsagn/platform/http/prepared';
import type { FastifyRequest } from 'fastify';
import { MovePaymentRequest } from '../use-cases/move-payment-request';

/** Asks the register about the applicant anew, before a payment is authorised. */
@Injectable()
export class AskBeforeAuthorising implements Preparation {
  constructor(private readonly moving: MovePaymentRequest) {}

  async prepare(request: FastifyRequest): Promise<unknown> {
    const id = idInPath(request);
    if (id === undefined || request.caller === undefined) return undefined;
    return this.moving.ask({ id, actor: request.caller.actor });
  }
}
