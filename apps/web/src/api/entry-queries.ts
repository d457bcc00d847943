import { queryOptions } from '@tanstack/react-query';
import { api, body } from './http';
import type { components } from './schema';

export type NewEntry = components['schemas']['EnterApplicationDto'];

/** What the caseworker has begun to enter and not sent. */
export const enteredQuery = queryOptions({
  queryKey: ['applications', 'entered'],
  queryFn: () => body(api.GET('/api/entered-applications')),
});
