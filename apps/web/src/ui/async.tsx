import { useState, type ReactElement, type ReactNode } from 'react';
import { ErrorPage } from './error-page';
import { Loading } from './loading';
import { LoadingPage } from './loading-page';
import { useInsidePage } from './page';

interface Props<T> {
  query: {
    data: T | undefined;
    error: Error | null;
    /** How often it failed so far. */
    errorUpdateCount: number;
    refetch: () => Promise<unknown>;
  };
  rows?: number;
  children: (data: T) => ReactNode;
}

/**
 * Shows a query's answer; keeps an old answer on the screen when fetching a newer one fails, and what failed while it is
 * tried again.
 */
export function Async<T>({ query, rows = 6, children }: Props<T>): ReactElement {
  const inside = useInsidePage();
  const [last, setLast] = useState<Error | null>(null);
  if (query.error !== null && query.error !== last) setLast(query.error);
  if (query.data !== undefined) return <>{children(query.data)}</>;
  const failed = query.error ?? (query.errorUpdateCount > 0 ? last : null);
  if (failed !== null) {
    return <ErrorPage error={failed} busy={query.error === null} retry={() => void query.refetch()} />;
  }
  return inside ? <Loading rows={rows} /> : <LoadingPage rows={rows} />;
}
