import { queryOptions } from '@tanstack/react-query';
import { api, body } from './http';

/** The tabs of the worklist; their numbers are asked for again whenever a case has changed. */
export const worklistViewsQuery = queryOptions({
  queryKey: ['cases', 'views'],
  queryFn: () => body(api.GET('/api/worklist-views')),
});

export const caseworkersQuery = queryOptions({
  queryKey: ['caseworkers'],
  queryFn: () => body(api.GET('/api/caseworkers')),
  staleTime: 300_000,
});

export const assignableQuery = (to: string, ids: readonly string[]) =>
  queryOptions({
    queryKey: ['cases', 'assignable', to, ids],
    queryFn: () =>
      body(api.GET('/api/case-assignments', { params: { query: { to, cases: ids.join(',') } } })),
    enabled: to !== '' && ids.length > 0,
    gcTime: 0,
  });

export const changesQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id, 'changes'],
    queryFn: () => body(api.GET('/api/cases/{id}/changes', { params: { path: { id } } })),
  });

export const approvalsQuery = queryOptions({
  queryKey: ['cases', 'approvals'],
  queryFn: () => body(api.GET('/api/approvals')),
});

/** Proposed settlements that wait for a second person. */
export const settlementsQuery = queryOptions({
  queryKey: ['cases', 'settlements'],
  queryFn: () => body(api.GET('/api/settlements')),
});

/** What comes back of a case; out of date whenever its figures are. */
export const recoveriesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['recoveries', 'case', caseId],
    queryFn: () => body(api.GET('/api/cases/{id}/recoveries', { params: { path: { id: caseId } } })),
  });

/** Recoveries that wait for a second person. */
export const waitingRecoveriesQuery = queryOptions({
  queryKey: ['recoveries', 'waiting'],
  queryFn: () => body(api.GET('/api/recoveries', { params: { query: { state: 'proposed' } } })),
});

/** How many of them there are, and their sum: all, whatever the list shows. */
export const waitingRecoveryFiguresQuery = queryOptions({
  queryKey: ['recoveries', 'waiting', 'figures'],
  queryFn: () => body(api.GET('/api/recoveries/figures', { params: { query: { state: 'proposed' } } })),
});

export const companyCasesQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id, 'company'],
    queryFn: () => body(api.GET('/api/cases/{id}/company-cases', { params: { path: { id } } })),
  });

export const evidenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id, 'evidence'],
    queryFn: () => body(api.GET('/api/cases/{id}/evidence', { params: { path: { id } } })),
  });

export const municipalitiesQuery = queryOptions({
  queryKey: ['municipalities'],
  queryFn: () => body(api.GET('/api/municipalities')),
  staleTime: Infinity,
});
