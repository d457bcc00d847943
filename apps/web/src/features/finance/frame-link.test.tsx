import '@testing-library/jest-dom';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { meQuery } from '../../api/queries';
import { FrameLink } from './frame-link';

beforeAll(() => {
  // jsdom has no window to scroll.
  jest.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
});

function show(role: 'finance' | 'auditor' | 'approver' | 'caseworker'): void {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  client.setQueryData(meQuery.queryKey, { user: { roles: [role] } } as never);
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => (
      <FrameLink frame="bio" year={2021} search={{ per: '2021-06-30' }} strong>
        BIO
      </FrameLink>
    ),
  });
  const frame = createRoute({ getParentRoute: () => root, path: '/okonomi/rammer/$frame/$year' });
  const router = createRouter({
    routeTree: root.addChildren([page, frame]),
    history: createMemoryHistory(),
  });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
}

it.each(['finance', 'auditor'] as const)('leads %s into the frame as of the day shown', async (role) => {
  show(role);
  expect(await screen.findByRole('link', { name: 'BIO' })).toHaveAttribute(
    'href',
    '/okonomi/rammer/bio/2021?per=2021-06-30',
  );
});

it.each(['approver', 'caseworker'] as const)(
  'names the frame to the %s, who may not open it',
  async (role) => {
    show(role);
    expect(await screen.findByText('BIO')).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  },
);
