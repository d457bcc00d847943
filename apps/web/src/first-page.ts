import { meQuery } from './api/queries';
import { ready } from './i18n';
import { queryClient } from './query-client';
import { router } from './router';

/** Who is here, and the code and texts of the first page, are asked for side by side and not one after the other. */
export function fetchFirstPage(): void {
  // In the language of the pages, which is known then. What fails is asked for again, and told, by the page itself.
  ready.then(() => queryClient.query({ ...meQuery, staleTime: 'static' })).catch(() => undefined);
  const [routes] = router.getMatchedRoutes(window.location.pathname);
  routes.forEach(({ options }) => void options.component?.preload?.());
}
