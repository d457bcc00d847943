import { currentLanguage } from '../lib/language';
import { hasOldToken, NoAnswer, problemFrom } from './problem';
import type { paths } from './schema';
import { currentToken, rememberToken, sessionEnded } from './session';

type Readable = { [P in keyof paths]: paths[P] extends { get: object } ? P : never }[keyof paths];
type Get<P extends Readable> = paths[P] extends { get: infer G } ? G : never;
type Answer<P extends Readable> =
  Get<P> extends { responses: { 200: { content: { 'application/json': infer A } } } } ? A : never;
type Asked<P extends Readable> =
  Get<P> extends { parameters: infer A } ? Omit<A, 'header' | 'cookie'> : never;
/** Left out where the operation asks for nothing. */
type Params<P extends Readable> =
  object extends Asked<P> ? [what?: { params?: Asked<P> }] : [what: { params: Asked<P> }];

type Value = string | number | boolean | null | undefined;
interface Values {
  path?: Record<string, string | number>;
  query?: Record<string, Value | Value[]>;
}

/** The address with its parts filled in; what is undefined is not asked for, and a list is repeated. */
export function addressOf(path: string, { path: parts = {}, query = {} }: Values = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parts[name])));
  const asked = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one === undefined || one === null ? [] : [[name, String(one)]])),
  );
  const text = new URLSearchParams(asked).toString();
  return text === '' ? filled : `${filled}?${text}`;
}

async function answerTo(
  path: string,
  init: RequestInit,
  more: Record<string, string>,
  acted = false,
): Promise<Response> {
  const headers = { accept: 'application/json', 'accept-language': currentLanguage(), ...more };
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers, credentials: 'same-origin' });
  } catch (error) {
    throw new NoAnswer(error);
  }
  if (response.ok) return response;
  if (response.status === 401) sessionEnded(acted);
  throw await problemFrom(response);
}

/** Typed by the contract; throws `Problem` when the server says no, `NoAnswer` when it says nothing. */
export const api = {
  GET: async <P extends Readable>(path: P, ...[what]: Params<P>): Promise<{ data: Answer<P> }> => {
    const response = await answerTo(addressOf(path, what?.params), {}, {});
    return { data: (await response.json()) as Answer<P> };
  },
};

/** The body of an answer. */
export async function body<T>(request: Promise<{ data: T }>): Promise<T> {
  return (await request).data;
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
  /** Sent by the page, and not because the person did something this moment. */
  byItself?: boolean;
}

/** The headers of a change that do not depend on how it is sent. */
export function headersOf(change: Change): Record<string, string> {
  const headers: Record<string, string> = { 'x-csrf': currentToken() };
  if (change.method === 'POST') headers['idempotency-key'] = change.key ?? crypto.randomUUID();
  if (change.version !== undefined) headers['if-match'] = `"v${change.version}"`;
  if (change.body !== undefined && !(change.body instanceof FormData)) {
    headers['content-type'] = 'application/json';
  }
  return headers;
}

/** The session is another one now (one has logged in beside this page) and has a token of its own. */
async function renewToken(): Promise<void> {
  rememberToken((await body(api.GET('/api/me'))).csrfToken ?? '');
}

/** Changes something: the act is named by its address, which the server's `allowedActions` chose. */
export async function change<T>(path: string, what: Change): Promise<T> {
  const init: RequestInit = { method: what.method };
  if (what.body !== undefined)
    init.body = what.body instanceof FormData ? what.body : JSON.stringify(what.body);
  if (what.keepalive) init.keepalive = true;
  const send = (): Promise<Response> => answerTo(path, init, headersOf(what), what.byItself !== true);
  const answer = await send().catch(async (error: unknown) => {
    if (!hasOldToken(error)) throw error;
    await renewToken();
    return send();
  });
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
