import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { year, type RawSearch } from '../lib/search';
import { withTexts } from '../lib/with-texts';
import { requireLogin } from './require-login';
import { rootRoute } from './root';

const vouchers = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/bilag',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/accounting/vouchers-page'), 'accounting', 'saving'),
    'VouchersPage',
  ),
});

const batch = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/bilag/$id',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/accounting/batch-page'), 'accounting', 'money', 'saving'),
    'BatchPage',
  ),
});

const status = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/bilag/svar/$id',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/accounting/status-file-page'), 'accounting', 'saving'),
    'StatusFilePage',
  ),
});

const failed = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/avviste',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/accounting/failed-payments-page'), 'accounting', 'saving'),
    'FailedPaymentsPage',
  ),
});

const months = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/avstemming',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): { ar?: number | undefined } => ({ ar: year(raw['ar']) }),
  component: lazyRouteComponent(
    withTexts(() => import('../features/accounting/months-page'), 'accounting', 'saving'),
    'MonthsPage',
  ),
});

const month = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/avstemming/$period',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/accounting/month-page'), 'accounting', 'saving'),
    'MonthPage',
  ),
});

const format = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/filformat',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/accounting/format-page'), 'accounting', 'format'),
    'FormatPage',
  ),
});

export const accountingRoutes = [vouchers, batch, status, failed, months, month, format] as const;
