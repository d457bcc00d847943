import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageAskedFor, type Language } from '@tilsagn/domain/language/language';
import { inLanguage } from '@tilsagn/platform/i18n/request-language';

/** The language that a request is answered in. */
export const languageOf = ({ headers }: Pick<FastifyRequest, 'headers'>): Language =>
  languageAskedFor(headers['accept-language']);

/**
 * Answers each request in the language it asks for, and says which one that is. The language is taken up again after
 * the body, since the bytes of a body arrive outside of what the request began.
 */
export function answerInLanguage(server: FastifyInstance): void {
  const takeUp = (request: FastifyRequest, _reply: FastifyReply, done: () => void): void => {
    inLanguage(languageOf(request), done);
  };
  server.addHook('onRequest', takeUp);
  server.addHook('preValidation', takeUp);
  server.addHook('onSend', (request, reply, _body, done) => {
    if (request.url.startsWith('/api') && isJson(reply)) {
      void reply.header('vary', 'Accept-Language');
      if (!reply.hasHeader('content-language')) void reply.header('content-language', languageOf(request));
    }
    done();
  });
}

const isJson = (reply: FastifyReply): boolean => /json/.test(String(reply.getHeader('content-type') ?? ''));
