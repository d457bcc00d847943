import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from './http';

export type Shown = 'all' | 'unread';

const FIRST = null as string | null;
/** News may come while one sits there. */
const LOOK_AGAIN_MS = 60_000;

/** How many pieces of news a person has not read. */
export const unreadQuery = queryOptions({
  queryKey: ['inbox', 'count'],
  queryFn: async () =>
    (await body(api.GET('/api/me/notifications', { params: { query: { limit: 1 } } }))).unread,
  refetchInterval: LOOK_AGAIN_MS,
  retry: false,
});

export const inboxQuery = (show: Shown) =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'list', show],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/me/notifications', {
          params: { query: { show, ...(pageParam === null ? {} : { before: pageParam }) } },
        }),
      ),
    initialPageParam: FIRST,
    getNextPageParam: (last) => last.next,
  });
