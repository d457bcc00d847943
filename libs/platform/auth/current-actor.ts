import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ProblemException } from '@tilsagn/platform/http/problem-exception';

/** What the session guard puts on every request. */
export interface Caller {
  readonly actor: Actor;
  readonly email: string | undefined;
  readonly csrfToken: string;
  /** The hash the session is stored under; never sent anywhere. */
  readonly sessionHash: Buffer;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
  }
}

/** Parameter: who is logged in. Refuses with 401 where nobody is. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { caller } = context.switchToHttp().getRequest<FastifyRequest>();
  if (caller === undefined) throw ProblemException.because('login_required');
  return caller.actor;
});

/** Parameter: who is logged in, or nothing. */
export const OptionalCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().caller,
);

/** Parameter: the session of who is logged in. Refuses with 401 where nobody is. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<FastifyRequest>();
  if (caller === undefined) throw ProblemException.because('login_required');
  return caller;
});
