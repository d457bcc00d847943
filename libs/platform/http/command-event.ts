import type { FastifyRequest } from 'fastify';
import { SYSTEM } from '@tilsagn/domain/access/actor';
import type { CommandEvent } from './command-log';

/** What the audit trail says of a request: ids only, so the path without its query. */
export function eventOf(request: FastifyRequest, operation: string, outcome: string): CommandEvent {
  const object = request.url.split('?', 1)[0] ?? '';
  return { actor: request.caller?.actor ?? SYSTEM, operation, object, outcome, requestId: request.id };
}
