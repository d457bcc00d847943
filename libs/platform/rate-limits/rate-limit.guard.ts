import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OPERATION, type OperationMetadata } from '@tilsagn/platform/auth/operation';
import { ProblemException } from '@tilsagn/platform/http/problem-exception';
import { networkOf } from './network';
import { isByAddress, paceOf, type Pace } from './paces';
import { RateLimiter, WINDOW_SECONDS, type Taken } from './rate-limiter';

/**
 * Lets nobody ask more often than a person would (reliability of the service for all others): counted by session,
 * by address where there is none. Every answer says how much is left, as the IETF's draft of RateLimit headers does.
 */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const operation = this.reflector.get<OperationMetadata | undefined>(OPERATION, context.getHandler());
    const pace = paceOf(operation?.name, request.method);
    const taken = pace && (await this.limiter.take(pace, keyOf(pace, operation?.name, request)));
    if (pace === undefined || taken === undefined) return true;
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    tell(reply, pace, taken);
    if (taken.allowed) return true;
    void reply.header('retry-after', String(taken.seconds));
    throw ProblemException.because('too_many_requests', { params: { seconds: taken.seconds } });
  }
}

/** The two halves of a log-in are counted apart, so that one log-in is one. */
function keyOf(pace: Pace, operation: string | undefined, { caller, ip }: FastifyRequest): string {
  const half = pace === 'login' ? `${operation ?? ''}:` : '';
  if (caller === undefined || isByAddress(pace)) return `${half}address:${networkOf(ip)}`;
  return `session:${caller.sessionHash.toString('base64url')}`;
}

function tell(reply: FastifyReply, pace: Pace, { limit, left, seconds }: Taken): void {
  void reply.header('ratelimit-policy', `"${pace}";q=${limit};w=${WINDOW_SECONDS}`);
  void reply.header('ratelimit', `"${pace}";r=${left};t=${seconds}`);
}
