import createClient, { type Middleware } from 'openapi-fetch';
import { currentLanguage } from '../lib/language';
import { NoAnswer, problemFrom } from './problem';
import type { paths } from './schema';
import { currentToken, sessionEnded } from './session';

/** The server answers in the language of the pages, whatever the browser itself would ask for. */
const language: Middleware = {
  onRequest: ({ request }) => request.headers.set('accept-language', currentLanguage()),
};

const problems: Middleware = {
  onResponse: async ({ response }) => {
    if (response.ok) return;
    if (response.status === 401) sessionEnded();
    throw await problemFrom(response);
  },
  onError: ({ error }) => new NoAnswer(error),
};

/** Typed by the contract; throws `Problem` when the server says no, `NoAnswer` when it says nothing. */
export const api = createClient<paths>({ baseUrl: globalThis.location.origin, credentials: 'same-origin' });
api.use(language, problems);

/** The body of an answer. */
export async function body<T>(request: Promise<{ data?: T }>): Promise<T> {
  const { data } = await request;
  if (data === undefined) throw new Error('an answer without a body');
  return data;
}

export interface Change {
  method: 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** Version of the view the change was made from; sent as If-Match. */
  version?: number;
  /** Kept by the caller over retries, so that a repeated request has one effect. */
  key?: string;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
}

function headersOf(change: Change): Record<string, string> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': currentLanguage(),
    'x-csrf': currentToken(),
  };
  if (change.method === 'POST') headers['idempotency-key'] = change.key ?? crypto.randomUUID();
  if (change.version !== undefined) headers['if-match'] = `"v${change.version}"`;
  if (change.body !== undefined && !(change.body instanceof FormData)) {
    headers['content-type'] = 'application/json';
  }
  return headers;
}

async function answerTo(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    throw new NoAnswer(error);
  }
}

/** Changes something: the act is named by its address, which the server's `allowedActions` chose. */
export async function change<T>(path: string, what: Change): Promise<T> {
  const init: RequestInit = { method: what.method, headers: headersOf(what), credentials: 'same-origin' };
  if (what.body !== undefined)
    init.body = what.body instanceof FormData ? what.body : JSON.stringify(what.body);
  if (what.keepalive) init.keepalive = true;
  const response = await answerTo(path, init);
  if (!response.ok) {
    if (response.status === 401) sessionEnded();
    throw await problemFrom(response);
  }
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
