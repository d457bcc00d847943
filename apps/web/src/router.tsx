import { createRouter } from '@tanstack/react-router';
import { accountRoutes } from './areas/account';
import { accountingRoutes } from './areas/accounting';
import { adminRoutes } from './areas/admin';
import { awardRoutes } from './areas/awards';
import { applicantRoutes } from './areas/applicant';
import { financeRoutes } from './areas/finance';
import { inboxRoutes } from './areas/inbox';
import { publicRoutes } from './areas/public';
import { rootRoute } from './areas/root';
import { staffRoutes } from './areas/staff';
import { FailedPage } from './shell/failed-page';
import { NotFoundPage } from './ui/error-page';

const routeTree = rootRoute.addChildren([
  ...publicRoutes,
  ...applicantRoutes,
  ...inboxRoutes,
  ...accountRoutes,
  ...staffRoutes,
  ...awardRoutes,
  ...financeRoutes,
  ...accountingRoutes,
  ...adminRoutes,
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: FailedPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
