import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inLanguage } from '@tilsagn/platform/i18n/request-language';
import { languageOf } from './language';
import { unexpectedProblem, type Problem } from './problem';
import { ProblemException } from './problem-exception';
import { isTemporary } from './unavailable';

const BY_FASTIFY: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad_request',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported_media_type',
};
const BY_STATUS: Readonly<Record<number, string>> = {
  404: 'unknown_path',
  413: 'body_too_large',
  415: 'unsupported_media_type',
};
export const BODY_LIMIT = 1_048_576;

/** Makes the one problem body of everything that is thrown at it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    const problem = inLanguage(languageOf(request), () => this.problemOf(error, request));
    if (problem.status === 503) void reply.header('retry-after', '2');
    sendProblem(reply, problem);
  }

  private problemOf(error: unknown, request: FastifyRequest): Problem {
    if (error instanceof ProblemException) return error.problem;
    const known = knownProblem(error);
    if (known !== undefined) return known;
    this.logger.error(`request ${request.id} failed`, error);
    return unexpectedProblem(request.id);
  }
}

/** Sends a problem body as application/problem+json. */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  reply.problemCode = problem.code;
  void reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

function knownProblem(error: unknown): Problem | undefined {
  if (isTemporary(error)) return ProblemException.because('temporarily_busy').problem;
  const status = statusOf(error);
  if (status === undefined || status < 400 || status >= 500) return undefined;
  const code = BY_FASTIFY[fastifyCodeOf(error) ?? ''] ?? BY_STATUS[status] ?? 'bad_request';
  const about = code === 'body_too_large' ? { params: { limit: BODY_LIMIT } } : {};
  return ProblemException.because(code, about).problem;
}

/** Nest wraps what Fastify throws and keeps it as the cause. */
function fastifyCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.cause instanceof SyntaxError) return 'FST_ERR_CTP_INVALID_JSON_BODY';
  const source = error instanceof HttpException ? error.cause : error;
  return source instanceof Error && 'code' in source ? String(source.code) : undefined;
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  return undefined;
}
