import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { DEFINITION_TABS, type DefinitionTab } from '../lib/definition-tabs';
import { oneOf, text, type RawSearch } from '../lib/search';
import { withTexts } from '../lib/with-texts';
import { requireLogin } from './require-login';
import { rootRoute } from './root';

const ROLES = [
  'caseworker',
  'approver',
  'finance',
  'scheme_administrator',
  'auditor',
  'system_administrator',
] as const;
const STANDINGS = ['coming', 'current', 'ended'] as const;
const ORDERS = [
  'name',
  '-name',
  'role',
  '-role',
  'validTo',
  '-validTo',
  'lastLoginAt',
  '-lastLoginAt',
] as const;

interface RolesSearch {
  q?: string | undefined;
  rolle?: (typeof ROLES)[number] | undefined;
  status?: (typeof STANDINGS)[number] | undefined;
  sort?: (typeof ORDERS)[number] | undefined;
}

const roles = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin/brukere',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): RolesSearch => ({
    q: text(raw['q']),
    rolle: oneOf(ROLES, raw['rolle']),
    status: oneOf(STANDINGS, raw['status']),
    sort: oneOf(ORDERS, raw['sort']),
  }),
  component: lazyRouteComponent(
    withTexts(() => import('../features/admin/roles-page'), 'admin'),
    'RolesPage',
  ),
});

const schemes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ordninger-admin',
  beforeLoad: requireLogin,
  component: lazyRouteComponent(
    withTexts(() => import('../features/schemes/schemes-page'), 'schemes'),
    'SchemesPage',
  ),
});

interface DefinitionSearch {
  fane?: DefinitionTab | undefined;
}

const definition = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ordninger-admin/$kind/$key',
  beforeLoad: requireLogin,
  validateSearch: (raw: RawSearch): DefinitionSearch => ({ fane: oneOf(DEFINITION_TABS, raw['fane']) }),
  component: lazyRouteComponent(
    withTexts(() => import('../features/schemes/definition-page'), 'schemes'),
    'DefinitionPage',
  ),
});

export const adminRoutes = [roles, schemes, definition] as const;
