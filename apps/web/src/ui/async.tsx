import type { ReactElement, ReactNode } from 'react';
import { ErrorPage } from './error-page';
import { Loading } from './loading';
import { useInsidePage } from './page';

interface Props<T> {
  query: { data: T | undefined; error: Error | null; refetch: () => Promise<unknown> };
  rows?: number;
  children: (data: T) => ReactNode;
}

/** Shows a query's answer; keeps an old answer on the screen when fetching a newer one fails. */
export function Async<T>({ query, rows = 6, children }: Props<T>): ReactElement {
  const inside = useInsidePage();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error !== null) return <ErrorPage error={query.error} retry={() => void query.refetch()} />;
  return inside ? (
    <Loading rows={rows} />
  ) : (
    <div className="page">
      <Loading rows={rows} />
    </div>
  );
}
