import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from './http';
import type { components, paths } from './schema';

type Schemas = components['schemas'];
export type Overview = Schemas['OverviewDto'];
export type OverviewRow = Schemas['OverviewRowDto'];
export type Warning = Schemas['WarningDto'];
export type FrameTree = Schemas['FrameTreeDto'];
export type TreeNode = Schemas['TreeNodeDto'];
export type FrameNote = Schemas['FrameNoteDto'];
export type Trail = Schemas['TrailDto'];
export type Forecast = Schemas['ForecastDto'];

export type OverviewQuery = paths['/api/ledger/overview']['get']['parameters']['query'];
type TreeQuery = paths['/api/ledger/tree']['get']['parameters']['query'];

export const overviewQuery = (query: OverviewQuery) =>
  queryOptions({
    queryKey: ['ledger', 'overview', query],
    queryFn: () => body(api.GET('/api/ledger/overview', { params: { query } })),
  });

export const treeQuery = (query: TreeQuery) =>
  queryOptions({
    queryKey: ['ledger', 'tree', query],
    queryFn: () => body(api.GET('/api/ledger/tree', { params: { query } })),
  });

export const forecastQuery = (year: number) =>
  queryOptions({
    queryKey: ['ledger', 'forecast', year],
    queryFn: () => body(api.GET('/api/ledger/forecast', { params: { query: { year } } })),
  });

/** What the measures have left below a line through all open applications. */
export const forecastCutQuery = (year: number, cut: number) =>
  queryOptions({
    queryKey: ['ledger', 'forecast', year, 'cut', cut],
    queryFn: () => body(api.GET('/api/ledger/forecast/cut', { params: { query: { year, cut } } })),
    placeholderData: keepPreviousData,
  });

/** The newest of the nightly proofs of the ledger. */
export const newestProofQuery = queryOptions({
  queryKey: ['ledger', 'proofs', 1],
  queryFn: () => body(api.GET('/api/ledger/proofs', { params: { query: { limit: 1 } } })),
});

export const trailQuery = (id: string) =>
  queryOptions({
    queryKey: ['ledger', 'trail', id],
    queryFn: () => body(api.GET('/api/ledger/trails/{id}', { params: { path: { id } } })),
  });
