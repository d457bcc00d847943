/** The token that proves a change was sent by our own pages; fetched with `/api/me`, kept in memory alone. */
let csrfToken = '';
const listeners = new Set<() => void>();

export function rememberToken(token: string): void {
  csrfToken = token;
}

export function currentToken(): string {
  return csrfToken;
}

/** Called by the client when the server no longer knows the session. */
export function sessionEnded(): void {
  listeners.forEach((listener) => listener());
}

export function onSessionEnded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const LOGIN_CHANNEL = 'tilsagn-login';
