import { queryOptions } from '@tanstack/react-query';
import { api, body } from './http';
import type { components, paths } from './schema';

export type AidToReport = components['schemas']['AidToReportDto'];
export type AidPeriod = paths['/api/aid/to-report']['get']['parameters']['query'];

export const aidToReportQuery = (period: AidPeriod) =>
  queryOptions({
    queryKey: ['aid', 'to-report', period],
    queryFn: () => body(api.GET('/api/aid/to-report', { params: { query: period } })),
  });
