import type { PaymentRequestView } from '@tilsagn/modules/workflow';
import type { Answer } from '../../support/api';
import { ANNE, KARI, OYSTEIN, SIRI, kr, type Casework } from '../../support/casework';

export const ACCOUNT = '99990500009';

export interface Item {
  readonly paymentId: string;
  readonly requestId: string;
  readonly caseNumber: string;
  readonly state: string;
  readonly replaces: string | null;
  readonly accountNumber: string;
  readonly amountOre: number;
}

export interface Batch {
  readonly id: string;
  readonly number: number;
  readonly totalOre: number;
  readonly paid: number;
  readonly failed: number;
  readonly items: readonly Item[];
}

export interface Told {
  readonly id: string;
  readonly confirmed: number;
  readonly failed: number;
  readonly repeated: number;
  readonly differences: number;
  readonly rows: readonly { readonly row: number; readonly outcome: string; readonly code: string | null }[];
}

/** Takes payments from the applicant to the accounting system. */
export class Payments {
  constructor(readonly work: Casework) {}

  /** A payment request that Anne has authorised. */
  async authorised(requestedOre: number, caseId?: string): Promise<PaymentRequestView> {
    const id = caseId ?? (await this.work.active(kr(200_000)));
    const body = { requestedOre, accountNumber: ACCOUNT };
    const request = await this.work.take<PaymentRequestView>(KARI, id, 'payment-requests', body);
    const attested = await this.work.pay(SIRI, request, 'attest');
    return (await this.work.pay(ANNE, attested.body, 'authorise')).body;
  }

  async batch(payments: readonly { id: string; version: number }[], more = {}): Promise<Answer<Batch>> {
    const finance = await this.work.as(OYSTEIN);
    const chosen = payments.map(({ id, version }) => ({ id, version }));
    return finance.post<Batch>('/api/finance/payment-batches', { payments: chosen, ...more });
  }

  async file(batchId: string): Promise<string> {
    const finance = await this.work.as(OYSTEIN);
    return (await finance.get(`/api/finance/payment-batches/${batchId}/file`)).text;
  }

  /** Hands in a CSV of these lines. */
  async upload<T>(path: string, lines: readonly string[]): Promise<Answer<T>> {
    const form = new FormData();
    form.set('file', new Blob([`${lines.join('\n')}\n`], { type: 'text/csv' }), 'fil.csv');
    return (await this.work.as(OYSTEIN)).post<T>(`/api/finance/${path}`, form);
  }

  status(...rows: readonly string[]): Promise<Answer<Told>> {
    const header = 'payment_id,status,booked_on,amount_kr,voucher_number,reason_code,text';
    return this.upload('payment-status-files', [header, ...rows]);
  }
}
