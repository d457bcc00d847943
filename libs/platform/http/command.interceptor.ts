import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type Type,
} from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { SYSTEM } from '@tilsagn/domain/access/actor';
import { ok } from '@tilsagn/domain/result';
import { OPERATION, type OperationMetadata } from '@tilsagn/platform/auth/operation';
import { Config } from '@tilsagn/platform/config/config';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { discard, stagingFolder } from '@tilsagn/platform/files/staged-file';
import { eventOf } from './command-event';
import { CommandLog } from './command-log';
import { fingerprint } from './fingerprint';
import { NO_KEY, isIdempotencyKey } from './idempotency-key';
import { IdempotencyStore, type Claim, type StoredAnswer } from './idempotency-store';
import { readUpload } from './multipart';
import { PREPARED_BY, type Preparation } from './prepared';
import { ProblemException } from './problem-exception';
import { UPLOAD, type UploadOptions } from './upload';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const KEPT_HEADERS = ['etag', 'location'];

/**
 * Opens the unit of work around every handler that changes state, so that its effect, the answer kept under its
 * Idempotency-Key and its line in the audit trail are committed together.
 */
@Injectable()
export class CommandInterceptor implements NestInterceptor {
  private readonly staging: string;

  constructor(
    private readonly units: UnitOfWork,
    private readonly keys: IdempotencyStore,
    private readonly log: CommandLog,
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
    config: Config,
  ) {
    this.staging = stagingFolder(config.dataFolder);
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return SAFE.includes(request.method) ? next.handle() : from(this.command(context, next, request));
  }

  private async command(context: ExecutionContext, next: CallHandler, request: FastifyRequest) {
    await this.takeUpload(context, request);
    try {
      const claim = this.claimOf(context, request);
      await this.prepare(context, request);
      return await this.answered(context, next, claim);
    } finally {
      if (request.upload !== undefined) await discard(request.upload.content);
    }
  }

  private async answered(context: ExecutionContext, next: CallHandler, claim: Claim | undefined) {
    try {
      return await this.runOnce(context, next, claim);
    } catch (error) {
      if (error instanceof ProblemException && error.fromHandler) await this.refused(context, claim, error);
      throw error;
    }
  }

  private async runOnce(context: ExecutionContext, next: CallHandler, claim: Claim | undefined) {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const done = await this.units.run(async () => {
      const earlier = claim && (await this.keys.claim(claim));
      if (earlier !== undefined) return ok(replay(reply, earlier));
      const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      await this.record(context, 'done');
      if (claim) await this.keys.keep(claim, { status: reply.statusCode, headers: kept(reply), body });
      return ok(body);
    });
    if (!done.ok) throw new TypeError('a unit of work without a refusal was refused');
    return done.value;
  }

  /** The unit of the refused command is gone; what stays of it is the answer and the line in the trail. */
  private async refused(context: ExecutionContext, claim: Claim | undefined, error: ProblemException) {
    const { problem } = error;
    await this.units.run(async () => {
      await this.record(context, problem.code);
      if (claim && problem.status < 500) {
        await this.keys.keepRefusal(claim, { status: problem.status, headers: {}, body: problem });
      }
      return ok(undefined);
    });
  }

  private async record(context: ExecutionContext, outcome: string): Promise<void> {
    const operation = this.operationOf(context);
    if (operation?.audit === false) return;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await this.log.record(eventOf(request, operation?.name ?? 'unknown', outcome));
  }

  private claimOf(context: ExecutionContext, request: FastifyRequest): Claim | undefined {
    const exempt = this.reflector.get<boolean | undefined>(NO_KEY, context.getHandler());
    if (request.method !== 'POST' || exempt === true) return undefined;
    const key = request.headers['idempotency-key'];
    if (key === undefined) throw ProblemException.because('idempotency_key_required');
    if (typeof key !== 'string' || !isIdempotencyKey(key))
      throw ProblemException.because('idempotency_key_bad');
    const { method, url, body, upload } = request;
    const ifMatch = request.headers['if-match'];
    const actor = (request.caller?.actor ?? SYSTEM).sub;
    return { actor, key, fingerprint: fingerprint({ method, url, body, upload, ifMatch }) };
  }

  private async takeUpload(context: ExecutionContext, request: FastifyRequest): Promise<void> {
    const options = this.reflector.get<UploadOptions | undefined>(UPLOAD, context.getHandler());
    if (options !== undefined) request.upload = await readUpload(request, options, this.staging);
    else if (request.isMultipart()) throw ProblemException.because('unsupported_media_type');
  }

  private async prepare(context: ExecutionContext, request: FastifyRequest): Promise<void> {
    const by = this.reflector.get<Type<Preparation> | undefined>(PREPARED_BY, context.getHandler());
    if (by !== undefined) request.prepared = await this.modules.get(by, { strict: false }).prepare(request);
  }

  private operationOf(context: ExecutionContext): OperationMetadata | undefined {
    return this.reflector.get<OperationMetadata | undefined>(OPERATION, context.getHandler());
  }
}

const kept = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = reply.getHeader(name);
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );

function replay(reply: FastifyReply, earlier: StoredAnswer): unknown {
  if (earlier.status >= 400) throw new ProblemException(earlier.body as ProblemException['problem']);
  reply.status(earlier.status).headers(earlier.headers).header('idempotency-replayed', 'true');
  return earlier.body;
}
