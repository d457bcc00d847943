import { useQueryClient, useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { meQuery } from '../api/queries';
import { ErrorPage } from '../ui/error-page';

/** Stands until it is known who is here: every page begins with that question, and it must be asked anew. */
export function FailedPage({ error, reset }: ErrorComponentProps): ReactElement {
  const client = useQueryClient();
  const router = useRouter();
  const { reset: forget } = useQueryErrorResetBoundary();
  const [last, setLast] = useState<unknown>(error);
  const [busy, setBusy] = useState(false);
  const again = async (): Promise<void> => {
    setBusy(true);
    try {
      await client.query({ ...meQuery, staleTime: 0 });
      forget();
      await router.invalidate();
      reset();
    } catch (failure) {
      setLast(failure);
    }
    setBusy(false);
  };
  return <ErrorPage error={last} busy={busy} retry={() => void again()} />;
}
