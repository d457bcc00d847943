import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod/mini';
import { requireLogin } from './require-login';
import { rootRoute } from './root';

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const frames = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi',
  beforeLoad: requireLogin,
  validateSearch: z.object({
    ar: z.optional(z.catch(z.number(), 2021)),
    per: z.optional(z.catch(isoDate, '')),
  }),
  component: lazyRouteComponent(() => import('../features/finance/frames-page'), 'FramesPage'),
});

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/rammer/$frame/$year',
  beforeLoad: requireLogin,
  validateSearch: z.object({
    per: z.optional(z.catch(isoDate, '')),
    tiltak: z.optional(z.catch(z.string(), '')),
  }),
  component: lazyRouteComponent(() => import('../features/finance/frame-page'), 'FramePage'),
});

const payments = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/utbetalinger',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(() => import('../features/finance/payments-page'), 'PaymentsPage'),
});

export const financeRoutes = [frames, frame, payments] as const;
