import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod/mini';
import { rootRoute } from './root';

const front = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../features/front/front-page'), 'FrontPage'),
});

const call = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ordninger/$key',
  component: lazyRouteComponent(() => import('../features/front/call-page'), 'CallPage'),
});

const logIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/logg-inn',
  /** Where to go afterwards: an address of our own, never another host. */
  validateSearch: z.object({
    til: z.optional(z.catch(z.string().check(z.regex(/^\/(?![/\\])/)), '/hjem')),
    /** Set when a log-in came back and was refused. */
    feil: z.optional(z.catch(z.string(), 'login_failed')),
  }),
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

export const publicRoutes = [front, call, logIn, loggedIn, home] as const;
