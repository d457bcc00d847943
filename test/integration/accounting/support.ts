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
  readonly sha256: string;
  readonly items: readonly Item[];
}

export interface Failed {
  readonly id: string;
  readonly version: number;
  readonly paymentId: string;
}

export interface Told {
  readonly id: string;
  readonly confirmed: number;
  readonly rows: readonly { readonly row: number; readonly outcome: string; readonly code: string | null }[];
}

type Seen = Pick<PaymentRequestView, 'id' | 'version'>;

/** Takes payments from the applicant to the accounting system. */
export class Payments {
  constructor(readonly work: Casework) {}

  /** A payment request that Anne has authorised. */
  async authorised(requestedOre: number): Promise<PaymentRequestView> {
    const id = await this.work.active(kr(200_000));
    const body = { requestedOre, accountNumber: ACCOUNT };
    const request = await this.work.take<PaymentRequestView>(KARI, id, 'payment-requests', body);
    const attested = await this.work.pay(SIRI, request, 'attest');
    return (await this.work.pay(ANNE, attested.body, 'authorise')).body;
  }

  /** A batch of one payment of 100 000 kr. */
  async batchOfOne(): Promise<{ batch: Batch; item: Item; caseId: string }> {
    const request = await this.authorised(kr(100_000));
    const { body: batch } = await this.batch([request]);
    const [item] = batch.items;
    if (item === undefined) throw new Error('an empty batch');
    return { batch, item, caseId: request.caseId };
  }

  /** A payment request that waits for a batch, in the version it has now. */
  async request(id: string): Promise<Seen> {
    const waiting = await (await this.work.as(OYSTEIN)).get<Seen[]>('/api/finance/payment-batches/waiting');
    const found = waiting.body.find((each) => each.id === id);
    if (found === undefined) throw new Error(`${id} does not wait`);
    return found;
  }

  async batch(payments: readonly Seen[], more = {}): Promise<Answer<Batch>> {
    const chosen = payments.map(({ id, version }) => ({ id, version }));
    return (await this.work.as(OYSTEIN)).post('/api/finance/payment-batches', { payments: chosen, ...more });
  }

  async file(batchId: string): Promise<string> {
    return (await this.bytes(batchId)).toString('utf8').replace(/^\ufeff/, '');
  }

  async bytes(batchId: string): Promise<Buffer> {
    const { url, headers } = await this.work.as(OYSTEIN);
    const answer = await fetch(`${url}/api/finance/payment-batches/${batchId}/file`, { headers });
    return Buffer.from(await answer.arrayBuffer());
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
