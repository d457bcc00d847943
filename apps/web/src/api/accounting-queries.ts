import { queryOptions } from '@tanstack/react-query';
import { api, body } from './http';
import type { components, paths } from './schema';

type Schemas = components['schemas'];
export type BatchCandidate = Schemas['BatchCandidateDto'];
export type PaymentBatch = Schemas['PaymentBatchDto'];
export type PaymentBatchDetail = Schemas['PaymentBatchDetailDto'];
export type BatchItem = Schemas['BatchItemDto'];
export type FailedPayment = Schemas['FailedPaymentDto'];
export type StatusFile = Schemas['StatusFileDto'];
export type StatusFileDetail = Schemas['StatusFileDetailDto'];
export type StatusRow = Schemas['StatusRowDto'];
export type ReconciledMonth = Schemas['ReconciledMonthDto'];
export type ReconciledMonthDetail = Schemas['ReconciledMonthDetailDto'];
export type ReconciledItem = Schemas['ReconciledDto'];
export type PlaceDimensions = Schemas['PlaceDimensionsDto'];
export type PaymentFileFormat = Schemas['PaymentFileFormatDto'];
export type EntriesImported = Schemas['EntriesImportedDto'];

/** Out of date whenever a payment has moved. */
export const ACCOUNTING = ['accounting'] as const;

export const waitingPaymentsQuery = queryOptions({
  queryKey: ['accounting', 'waiting'],
  queryFn: () => body(api.GET('/api/finance/payment-batches/waiting')),
});

/** How long the lists of payments are, whatever of them is read. */
export const paymentFiguresQuery = queryOptions({
  queryKey: ['accounting', 'figures'],
  queryFn: () => body(api.GET('/api/finance/payment-batches/figures')),
});

export const failedFiguresQuery = queryOptions({
  queryKey: ['accounting', 'failed', 'figures'],
  queryFn: () => body(api.GET('/api/finance/failed-payments/figures')),
});

export const batchesQuery = queryOptions({
  queryKey: ['accounting', 'batches'],
  queryFn: () => body(api.GET('/api/finance/payment-batches')),
});

export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounting', 'batches', id],
    queryFn: () => body(api.GET('/api/finance/payment-batches/{id}', { params: { path: { id } } })),
  });

export const batchFile = (id: string): string => `/api/finance/payment-batches/${id}/file`;

export const failedPaymentsQuery = queryOptions({
  queryKey: ['accounting', 'failed'],
  queryFn: () => body(api.GET('/api/finance/failed-payments')),
});

export const statusFilesQuery = queryOptions({
  queryKey: ['accounting', 'status'],
  queryFn: () => body(api.GET('/api/finance/payment-status-files')),
});

export const statusFileQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounting', 'status', id],
    queryFn: () => body(api.GET('/api/finance/payment-status-files/{id}', { params: { path: { id } } })),
  });

export const reconciledYearQuery = (year: number) =>
  queryOptions({
    queryKey: ['accounting', 'months', year],
    queryFn: () => body(api.GET('/api/finance/reconciliation', { params: { query: { year } } })),
  });

export const reconciledMonthQuery = (period: string) =>
  queryOptions({
    queryKey: ['accounting', 'months', period],
    queryFn: () => body(api.GET('/api/finance/reconciliation/{period}', { params: { path: { period } } })),
  });

export const dimensionsQuery = (query: { year: number; on?: string }) =>
  queryOptions({
    queryKey: ['accounting', 'dimensions', query],
    queryFn: () => body(api.GET('/api/finance/dimensions', { params: { query } })),
  });

export const paymentFormatQuery = queryOptions({
  queryKey: ['accounting', 'format'],
  queryFn: () => body(api.GET('/api/finance/payment-file-format')),
});

type PreviewQuery = NonNullable<
  paths['/api/finance/payment-file-format/preview']['get']['parameters']['query']
>;

export const formatPreviewQuery = (query: PreviewQuery) =>
  queryOptions({
    queryKey: ['accounting', 'preview', query],
    queryFn: () => body(api.GET('/api/finance/payment-file-format/preview', { params: { query } })),
  });
