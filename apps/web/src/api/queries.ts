import { queryOptions } from '@tanstack/react-query';
import type {
  ApplicationCard,
  ApplicationView,
  CaseView,
  Computation,
  PaymentRequest,
} from './case-contract';
import type { CallDetail, CallSummary, Fault, Me, Organisation } from './contract';
import { read, type Query } from './http';
import { rememberToken } from './session';
import type {
  BalanceRow,
  FrameDetail,
  HistoryEntry,
  Transfer,
  TransferPage,
  WorklistPage,
} from './staff-contract';

const enc = encodeURIComponent;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = await read<Me>('/api/me');
    rememberToken(me.csrfToken);
    return me;
  },
  staleTime: 60_000,
});

export const callsQuery = queryOptions({
  queryKey: ['calls'],
  queryFn: () => read<CallSummary[]>('/api/calls'),
  staleTime: 60_000,
});

export const callQuery = (key: string) =>
  queryOptions({ queryKey: ['calls', key], queryFn: () => read<CallDetail>(`/api/calls/${enc(key)}`) });

export const organisationQuery = (orgnr: string) =>
  queryOptions({
    queryKey: ['organisations', orgnr],
    queryFn: () => read<Organisation>(`/api/organisations/${enc(orgnr)}`),
    retry: false,
    staleTime: 300_000,
  });

export const applicationsQuery = queryOptions({
  queryKey: ['applications'],
  queryFn: () => read<ApplicationCard[]>('/api/applications'),
});

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', id],
    queryFn: () => read<ApplicationView>(`/api/applications/${enc(id)}`),
  });

export interface Check {
  faults: Fault[];
  computation: Computation | null;
}

export const checkQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', id, 'check'],
    queryFn: () => read<Check>(`/api/applications/${enc(id)}/check`),
    gcTime: 0,
  });

export const worklistQuery = (query: Query) =>
  queryOptions({
    queryKey: ['cases', 'list', query],
    queryFn: () => read<WorklistPage>('/api/cases', query),
  });

export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['cases', id], queryFn: () => read<CaseView>(`/api/cases/${enc(id)}`) });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id, 'history'],
    queryFn: () => read<HistoryEntry[]>(`/api/cases/${enc(id)}/history`),
  });

export const caseTransfersQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id, 'transfers'],
    queryFn: () => read<Transfer[]>(`/api/cases/${enc(id)}/transfers`),
  });

export const paymentRequestsQuery = (states: readonly string[]) =>
  queryOptions({
    queryKey: ['payment-requests', states],
    queryFn: () => read<PaymentRequest[]>('/api/payment-requests', { state: states.join(',') }),
  });

export const balancesQuery = (query: { year: number; valueDate?: string | undefined }) =>
  queryOptions({
    queryKey: ['ledger', 'balances', query],
    queryFn: () => read<BalanceRow[]>('/api/ledger/balances', query),
  });

export const frameQuery = (frame: string, year: number) =>
  queryOptions({
    queryKey: ['ledger', 'frames', frame, year],
    queryFn: () => read<FrameDetail>(`/api/ledger/frames/${enc(frame)}/${year}`),
  });

export const transfersQuery = (query: Query) =>
  queryOptions({
    queryKey: ['ledger', 'transfers', query],
    queryFn: () => read<TransferPage>('/api/ledger/transfers', query),
  });
