import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { date, text, year, type RawSearch } from '../lib/search';
import { withTexts } from '../lib/with-texts';
import { requireLogin } from './require-login';
import { rootRoute } from './root';

interface FramesSearch {
  ar?: number | undefined;
  /** The date the figures are asked for. */
  per?: string | undefined;
}

interface FrameSearch {
  per?: string | undefined;
  tiltak?: string | undefined;
}

const frames = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): FramesSearch => ({ ar: year(raw['ar']), per: date(raw['per']) }),
  component: lazyRouteComponent(
    withTexts(() => import('../features/finance/frames-page'), 'finance', 'money'),
    'FramesPage',
  ),
});

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/rammer/$frame/$year',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): FrameSearch => ({ per: date(raw['per']), tiltak: text(raw['tiltak']) }),
  component: lazyRouteComponent(
    withTexts(() => import('../features/finance/frame-page'), 'finance', 'money'),
    'FramePage',
  ),
});

const payments = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/utbetalinger',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/finance/payments-page'), 'finance', 'money'),
    'PaymentsPage',
  ),
});

export const financeRoutes = [frames, frame, payments] as const;
