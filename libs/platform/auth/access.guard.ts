import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { admit } from '@tilsagn/domain/access/decide';
import { CommandLog } from '@tilsagn/platform/http/command-log';
import { eventOf } from '@tilsagn/platform/http/command-event';
import { ProblemException } from '@tilsagn/platform/http/problem-exception';
import { OPERATION, type OperationMetadata } from './operation';

/** Opens a handler only by its row in the access table. No row, no way in. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly log: CommandLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const operation = this.reflector.get<OperationMetadata | undefined>(OPERATION, context.getHandler());
    const admission = admit(operation?.name, request.caller?.actor);
    if (admission === 'admitted') return this.admitted(request, operation);
    if (request.caller !== undefined) {
      await this.log.record(eventOf(request, operation?.name ?? 'unknown', admission));
    }
    throw ProblemException.because(admission);
  }

  private async admitted(
    request: FastifyRequest,
    operation: OperationMetadata | undefined,
  ): Promise<boolean> {
    if (operation?.auditReads === true) await this.log.record(eventOf(request, operation.name, 'read'));
    return true;
  }
}
