import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { SetMetadata, UseInterceptors, applyDecorators, createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { tap } from 'rxjs';
import { ProblemException } from '@tilsagn/platform/http/problem-exception';

/** What an entity tag of ours looks like. */
export const TAG = /^"v(\d{1,9})"$/;

/** The version a client says it has seen (`If-Match: "v3"` → 3). Refuses with 428 without one, 400 for nonsense. */
export function expectedVersion(header: string | undefined): number {
  if (header === undefined) throw ProblemException.because('version_required');
  const version = TAG.exec(header.trim())?.[1];
  if (version === undefined) throw ProblemException.because('bad_if_match');
  return Number(version);
}

/**
 * Parameter: the version the caller expects. The use case compares it under its lock and refuses with
 * `stale_version` (412) when somebody was quicker.
 */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  expectedVersion(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

export const NEEDS_VERSION = Symbol('needs-version');
export const VERSIONED = Symbol('versioned');

/** Documents the header that `@ExpectedVersion()` reads. */
export const NeedsVersion = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(NEEDS_VERSION, true),
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'The version seen, as "v3".',
      schema: { type: 'string', pattern: TAG.source },
      example: '"v3"',
    }),
  );

const versionOf = (body: unknown): number | undefined =>
  typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number'
    ? body.version
    : undefined;

class VersionTagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      tap((body: unknown) => {
        const version = versionOf(body);
        if (version === undefined) throw new TypeError('a versioned answer without a version');
        context.switchToHttp().getResponse<FastifyReply>().header('etag', `"v${version}"`);
      }),
    );
  }
}

/** Handler: its answer has a `version`, sent as the entity tag too. */
export const Versioned = (): MethodDecorator =>
  applyDecorators(SetMetadata(VERSIONED, true), UseInterceptors(new VersionTagInterceptor()));
