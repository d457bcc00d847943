import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, text, type RawSearch } from '../lib/search';
import { CASE_TABS, type CaseTab } from './case-tabs';
import { requireLogin } from './require-login';
import { rootRoute } from './root';

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

interface WorklistSearch {
  status?: string | undefined;
  utlysning?: string | undefined;
  behandler?: string | undefined;
  q?: string | undefined;
  sort?: (typeof SORTS)[number] | undefined;
}

const worklist = createRoute({
  getParentRoute: () => rootRoute,
  path: '/saker',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): WorklistSearch => ({
    status: text(raw['status']),
    utlysning: text(raw['utlysning']),
    behandler: text(raw['behandler']),
    q: text(raw['q']),
    sort: oneOf(SORTS, raw['sort']),
  }),
  component: lazyRouteComponent(() => import('../features/worklist/worklist-page'), 'WorklistPage'),
});

const oneCase = createRoute({
  getParentRoute: () => rootRoute,
  path: '/saker/$id',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): { fane?: CaseTab | undefined } => ({
    fane: oneOf(CASE_TABS, raw['fane']),
  }),
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
