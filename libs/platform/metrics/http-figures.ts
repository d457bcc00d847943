import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics';

declare module 'fastify' {
  interface FastifyReply {
    /** The code of the problem body that was sent, for the figures. */
    problemCode?: string;
  }
}

/** Counts every answer by its route's pattern and status, how long it took, and every refusal by its code. */
export function countAnswers(server: FastifyInstance, metrics: Metrics): void {
  const took = metrics.seconds(
    'tilsagn_http_request_seconds',
    'Time from the first byte of a request to the last of its answer',
    ['method', 'route', 'status'],
  );
  const refusals = metrics.counter('tilsagn_refusals_total', 'Answers with a problem body, by its code', [
    'route',
    'code',
  ]);
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    took.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
    if (reply.problemCode !== undefined) refusals.inc({ route, code: reply.problemCode });
    done();
  });
}
