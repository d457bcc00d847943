import '@testing-library/jest-dom';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { newestProofQuery } from '../../api/finance-queries';
import { meQuery } from '../../api/queries';
import '../../i18n';
import { ProofLine } from './proof-line';

const proof = (broken: string[]) => ({
  ...{
    day: '2021-09-01',
    provenAt: '2021-09-01T00:10:00.000Z',
    sound: broken.length === 0,
    broken,
    offences: [],
  },
  ...{ transfers: 9, waiting: 0, roots: 1, block: 1, root: 'ab', seconds: 0.5 },
});

function show(role: 'finance' | 'caseworker', broken: string[]): void {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  client.setQueryData(meQuery.queryKey, { user: { roles: [role] } } as never);
  client.setQueryData(newestProofQuery.queryKey, [proof(broken)]);
  render(
    <QueryClientProvider client={client}>
      <ProofLine />
    </QueryClientProvider>,
  );
}

it('says by the clock of Oslo when the ledger was checked', async () => {
  show('finance', []);
  expect(
    await screen.findByText('Regnskapet ble kontrollert 01.09.2021 kl. 02.10: uten feil.'),
  ).toBeVisible();
});

it('says aloud what broke', async () => {
  show('finance', ['I3', 'verify']);
  expect(await screen.findByText(/Kontrollen fant feil \(I3, verify\)/)).toBeVisible();
});

it('says nothing to those who may not read it', () => {
  show('caseworker', ['I3']);
  expect(screen.queryByText(/Kontrollen/)).not.toBeInTheDocument();
});
