import { Injectable } from '@nestjs/common';
import { hasRole } from '@tilsagn/domain/access/actor';
import type { Preparation } from '@tilsagn/platform/http/prepared';
import type { FastifyRequest } from 'fastify';
import { MakeDirectAward } from '../use-cases/make-direct-award';

/** Asks the register about the recipient of a direct award, before anything is written. */
@Injectable()
export class AskBeforeAward implements Preparation {
  constructor(private readonly making: MakeDirectAward) {}

  async prepare({ body, caller }: FastifyRequest): Promise<unknown> {
    const orgnr: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'orgnr') : undefined;
    if (typeof orgnr !== 'string' || caller === undefined || !hasRole(caller.actor, 'caseworker'))
      return undefined;
    return this.making.ask(orgnr);
  }
}
