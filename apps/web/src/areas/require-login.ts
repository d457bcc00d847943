import { redirect } from '@tanstack/react-router';
import { meQuery } from '../api/queries';
import { queryClient } from '../query-client';

/** Sends those who are not logged in to log-in, and back here afterwards. */
export async function requireLogin({ location }: { location: { href: string } }): Promise<void> {
  const me = await queryClient.query({ ...meQuery, staleTime: 'static' });
  if (me.user === null) redirect({ to: '/logg-inn', search: { til: location.href }, throw: true });
}
