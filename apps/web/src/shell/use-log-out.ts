import { change } from '../api/http';

interface LoggedOut {
  redirectTo?: string | null;
}

async function logOut(): Promise<void> {
  const answer = await change<LoggedOut | undefined>('/api/auth/logout', { method: 'POST' });
  window.location.assign(answer?.redirectTo ?? '/');
}

/** Ends the session here and, where it says so, at the provider. Leaves the page either way. */
export function useLogOut(): () => void {
  return () => void logOut().catch(() => window.location.assign('/'));
}
