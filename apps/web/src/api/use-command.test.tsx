import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import * as http from './http';
import { Problem } from './problem';
import { useCommand } from './use-command';

jest.mock('./http');

const within =
  (client: QueryClient) =>
  ({ children }: { children: ReactNode }): ReactElement => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );

/** Sends one command that is refused; says whether what it touches was asked for anew. */
async function refetchesAfter(problem: Problem): Promise<boolean> {
  jest.mocked(http.change).mockRejectedValueOnce(problem);
  const client = new QueryClient();
  client.setQueryData(['cases', 'one'], { version: 1 });
  const { result } = renderHook(() => useCommand({ touches: [['cases']] }), { wrapper: within(client) });
  act(() => result.current.mutate({ path: '/api/cases/one/take', method: 'POST', version: 1 }));
  await waitFor(() => expect(result.current.isError).toBe(true));
  return client.getQueryState(['cases', 'one'])?.isInvalidated ?? false;
}

describe('a command that is refused', () => {
  it('fetches the new version when it came from an old one, so that it can be tried again', async () => {
    expect(await refetchesAfter(new Problem(412, 'stale_version', '', ''))).toBe(true);
  });

  it('leaves the page as it was for any other reason', async () => {
    expect(await refetchesAfter(new Problem(409, 'same_person', '', ''))).toBe(false);
  });
});

describe('a command that came from an old version', () => {
  const STALE = new Problem(412, 'stale_version', '', '');
  const TAKE = { path: '/api/cases/one/take', method: 'POST', version: 1 } as const;

  async function sent(unseen: number | undefined): Promise<(number | undefined)[]> {
    jest.mocked(http.change).mockReset().mockRejectedValueOnce(STALE).mockResolvedValueOnce({});
    const { result } = renderHook(
      () => useCommand({ touches: [['cases']], unseen: () => Promise.resolve(unseen) }),
      { wrapper: within(new QueryClient()) },
    );
    act(() => result.current.mutate(TAKE));
    await waitFor(() => expect(result.current.isPending || result.current.isIdle).toBe(false));
    return jest.mocked(http.change).mock.calls.map(([, { version }]) => version);
  }

  it('is sent from the new one where nothing that is shown has changed', async () => {
    expect(await sent(4)).toEqual([1, 4]);
    const [first, second] = jest.mocked(http.change).mock.calls.map(([, { key }]) => key);
    expect(second).not.toBe(first);
  });

  it('is left to the person where something has', async () => {
    expect(await sent(undefined)).toEqual([1]);
  });
});
