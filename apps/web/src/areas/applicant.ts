import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { applicationQuery, applicationsQuery } from '../api/queries';
import { oneOf, text, type RawSearch } from '../lib/search';
import { withTexts } from '../lib/with-texts';
import { ahead } from './ahead';
import { MY_CASE_PARTS, type MyCasePart } from './my-case-parts';
import { requireLogin } from './require-login';
import { rootRoute } from './root';

const mine = createRoute({
  getParentRoute: () => rootRoute,
  path: '/min',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): { virksomhet?: string | undefined } => ({
    virksomhet: text(raw['virksomhet']),
  }),
  loader: ({ cause }) => ahead(cause, (client) => client.query(applicationsQuery)),
  component: lazyRouteComponent(
    withTexts(() => import('../features/mine/my-page'), 'apply', 'mine'),
    'MyPage',
  ),
});

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/min/soknad/ny',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch) => ({ utlysning: text(raw['utlysning']) ?? '' }),
  component: lazyRouteComponent(
    withTexts(() => import('../features/apply/start-page'), 'apply', 'draft', 'eligibility'),
    'StartPage',
  ),
});

const draft = createRoute({
  getParentRoute: () => rootRoute,
  path: '/min/soknad/$id',
  beforeLoad: requireLogin,
  loader: ({ cause, params }) => ahead(cause, (client) => client.query(applicationQuery(params.id))),
  component: lazyRouteComponent(
    withTexts(() => import('../features/apply/draft-layout'), 'apply', 'draft', 'files'),
    'DraftLayout',
  ),
});

const step = createRoute({
  getParentRoute: () => draft,
  path: '/steg/$step',
  component: lazyRouteComponent(
    withTexts(() => import('../features/apply/step-page'), 'apply', 'copy', 'draft', 'files'),
    'StepPage',
  ),
});

const review = createRoute({
  getParentRoute: () => draft,
  path: '/oppsummering',
  component: lazyRouteComponent(
    withTexts(() => import('../features/apply/review-page'), 'apply', 'draft', 'files', 'line'),
    'ReviewPage',
  ),
});

const receipt = createRoute({
  getParentRoute: () => rootRoute,
  path: '/min/soknad/$id/kvittering',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/apply/receipt-page'), 'apply', 'draft', 'line'),
    'ReceiptPage',
  ),
});

const correction = createRoute({
  getParentRoute: () => rootRoute,
  path: '/min/soknad/$id/rett',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/apply/correction-page'), 'correction', 'draft'),
    'CorrectionPage',
  ),
});

const myCase = createRoute({
  getParentRoute: () => rootRoute,
  path: '/min/sak/$id',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): { del?: MyCasePart | undefined } => ({
    del: oneOf(MY_CASE_PARTS, raw['del']),
  }),
  loader: ({ cause, params }) => ahead(cause, (client) => client.query(applicationQuery(params.id))),
  component: lazyRouteComponent(
    withTexts(
      () => import('../features/mine/my-case-page'),
      'apply',
      'copy',
      'correction',
      'files',
      'line',
      'messages',
      'mine',
      'money',
    ),
    'MyCasePage',
  ),
});

export const applicantRoutes = [
  mine,
  start,
  draft.addChildren([step, review]),
  receipt,
  correction,
  myCase,
] as const;
