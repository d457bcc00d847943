import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '@tilsagn/platform/database/ids';
import { countAnswers } from '@tilsagn/platform/metrics/http-figures';
import { Metrics } from '@tilsagn/platform/metrics/metrics';
import { inLanguage } from '@tilsagn/platform/i18n/request-language';
import { isExcessive } from './json-extent';
import { answerInLanguage, languageOf } from './language';
import { answerNoRequest, answerOtherMethods, refusePackedBodies } from './other-methods';
import { servePages } from './pages';
import { ProblemException } from './problem-exception';
import { BODY_LIMIT, sendProblem } from './problem.filter';
import { routesOf } from './routes';
import { BARE_HEADERS, securityHeaders } from './security-headers';

export interface ServerOptions {
  readonly secure: boolean;
  /** The folder of the built web app. */
  readonly pages: string;
}

/** Fastify as every part of the API expects it: limits, ids of requests, no parser but JSON. */
export const fastifyAdapter = (trustProxy: readonly string[] = []): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // The address of whoever asks: that of the connection, unless a proxy we know says another.
    trustProxy: trustProxy.length > 0 && [...trustProxy],
    genReqId: () => newId(),
    // A photo of 10 MB over a poor line takes minutes; the head of a request still has to come within one.
    requestTimeout: 5 * 60_000,
    clientErrorHandler: answerNoRequest,
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read reaches no route, and so no filter.
    frameworkErrors: (_error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      inLanguage(languageOf(request), () =>
        sendProblem(reply.headers(BARE_HEADERS), ProblemException.because('bad_request').problem),
      ),
  });

/** Adds cookies, security headers, uploads, the pages and the headers of every API answer. */
export async function equip(app: NestFastifyApplication, options: ServerOptions): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  server.removeContentTypeParser('text/plain');
  acceptJson(server);
  answerInLanguage(server);
  await server.register(cookie);
  // Before the hooks that refuse: a refusal carries the headers too.
  await server.register(helmet, securityHeaders(options.secure));
  refuseNullBytes(server);
  answerOtherMethods(server, routesOf(app));
  refusePackedBodies(server);
  await server.register(multipart);
  server.addHook('onSend', (request, reply, _body, done) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api') && !reply.hasHeader('cache-control')) {
      void reply.header('cache-control', 'no-store');
    }
    done();
  });
  countAnswers(server, app.get(Metrics));
  await servePages(server, options.pages);
}

/** JSON within reason, or nothing: a command without a body is JSON too, so that forms cannot send it. */
function acceptJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else
      void parse(request, body as string, (error, value: unknown) => {
        if (error === null && isExcessive(value)) done(malformed(request));
        else done(error, value);
      });
  });
}

/** Said in the request's own language: its body arrives outside of what the request began. */
const malformed = (request: FastifyRequest): ProblemException =>
  inLanguage(languageOf(request), () => ProblemException.because('malformed_json'));

/** An address with the mark of no character names nothing, and no database can be asked for it. */
function refuseNullBytes(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (!request.url.includes('%00')) return;
    sendProblem(reply, ProblemException.because('bad_request').problem);
    return reply;
  });
}
