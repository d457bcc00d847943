import type { QueryClient } from '@tanstack/react-query';
import { meQuery } from '../api/queries';
import { queryClient } from '../query-client';

/**
 * Asks for what a page shows while its code is still on the way, once it is known who asks and in what language. What
 * fails is asked for again, and told, by the page itself. Nothing is asked for on behalf of a pointer that hovers.
 */
export function ahead(
  cause: 'preload' | 'enter' | 'stay',
  ask: (client: QueryClient) => Promise<unknown>,
): void {
  if (cause !== 'enter') return;
  void queryClient
    .query({ ...meQuery, staleTime: 'static' })
    .then(() => ask(queryClient))
    .catch(() => undefined);
}
