import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, body } from './http';
import type { components, paths } from './schema';

export type AidToReport = components['schemas']['AidToReportDto'];
export type AidPeriod = Pick<paths['/api/aid/to-report']['get']['parameters']['query'], 'from' | 'to'>;

export const aidToReportQuery = (period: AidPeriod) =>
  infiniteQueryOptions({
    queryKey: ['aid', 'to-report', period],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/aid/to-report', { params: { query: { ...period, after: pageParam ?? undefined } } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
