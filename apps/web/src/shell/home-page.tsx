import { useSuspenseQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { meQuery } from '../api/queries';

/** After log-in: to where the person's work is. */
export function HomePage(): ReactElement {
  const { data: me } = useSuspenseQuery(meQuery);
  const roles = me.user?.roles ?? [];
  if (me.user === null) return <Navigate to="/" replace />;
  if (roles.includes('approver')) return <Navigate to="/godkjenning" replace />;
  if (roles.includes('finance')) return <Navigate to="/okonomi" replace />;
  if (roles.includes('caseworker') || roles.includes('auditor')) return <Navigate to="/saker" replace />;
  if (roles.includes('system_administrator')) return <Navigate to="/admin/brukere" replace />;
  return <Navigate to="/min" replace />;
}
