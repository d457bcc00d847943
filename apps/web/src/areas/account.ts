import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withTexts } from '../lib/with-texts';
import { requireLogin } from './require-login';
import { rootRoute } from './root';

const sessions = createRoute({
  getParentRoute: () => rootRoute,
  path: '/min/okter',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/account/sessions-page'), 'sessions'),
    'SessionsPage',
  ),
});

export const accountRoutes = [sessions] as const;
