import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { contractListQuery } from '../api/contract-list-queries';
import { withTexts } from '../lib/with-texts';
import { ahead } from './ahead';
import { requireLogin } from './require-login';
import { rootRoute } from './root';

const lists = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kontraktslister',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/awards/contract-lists-page'), 'awards'),
    'ContractListsPage',
  ),
});

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kontraktslister/$id',
  beforeLoad: requireLogin,
  loader: ({ cause, params }) => ahead(cause, (client) => client.query(contractListQuery(params.id))),
  component: lazyRouteComponent(
    withTexts(() => import('../features/awards/contract-list-page'), 'awards', 'saving'),
    'ContractListPage',
  ),
});

const direct = createRoute({
  getParentRoute: () => rootRoute,
  path: '/direkte/ny',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/awards/direct-award-page'), 'awards'),
    'DirectAwardPage',
  ),
});

export const awardRoutes = [lists, list, direct] as const;
