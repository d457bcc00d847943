import { NoAnswer, problemFrom } from './problem';
import { currentToken, sessionEnded } from './session';

export type Query = Record<string, string | number | null | undefined>;

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

/** Address with the parameters that have a value. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch (error) {
    throw new NoAnswer(error);
  }
  if (response.ok) return response;
  if (response.status === 401) sessionEnded();
  throw await problemFrom(response);
}

/** Reads; throws `Problem` or `NoAnswer`. */
export async function read<T>(path: string, query?: Query): Promise<T> {
  const response = await send(address(path, query), { headers: { accept: 'application/json' } });
  return (await response.json()) as T;
}

function changeHeaders(change: Change): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json', 'x-csrf': currentToken() };
  if (change.method === 'POST') headers['idempotency-key'] = change.key ?? crypto.randomUUID();
  if (change.version !== undefined) headers['if-match'] = `"v${change.version}"`;
  if (change.body !== undefined && !(change.body instanceof FormData)) {
    headers['content-type'] = 'application/json';
  }
  return headers;
}

/** Changes something; throws `Problem` or `NoAnswer`. */
export async function change<T>(path: string, what: Change): Promise<T> {
  const init: RequestInit = { method: what.method, headers: changeHeaders(what) };
  if (what.body !== undefined) {
    init.body = what.body instanceof FormData ? what.body : JSON.stringify(what.body);
  }
  if (what.keepalive) init.keepalive = true;
  const response = await send(path, init);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
