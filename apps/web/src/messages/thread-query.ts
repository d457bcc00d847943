import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Thread } from '../api/contract';
import { api, body } from '../api/http';

/** Whose view of the case it is: the two have addresses of their own. */
export type Side = 'applicant' | 'staff';

const FIRST = null as string | null;
/** Somebody may answer while one reads. */
const LOOK_AGAIN_MS = 60_000;

export const areaOf = (side: Side): 'applications' | 'cases' => (side === 'staff' ? 'cases' : 'applications');

export const threadQuery = (side: Side, id: string) =>
  infiniteQueryOptions({
    queryKey: [areaOf(side), id, 'messages'],
    queryFn: ({ pageParam }): Promise<Thread> => {
      const params = { path: { id }, query: pageParam === null ? {} : { before: pageParam } };
      return side === 'staff'
        ? body(api.GET('/api/cases/{id}/messages', { params }))
        : body(api.GET('/api/applications/{id}/messages', { params }));
    },
    initialPageParam: FIRST,
    getNextPageParam: (last) => last.next,
    refetchInterval: LOOK_AGAIN_MS,
  });
