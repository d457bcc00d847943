/** The token that proves a change was sent by our own pages; fetched with `/api/me`, kept in memory alone. */
let csrfToken = '';
/** @param acted whether the person did something, and not the page by itself */
type Listener = (acted: boolean) => void;
const listeners = new Set<Listener>();

export function rememberToken(token: string): void {
  csrfToken = token;
}

export function currentToken(): string {
  return csrfToken;
}

/** Called by the client when the server no longer knows the session. */
export function sessionEnded(acted: boolean): void {
  listeners.forEach((listener) => listener(acted));
}

export function onSessionEnded(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const LOGIN_CHANNEL = 'tilsagn-login';
