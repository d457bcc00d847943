import { queryOptions } from '@tanstack/react-query';
import { addressOf, api, body } from './http';
import type { components } from './schema';

type Schemas = components['schemas'];

export type DefinitionDraft = Schemas['DefinitionDraftDto'];
export type DraftSummary = Schemas['DefinitionDraftSummaryDto'];
export type Definition = Schemas['DefinitionDto'];
export type Schemes = Schemas['SchemesDto'];
export type Difference = Schemas['DifferenceDto'];
export type DraftKind = DraftSummary['kind'];
export type PublishedVersion = Schemas['PublishedVersionDto'];
export type RuleTrial = Schemas['RuleTrialDto'];
export type Preview = Schemas['PreviewDto'];

/** First part of the keys of all that a step with a draft puts out of date. */
export const DEFINITIONS = ['definitions'] as const;

export const schemesQuery = queryOptions({
  queryKey: [...DEFINITIONS, 'schemes'],
  queryFn: () => body(api.GET('/api/admin/schemes')),
});

export const definitionQuery = (kind: DraftKind, key: string) =>
  queryOptions({
    queryKey: [...DEFINITIONS, kind, key],
    queryFn: () => body(api.GET('/api/admin/definitions/{kind}/{key}', { params: { path: { kind, key } } })),
  });

export const definitionDraftQuery = (id: string) =>
  queryOptions({
    queryKey: [...DEFINITIONS, 'draft', id],
    queryFn: () => body(api.GET('/api/admin/drafts/{id}', { params: { path: { id } } })),
  });

export const draftDifferencesQuery = (id: string) =>
  queryOptions({
    queryKey: [...DEFINITIONS, 'draft', id, 'differences'],
    queryFn: () => body(api.GET('/api/admin/drafts/{id}/differences', { params: { path: { id } } })),
  });

export const versionDifferencesQuery = (kind: DraftKind, key: string, from: number, to: number) =>
  queryOptions({
    queryKey: [...DEFINITIONS, kind, key, 'differences', from, to],
    queryFn: () =>
      body(
        api.GET('/api/admin/definitions/{kind}/{key}/differences', {
          params: { path: { kind, key }, query: { from, to } },
        }),
      ),
  });

export const previewQuery = (id: string) =>
  queryOptions({
    queryKey: [...DEFINITIONS, 'draft', id, 'preview'],
    queryFn: () => body(api.GET('/api/admin/drafts/{id}/preview', { params: { path: { id } } })),
    retry: false,
  });

export const trialQuery = (id: string, page: number) =>
  queryOptions({
    queryKey: [...DEFINITIONS, 'draft', id, 'trial', page],
    queryFn: () =>
      body(api.GET('/api/admin/drafts/{id}/dry-run', { params: { path: { id }, query: { page } } })),
    retry: false,
  });

/** Where a published version is taken out as a file. */
export const versionFile = (kind: DraftKind, key: string, version: number): string =>
  addressOf('/api/admin/definitions/{kind}/{key}/versions/{version}', { path: { kind, key, version } });
