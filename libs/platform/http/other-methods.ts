import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { ProblemException } from './problem-exception';
import { sendProblem } from './problem.filter';
import type { Route } from './routes';
import { BARE_HEADERS } from './security-headers';

interface Place {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}/?$`);

/** What is served at a path is asked for in one of these ways; HEAD goes where GET goes. */
function placesOf(routes: readonly Route[]): Place[] {
  const methods = new Map<string, string[]>();
  for (const { path, method } of routes) {
    const with_ = method === 'GET' ? ['GET', 'HEAD'] : [method];
    methods.set(path, [...(methods.get(path) ?? []), ...with_]);
  }
  return [...methods].map(([path, each]) => ({ pattern: patternOf(path), methods: each }));
}

/**
 * An address of the API that is asked in a way it does not serve says so, and in which ways it is asked (RFC 9110,
 * 405 and Allow); else it would answer as one that does not exist.
 */
export function answerOtherMethods(server: FastifyInstance, routes: readonly Route[]): void {
  const places = placesOf(routes);
  server.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (!request.is404 && request.routeOptions.url !== '/*') return;
    const allowed = places.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods);
    if (allowed.length === 0 || allowed.includes(request.method)) return;
    void reply.header('allow', [...new Set(allowed)].sort().join(', '));
    sendProblem(reply, ProblemException.because('method_not_allowed').problem);
    return reply;
  });
}

/** Bodies come as they are: what is packed cannot be measured before it is unpacked. */
export function refusePackedBodies(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    const packed = request.headers['content-encoding'];
    if (packed === undefined || packed.toLowerCase() === 'identity') return;
    void reply.header('accept-encoding', 'identity');
    sendProblem(reply, ProblemException.because('unsupported_media_type').problem);
    return reply;
  });
}

/** What is no request at all (a method nobody knows, headers without end) reaches no route, and so no filter. */
export function answerNoRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(ProblemException.because('bad_request').problem);
  socket.end(
    [
      'HTTP/1.1 400 Bad Request',
      'Content-Type: application/problem+json; charset=utf-8',
      'Cache-Control: no-store',
      ...Object.entries(BARE_HEADERS).map(([name, value]) => `${name}: ${value}`),
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
