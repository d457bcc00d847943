import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import * as http from './http';
import { Problem } from './problem';
import { useCommand } from './use-command';

jest.mock('./http');

/** Sends one command that is refused; says whether what it touches was asked for anew. */
async function refetchesAfter(problem: Problem): Promise<boolean> {
  jest.mocked(http.change).mockRejectedValueOnce(problem);
  const client = new QueryClient();
  client.setQueryData(['cases', 'one'], { version: 1 });
  const inside = ({ children }: { children: ReactNode }): ReactElement => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useCommand({ touches: [['cases']] }), { wrapper: inside });
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
