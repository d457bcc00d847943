import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { FRAME_ACT_KINDS, type FrameActKind } from '../lib/frame-act-kinds';
import { date, oneOf, text, year, type RawSearch } from '../lib/search';
import { withTexts } from '../lib/with-texts';
import { requireLogin } from './require-login';
import { rootRoute } from './root';

interface FramesSearch {
  ar?: number | undefined;
  /** The date the figures are asked for. */
  per?: string | undefined;
  /** The scheme they are narrowed to. */
  ordning?: string | undefined;
  /** The funding type. */
  midler?: (typeof FUNDING)[number] | undefined;
  /** The day by which it was known. */
  kjent?: string | undefined;
}

const FUNDING = ['block_grant', 'earmarked', 'own_means'] as const;

interface YearSearch {
  ar?: number | undefined;
  per?: string | undefined;
}

const yearOf = (raw: RawSearch): YearSearch => ({ ar: year(raw['ar']), per: date(raw['per']) });

interface FrameSearch {
  per?: string | undefined;
  tiltak?: string | undefined;
}

const frames = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): FramesSearch => ({
    ...yearOf(raw),
    ordning: text(raw['ordning']),
    midler: oneOf(FUNDING, raw['midler']),
    kjent: date(raw['kjent']),
  }),
  component: lazyRouteComponent(
    withTexts(() => import('../features/finance/frames-page'), 'finance', 'money', 'oversight', 'saving'),
    'FramesPage',
  ),
});

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/rammer/$frame/$year',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): FrameSearch => ({ per: date(raw['per']), tiltak: text(raw['tiltak']) }),
  component: lazyRouteComponent(
    withTexts(
      () => import('../features/finance/frame-page'),
      'acts',
      'finance',
      'money',
      'oversight',
      'saving',
    ),
    'FramePage',
  ),
});

const tree = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/fordeling',
  beforeLoad: requireLogin,
  validateSearch: yearOf,
  component: lazyRouteComponent(
    withTexts(
      () => import('../features/finance/tree-page'),
      'acts',
      'finance',
      'money',
      'oversight',
      'saving',
    ),
    'TreePage',
  ),
});

const forecast = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/prognose',
  beforeLoad: requireLogin,
  validateSearch: yearOf,
  component: lazyRouteComponent(
    withTexts(() => import('../features/finance/forecast-page'), 'finance', 'money', 'oversight', 'saving'),
    'ForecastPage',
  ),
});

const trail = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/krone/$id',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(
      () => import('../features/finance/trail-page'),
      'acts',
      'finance',
      'money',
      'oversight',
      'saving',
    ),
    'TrailPage',
  ),
});

const payments = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/utbetalinger',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/finance/payments-page'), 'finance', 'money', 'saving'),
    'PaymentsPage',
  ),
});

const dimensions = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/dimensjoner',
  beforeLoad: requireLogin,
  validateSearch: yearOf,
  component: lazyRouteComponent(
    withTexts(
      () => import('../features/finance/dimensions-page'),
      'dimensions',
      'finance',
      'money',
      'oversight',
      'saving',
    ),
    'DimensionsPage',
  ),
});

const proposals = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/forslag',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(
      () => import('../features/finance/acts/proposals-page'),
      'acts',
      'money',
      'oversight',
      'saving',
    ),
    'ProposalsPage',
  ),
});

const proposal = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/forslag/$id',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/finance/acts/proposal-page'), 'acts', 'money'),
    'ProposalPage',
  ),
});

interface NewActSearch {
  /** What is to be done. */
  slag?: FrameActKind | undefined;
  ramme?: string | undefined;
  tiltak?: string | undefined;
  ar?: number | undefined;
  /** The transfer to reverse. */
  transaksjon?: string | undefined;
}

const newAct = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/ny',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): NewActSearch => ({
    slag: oneOf(FRAME_ACT_KINDS, raw['slag']),
    ramme: text(raw['ramme']),
    tiltak: text(raw['tiltak']),
    ar: year(raw['ar']),
    transaksjon: text(raw['transaksjon']),
  }),
  component: lazyRouteComponent(
    withTexts(() => import('../features/finance/acts/new-act-page'), 'acts', 'money'),
    'NewActPage',
  ),
});

const yearEnd = createRoute({
  getParentRoute: () => rootRoute,
  path: '/okonomi/arsslutt',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): { ar?: number | undefined; ramme?: string | undefined } => ({
    ar: year(raw['ar']),
    ramme: text(raw['ramme']),
  }),
  component: lazyRouteComponent(
    withTexts(
      () => import('../features/finance/acts/year-end-page'),
      'acts',
      'finance',
      'money',
      'oversight',
      'saving',
    ),
    'YearEndPage',
  ),
});

const aid = createRoute({
  getParentRoute: () => rootRoute,
  path: '/stotte',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): { fra?: string | undefined; til?: string | undefined } => ({
    fra: date(raw['fra']),
    til: date(raw['til']),
  }),
  component: lazyRouteComponent(
    withTexts(() => import('../features/finance/aid-page'), 'aid', 'oversight', 'saving'),
    'AidPage',
  ),
});

export const financeRoutes = [
  frames,
  frame,
  tree,
  forecast,
  trail,
  payments,
  dimensions,
  proposals,
  proposal,
  newAct,
  yearEnd,
  aid,
] as const;
