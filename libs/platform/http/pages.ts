import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemException } from './problem-exception';
import { sendProblem } from './problem.filter';

/** Whether the web app has been built into the folder. */
export const pagesExist = (folder: string): boolean => existsSync(join(folder, 'index.html'));

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '/';
const ofTheApi = (path: string): boolean => /^\/(api|health)(\/|$)/.test(path);
const hasEnding = (path: string): boolean => /\.[^/]+$/.test(path);

/**
 * Serves the built web app. A path without a file ending is a page of the app and gets index.html; a missing asset
 * is 404, since a stale tab would otherwise load HTML as a script; an unknown path of the API is a problem body.
 */
export async function servePages(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    globIgnore: ['.vite/**'],
  });
  server.get('/*', (request, reply) => serve(folder, request, reply));
}

function serve(folder: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = pathOf(request);
  if (ofTheApi(path) || !pagesExist(folder)) return missing(reply);
  if (!hasEnding(path))
    return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
  const file = decodeURIComponent(path.slice(1));
  if (!existsSync(join(folder, file)) || file.split('/').some((part) => part.startsWith('.')))
    return missing(reply);
  const lasting = file.startsWith('assets/');
  return reply
    .header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    .sendFile(file, { cacheControl: false });
}

function missing(reply: FastifyReply): FastifyReply {
  sendProblem(reply, ProblemException.because('unknown_path').problem);
  return reply;
}
