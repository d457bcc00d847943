import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { caseQuery } from '../api/queries';
import { date, oneOf, text, whole, type RawSearch } from '../lib/search';
import { withTexts } from '../lib/with-texts';
import { ahead } from './ahead';
import { CASE_TABS, type CaseTab } from './case-tabs';
import { requireLogin } from './require-login';
import { rootRoute } from './root';
import type { WorklistSearch } from './worklist-search';

const ORDERS = [
  'submittedOn',
  'deadline',
  'appliedOre',
  'recommendedOre',
  'caseNumber',
  'applicantName',
  'call',
  'state',
  'assignee',
] as const;
const SORTS = ORDERS.flatMap((order) => [order, `-${order}`] as const);

const worklist = createRoute({
  getParentRoute: () => rootRoute,
  path: '/saker',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): WorklistSearch => ({
    status: text(raw['status']),
    ordning: text(raw['ordning']),
    utlysning: text(raw['utlysning']),
    behandler: text(raw['behandler']),
    kommune: text(raw['kommune']),
    innen: whole(raw['innen']),
    fristFra: date(raw['fristFra']),
    fristTil: date(raw['fristTil']),
    sendtFra: date(raw['sendtFra']),
    sendtTil: date(raw['sendtTil']),
    fra: whole(raw['fra']),
    til: whole(raw['til']),
    q: text(raw['q']),
    sort: oneOf(SORTS, raw['sort']),
    kolonner: text(raw['kolonner']),
  }),
  component: lazyRouteComponent(
    withTexts(() => import('../features/worklist/worklist-page'), 'line', 'saving', 'worklist'),
    'WorklistPage',
  ),
});

const oneCase = createRoute({
  getParentRoute: () => rootRoute,
  path: '/saker/$id',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): { fane?: CaseTab | undefined } => ({
    fane: oneOf(CASE_TABS, raw['fane']),
  }),
  loader: ({ cause, params }) => ahead(cause, (client) => client.query(caseQuery(params.id))),
  component: lazyRouteComponent(
    withTexts(() => import('../features/case/case-page'), 'cases', 'files', 'line', 'money', 'worklist'),
    'CasePage',
  ),
});

const history = createRoute({
  getParentRoute: () => rootRoute,
  path: '/saker/$id/historikk',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/case/history-page'), 'cases', 'money'),
    'HistoryPage',
  ),
});

const approval = createRoute({
  getParentRoute: () => rootRoute,
  path: '/godkjenning',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(
      () => import('../features/approval/approval-page'),
      'awards',
      'cases',
      'money',
      'recoveries',
      'saving',
    ),
    'ApprovalPage',
  ),
});

const companies = createRoute({
  getParentRoute: () => rootRoute,
  path: '/virksomheter',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): { q?: string | undefined } => ({ q: text(raw['q']) }),
  component: lazyRouteComponent(
    withTexts(() => import('../features/companies/companies-page'), 'companies'),
    'CompaniesPage',
  ),
});

const company = createRoute({
  getParentRoute: () => rootRoute,
  path: '/virksomheter/$orgnr',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/companies/company-page'), 'companies', 'money'),
    'CompanyPage',
  ),
});

const enter = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registrer-soknad',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/enter/enter-page'), 'entry'),
    'EnterPage',
  ),
});

export const staffRoutes = [worklist, oneCase, history, approval, companies, company, enter] as const;
