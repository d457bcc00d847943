import { queryOptions } from '@tanstack/react-query';
import { addressOf, api, body } from './http';
import type { components, paths } from './schema';

export type GivenRole = components['schemas']['RoleDto'];
export type SchemeName = components['schemas']['SchemeNameDto'];
export type KnownPerson = components['schemas']['KnownPersonDto'];
export type Standing = GivenRole['standing'];
export type RoleQuestion = NonNullable<paths['/api/admin/roles']['get']['parameters']['query']>;

export const rolesQuery = (query: RoleQuestion) =>
  queryOptions({
    queryKey: ['roles', query],
    queryFn: () => body(api.GET('/api/admin/roles', { params: { query } })),
  });

export const peopleQuery = (q: string) =>
  queryOptions({
    queryKey: ['people', q],
    queryFn: () => body(api.GET('/api/admin/people', { params: { query: { q } } })),
    enabled: q.length > 1,
    staleTime: 60_000,
  });

/** Where the same list is handed out as a file. */
export const rolesFile = (query: RoleQuestion): string => addressOf('/api/admin/roles/export', { query });
