import type { ExecutionContext, Type } from '@nestjs/common';
import { SetMetadata, createParamDecorator } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate as faultsOf } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { validate } from 'uuid';
import { isInherited } from './validation';

export const PREPARED_BY = Symbol('prepared by');

/** What a command needs to know from elsewhere, asked for while no unit of work is open (docs/architecture.md). */
export interface Preparation {
  /**
   * Asks. The body of the request is not validated yet, and the command may still be refused: nothing may be written,
   * and whoever is not let in is told so by the command itself. Gives undefined where there is nothing to ask.
   */
  prepare(request: FastifyRequest): Promise<unknown>;
}

declare module 'fastify' {
  interface FastifyRequest {
    prepared?: unknown;
  }
}

/** Handler: this provider asks others before the command's transaction begins, so that no connection waits for them. */
export const PreparedBy = (preparation: Type<Preparation>): MethodDecorator =>
  SetMetadata(PREPARED_BY, preparation);

/** Parameter: what the preparation brought; undefined where it brought nothing. */
export const Prepared = createParamDecorator(
  (_: unknown, context: ExecutionContext): unknown =>
    context.switchToHttp().getRequest<FastifyRequest>().prepared,
);

/** For preparations: the object of the address, which is not validated yet; undefined where it cannot be one. */
export function idInPath({ params }: Pick<FastifyRequest, 'params'>): string | undefined {
  const id: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, 'id') : undefined;
  return typeof id === 'string' && validate(id) ? id : undefined;
}

const namesIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])
    : [];

/** For preparations: the body, where it is what the command will take; undefined where the command will refuse it. */
export async function bodyAs<T extends object>(
  shape: Type<T>,
  { body }: Pick<FastifyRequest, 'body'>,
): Promise<T | undefined> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  if (namesIn(body).some(isInherited)) return undefined;
  const read = plainToInstance(shape, body);
  return (await faultsOf(read)).length === 0 ? read : undefined;
}
