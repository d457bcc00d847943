import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from './http';
import type { components } from './schema';

type Schemas = components['schemas'];
export type Company = Schemas['CompanyDto'];
export type FoundCompany = Schemas['FoundCompanyDto'];
export type CompanyStop = Schemas['CompanyStopDto'];
export type RegisterFacts = Schemas['RegisterFactsDto'];
export type SubUnits = Schemas['SubUnitsDto'];

/** Out of date whenever a company was stopped or a stop lifted. */
export const COMPANIES = ['companies'] as const;

export const companySearchQuery = (q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...COMPANIES, 'search', q ?? ''],
    queryFn: ({ pageParam }) =>
      body(api.GET('/api/companies', { params: { query: { q, after: pageParam ?? undefined } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

export const companyQuery = (orgnr: string) =>
  queryOptions({
    queryKey: [...COMPANIES, 'one', orgnr],
    queryFn: () => body(api.GET('/api/companies/{orgnr}', { params: { path: { orgnr } } })),
  });

export const registerFactsQuery = (orgnr: string) =>
  queryOptions({
    queryKey: ['register', orgnr],
    queryFn: () => body(api.GET('/api/companies/{orgnr}/register', { params: { path: { orgnr } } })),
    retry: false,
    staleTime: 300_000,
  });

export const subUnitsQuery = (orgnr: string) =>
  queryOptions({
    queryKey: ['register', orgnr, 'sub-units'],
    queryFn: () => body(api.GET('/api/companies/{orgnr}/sub-units', { params: { path: { orgnr } } })),
    retry: false,
    staleTime: 300_000,
  });
