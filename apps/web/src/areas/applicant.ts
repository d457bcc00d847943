import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, text, type RawSearch } from '../lib/search';
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
  component: lazyRouteComponent(() => import('../features/mine/my-page'), 'MyPage'),
});

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/min/soknad/ny',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch) => ({ utlysning: text(raw['utlysning']) ?? '' }),
  component: lazyRouteComponent(() => import('../features/apply/start-page'), 'StartPage'),
});

const draft = createRoute({
  getParentRoute: () => rootRoute,
  path: '/min/soknad/$id',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(() => import('../features/apply/draft-layout'), 'DraftLayout'),
});

const step = createRoute({
  getParentRoute: () => draft,
  path: '/steg/$step',
  component: lazyRouteComponent(() => import('../features/apply/step-page'), 'StepPage'),
});

const review = createRoute({
  getParentRoute: () => draft,
  path: '/oppsummering',
  component: lazyRouteComponent(() => import('../features/apply/review-page'), 'ReviewPage'),
});

const receipt = createRoute({
  getParentRoute: () => rootRoute,
  path: '/min/soknad/$id/kvittering',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(() => import('../features/apply/receipt-page'), 'ReceiptPage'),
});

const correction = createRoute({
  getParentRoute: () => rootRoute,
  path: '/min/soknad/$id/rett',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(() => import('../features/apply/correction-page'), 'CorrectionPage'),
});

const myCase = createRoute({
  getParentRoute: () => rootRoute,
  path: '/min/sak/$id',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): { del?: MyCasePart | undefined } => ({
    del: oneOf(MY_CASE_PARTS, raw['del']),
  }),
  component: lazyRouteComponent(() => import('../features/mine/my-case-page'), 'MyCasePage'),
});

export const applicantRoutes = [
  mine,
  start,
  draft.addChildren([step, review]),
  receipt,
  correction,
  myCase,
] as const;
