import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod/mini';
import { CASE_TABS } from './case-tabs';
import { requireLogin } from './require-login';
import { rootRoute } from './root';

const text = () => z.optional(z.catch(z.string(), ''));

const SORTS = [
  'submittedOn',
  '-submittedOn',
  'deadline',
  '-deadline',
  'appliedOre',
  '-appliedOre',
  'caseNumber',
  '-caseNumber',
] as const;

const worklist = createRoute({
  getParentRoute: () => rootRoute,
  path: '/saker',
  beforeLoad: requireLogin,
  validateSearch: z.object({
    status: text(),
    utlysning: text(),
    behandler: text(),
    q: text(),
    sort: z.optional(z.catch(z.enum(SORTS), 'submittedOn')),
  }),
  component: lazyRouteComponent(() => import('../features/worklist/worklist-page'), 'WorklistPage'),
});

const oneCase = createRoute({
  getParentRoute: () => rootRoute,
  path: '/saker/$id',
  beforeLoad: requireLogin,
  validateSearch: z.object({ fane: z.optional(z.catch(z.enum(CASE_TABS), 'vurdering')) }),
  component: lazyRouteComponent(() => import('../features/case/case-page'), 'CasePage'),
});

const history = createRoute({
  getParentRoute: () => rootRoute,
  path: '/saker/$id/historikk',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(() => import('../features/case/history-page'), 'HistoryPage'),
});

const approval = createRoute({
  getParentRoute: () => rootRoute,
  path: '/godkjenning',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(() => import('../features/approval/approval-page'), 'ApprovalPage'),
});

export const staffRoutes = [worklist, oneCase, history, approval] as const;
