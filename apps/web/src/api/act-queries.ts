import { queryOptions } from '@tanstack/react-query';
import { api, body } from './http';
import type { components } from './schema';

type Schemas = components['schemas'];
export type Proposal = Schemas['FrameProposalDto'];
export type ProposalState = Proposal['state'];
export type FrameAct = Schemas['FrameActDto'];
export type FrameActKind = Schemas['FrameActKind'];
export type Effect = Schemas['EffectDto'];
export type YearEnd = Schemas['YearEndDto'];
export type OverbookingLimit = Schemas['OverbookingLimitDto'];

/** Out of date whenever something was proposed or decided: the figures too. */
export const LEDGER = ['ledger'] as const;

export const proposalsQuery = (state?: ProposalState) =>
  queryOptions({
    queryKey: ['ledger', 'proposals', state ?? 'all'],
    queryFn: () =>
      body(api.GET('/api/finance/proposals', { params: { query: state === undefined ? {} : { state } } })),
  });

/** How many proposals there are, whatever of them is read. */
export const proposalFiguresQuery = queryOptions({
  queryKey: ['ledger', 'proposals', 'figures'],
  queryFn: () => body(api.GET('/api/finance/proposals/figures')),
});

export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['ledger', 'proposals', 'one', id],
    queryFn: () => body(api.GET('/api/finance/proposals/{id}', { params: { path: { id } } })),
  });

/** What an act would do; never kept, for the ledger moves on. */
export const effectsQuery = (act: FrameAct) =>
  queryOptions({
    queryKey: ['ledger', 'effects', act],
    queryFn: () => body(api.GET('/api/finance/proposals/effects', { params: { query: act } })),
    retry: false,
    gcTime: 0,
  });

export const yearEndQuery = (frame: string, year: number) =>
  queryOptions({
    queryKey: ['ledger', 'year-end', frame, year],
    queryFn: () =>
      body(api.GET('/api/finance/year-ends/{frame}/{year}', { params: { path: { frame, year } } })),
  });
