import { queryOptions } from '@tanstack/react-query';
import { api, body } from './http';
import type { components } from './schema';

type Schemas = components['schemas'];
export type ContractList = Schemas['ContractListDto'];
export type ContractListSummary = Schemas['ContractListSummaryDto'];
export type AwardCall = Schemas['ContractCallDto'];
export type ContractCompany = Schemas['ContractCompanyDto'];

/** Out of date whenever a list was taken in or moved on. */
export const CONTRACT_LISTS = ['contract-lists'] as const;

export const contractListsQuery = queryOptions({
  queryKey: [...CONTRACT_LISTS, 'all'],
  queryFn: () => body(api.GET('/api/contract-lists')),
});

/** Those that wait for a second person: to be approved, or approved and to be posted. */
export const waitingContractListsQuery = queryOptions({
  ...contractListsQuery,
  select: (lists: readonly ContractListSummary[]) =>
    lists.filter(({ state }) => state === 'proposed' || state === 'approved'),
});

export const contractCallsQuery = queryOptions({
  queryKey: [...CONTRACT_LISTS, 'calls'],
  queryFn: () => body(api.GET('/api/contract-lists/calls')),
});

export const contractListQuery = (id: string) =>
  queryOptions({
    queryKey: [...CONTRACT_LISTS, 'one', id],
    queryFn: () => body(api.GET('/api/contract-lists/{id}', { params: { path: { id } } })),
  });

/** The calls that a direct award can be made under. */
export const directCallsQuery = queryOptions({
  queryKey: ['direct-awards', 'calls'],
  queryFn: () => body(api.GET('/api/direct-awards/calls')),
});
