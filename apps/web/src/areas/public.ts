import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { callQuery, callsQuery } from '../api/queries';
import { localPath, text, type RawSearch } from '../lib/search';
import { withTexts } from '../lib/with-texts';
import { ahead } from './ahead';
import { rootRoute } from './root';

const front = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: ({ cause }) => ahead(cause, (client) => client.query(callsQuery)),
  component: lazyRouteComponent(
    withTexts(() => import('../features/front/front-page'), 'front'),
    'FrontPage',
  ),
});

const call = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ordninger/$key',
  loader: ({ cause, params }) => ahead(cause, (client) => client.query(callQuery(params.key))),
  component: lazyRouteComponent(
    withTexts(() => import('../features/front/call-page'), 'front', 'eligibility', 'line'),
    'CallPage',
  ),
});

interface LogInSearch {
  /** Where to go afterwards. */
  til?: string | undefined;
  /** Set when a log-in came back and was refused. */
  feil?: string | undefined;
}

const logIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/logg-inn',
  validateSearch: (raw: RawSearch): LogInSearch => ({ til: localPath(raw['til']), feil: text(raw['feil']) }),
  component: lazyRouteComponent(() => import('../shell/log-in-page'), 'LogInPage'),
});

const loggedIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/innlogget',
  component: lazyRouteComponent(() => import('../shell/logged-in-page'), 'LoggedInPage'),
});

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hjem',
  component: lazyRouteComponent(() => import('../shell/home-page'), 'HomePage'),
});

const accessibility = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tilgjengelighet',
  component: lazyRouteComponent(
    withTexts(() => import('../features/about/accessibility-page'), 'about'),
    'AccessibilityPage',
  ),
});

const privacy = createRoute({
  getParentRoute: () => rootRoute,
  path: '/personvern',
  component: lazyRouteComponent(
    withTexts(() => import('../features/about/privacy-page'), 'about'),
    'PrivacyPage',
  ),
});

export const publicRoutes = [front, call, logIn, loggedIn, home, accessibility, privacy] as const;
