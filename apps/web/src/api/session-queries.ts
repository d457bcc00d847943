import { queryOptions } from '@tanstack/react-query';
import type { components } from './schema';
import { api, body } from './http';

export type OwnSession = components['schemas']['OwnSessionDto'];

/** Where the person is logged in. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => body(api.GET('/api/me/sessions')),
});
