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
import i18next from 'i18next';
import {
  contractCallsQuery,
  contractListQuery,
  contractListsQuery,
  type ContractListSummary,
} from '../../api/contract-list-queries';
import '../../i18n';
import texts from '../../locales/nb/awards.json';
import { ContractLists } from './contract-lists';

beforeAll(() => {
  i18next.addResourceBundle('nb', 'awards', texts);
  // jsdom has no window to scroll.
  jest.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
});

const list = (state: ContractListSummary['state']) => ({
  ...{ id: state, title: `Liste ${state}`, state, callKey: 'fagbrev', rows: 3, totalOre: 7_500_000 },
  ...{ proposedBy: 'Siri', proposedAt: '2021-08-27T08:00:00Z' },
  ...{ decidedBy: 'Anne', decidedAt: '2021-08-30T08:00:00Z' },
});

/** @param actions what the reader may do with a list that is approved */
function show(actions: readonly string[]): void {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const lists = (['imported', 'proposed', 'approved', 'posted'] as const).map(list);
  client.setQueryData(contractListsQuery.queryKey, lists as never);
  client.setQueryData(contractCallsQuery.queryKey, [] as never);
  for (const each of lists) {
    const may = each.state === 'approved' ? actions : ['approve', 'return'];
    client.setQueryData(contractListQuery(each.id).queryKey, { ...each, actions: may } as never);
  }
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '/', component: ContractLists });
  const one = createRoute({ getParentRoute: () => root, path: '/kontraktslister/$id' });
  const router = createRouter({ routeTree: root.addChildren([page, one]), history: createMemoryHistory() });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
}

it('lays lists to approve and lists to post before the approver, and no others', async () => {
  show(['post']);
  const links = await screen.findAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toEqual(['Liste proposed', 'Liste approved']);
  expect(screen.getByText(/^Godkjent av Anne, .*Skal posteres\.$/)).toBeVisible();
  expect(screen.queryByText(texts.waiting.post)).toBeNull();
});

it('says that another must post the list where the reader may not', async () => {
  show([]);
  expect(await screen.findByText(texts.waiting.post)).toBeVisible();
});
