import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, type RawSearch } from '../lib/search';
import { withTexts } from '../lib/with-texts';
import { requireLogin } from './require-login';
import { rootRoute } from './root';

const inbox = createRoute({
  getParentRoute: () => rootRoute,
  path: '/varsler',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): { vis?: 'alle' | 'uleste' | undefined } => ({
    vis: oneOf(['alle', 'uleste'] as const, raw['vis']),
  }),
  component: lazyRouteComponent(
    withTexts(() => import('../features/inbox/inbox-page'), 'inbox'),
    'InboxPage',
  ),
});

export const inboxRoutes = [inbox] as const;
