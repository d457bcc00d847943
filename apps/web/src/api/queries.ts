import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from './http';
import { adoptLanguage } from './own-language';
import type { paths } from './schema';
import { rememberToken } from './session';

type CasesQuery = NonNullable<paths['/api/cases']['get']['parameters']['query']>;
type TransfersQuery = NonNullable<paths['/api/ledger/transfers']['get']['parameters']['query']>;

const PAGE = 50;
const FIRST = null as string | null;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = await body(api.GET('/api/me'));
    rememberToken(me.csrfToken ?? '');
    await adoptLanguage(me);
    return me;
  },
  staleTime: 60_000,
});

export const callsQuery = queryOptions({
  queryKey: ['calls'],
  queryFn: () => body(api.GET('/api/calls')),
  staleTime: 60_000,
});

export const callQuery = (key: string) =>
  queryOptions({
    queryKey: ['calls', key],
    queryFn: () => body(api.GET('/api/calls/{key}', { params: { path: { key } } })),
  });

/** Whether I am told when a call opens. */
export const watchQuery = (key: string) =>
  queryOptions({
    queryKey: ['calls', key, 'watch'],
    queryFn: () => body(api.GET('/api/calls/{key}/watch', { params: { path: { key } } })),
  });

/** Whether a company may apply under a call; nobody's log-in is needed. */
export const eligibilityQuery = (key: string, orgnr: string) =>
  queryOptions({
    queryKey: ['calls', key, 'eligibility', orgnr],
    queryFn: () =>
      body(api.GET('/api/calls/{key}/eligibility', { params: { path: { key }, query: { orgnr } } })),
    retry: false,
    staleTime: 300_000,
  });

export const organisationQuery = (orgnr: string) =>
  queryOptions({
    queryKey: ['organisations', orgnr],
    queryFn: () => body(api.GET('/api/organisations/{orgnr}', { params: { path: { orgnr } } })),
    retry: false,
    staleTime: 300_000,
  });

export const applicationsQuery = queryOptions({
  queryKey: ['applications'],
  queryFn: () => body(api.GET('/api/applications')),
});

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', id],
    queryFn: () => body(api.GET('/api/applications/{id}', { params: { path: { id } } })),
  });

export const checkQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', id, 'check'],
    queryFn: () => body(api.GET('/api/applications/{id}/check', { params: { path: { id } } })),
    gcTime: 0,
  });

export const worklistQuery = (query: CasesQuery) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'list', query],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/cases', {
          params: { query: { ...query, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: FIRST,
    getNextPageParam: (last) => last.next,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id],
    queryFn: () => body(api.GET('/api/cases/{id}', { params: { path: { id } } })),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id, 'history'],
    queryFn: () => body(api.GET('/api/cases/{id}/history', { params: { path: { id } } })),
  });

export const caseTransfersQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id, 'transfers'],
    queryFn: () => body(api.GET('/api/cases/{id}/transfers', { params: { path: { id } } })),
  });

export const paymentRequestsQuery = (state: string) =>
  queryOptions({
    queryKey: ['payment-requests', state],
    queryFn: () => body(api.GET('/api/payment-requests', { params: { query: { state } } })),
  });

export const paymentFiguresQuery = (state: string) =>
  queryOptions({
    queryKey: ['payment-requests', state, 'figures'],
    queryFn: () => body(api.GET('/api/payment-requests/figures', { params: { query: { state } } })),
  });

export const balancesQuery = (query: { year: number; valueDate?: string | undefined }) =>
  queryOptions({
    queryKey: ['ledger', 'balances', query],
    queryFn: () => body(api.GET('/api/ledger/balances', { params: { query } })),
  });

export const frameQuery = (frame: string, year: number) =>
  queryOptions({
    queryKey: ['ledger', 'frames', frame, year],
    queryFn: () => body(api.GET('/api/ledger/frames/{frame}/{year}', { params: { path: { frame, year } } })),
  });

export const transfersQuery = (query: TransfersQuery) =>
  infiniteQueryOptions({
    queryKey: ['ledger', 'transfers', query],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/ledger/transfers', {
          params: { query: { ...query, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: FIRST,
    getNextPageParam: (last) => last.next,
  });
