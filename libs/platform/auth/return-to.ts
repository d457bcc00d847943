const LOCAL = /^\/(?![/\\])[^\\\s\p{Cc}]*$/u;

/** Where to go after log-in: a path of this service, never another host. Anything else is the front page. */
export function localPath(returnTo: string | undefined): string {
  if (returnTo === undefined || returnTo.length > 500 || !LOCAL.test(returnTo)) return '/';
  return returnTo.startsWith('/api/') ? '/' : returnTo;
}
