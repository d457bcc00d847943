import { walkToCallback } from '../../support/login';
import type { CookieBrowser } from '../../support/browser';

const UNKNOWN_PAYMENT = '00000000-0000-7000-8000-000000000000';

/** A person who asks the API, logged in without a browser's window. */
class Caller {
  private constructor(
    private readonly base: string,
    private readonly browser: CookieBrowser,
    private readonly csrf: string,
  ) {}

  static async logIn(base: string, sub: string): Promise<Caller> {
    const { browser, callback } = await walkToCallback(base, sub);
    await browser.visit(callback);
    const me = (await (await browser.visit(`${base}/api/me`)).json()) as { csrfToken: string };
    return new Caller(base, browser, me.csrfToken);
  }

  async get<T>(path: string): Promise<T> {
    return (await (await this.browser.visit(`${this.base}${path}`)).json()) as T;
  }

  async post<T>(path: string, body: object): Promise<T> {
    const answer = await this.browser.visit(`${this.base}${path}`, {
      method: 'POST',
      headers: {
        ...(body instanceof FormData ? undefined : { 'content-type': 'application/json' }),
        origin: this.base,
        'x-csrf': this.csrf,
        'idempotency-key': crypto.randomUUID(),
      },
      body: body instanceof FormData ? body : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Makes what the list at that address lacks. */
  async unlessThere(path: string, make: () => Promise<unknown>): Promise<void> {
    if ((await this.get<readonly unknown[]>(path)).length === 0) await make();
  }
}

const csv = (...lines: readonly string[]): FormData => {
  const form = new FormData();
  form.set('file', new Blob([`${lines.join('\n')}\n`], { type: 'text/csv' }), 'fil.csv');
  return form;
};

const CUT = {
  ...{ kind: 'cut', frame: 'kompetansepilot', year: 2021, amountOre: 100_000_00 },
  ...{ valueDate: '2021-09-01', decisionRef: 'FT 9/21' },
};

interface Payment {
  readonly id: string;
  readonly version: number;
  readonly hindrance: string | null;
}

/** What waits in the demo is sent to the accounts in one file; it moves money, so it is done before any test. */
async function batch(oystein: Caller): Promise<void> {
  const waiting = await oystein.get<readonly Payment[]>('/api/finance/payment-batches/waiting');
  const payments = waiting.filter(({ hindrance }) => hindrance === null);
  const chosen = payments.map(({ id, version }) => ({ id, version }));
  await oystein.post('/api/finance/payment-batches', { payments: chosen });
}

/** An answer that fits no payment, which changes nothing. */
async function answers(oystein: Caller): Promise<void> {
  const head = 'payment_id,status,booked_on,amount_kr,voucher_number,reason_code,text';
  const row = `${UNKNOWN_PAYMENT},paid,2021-09-01,100,B-1,,`;
  await oystein.post('/api/finance/payment-status-files', csv(head, row));
}

/** A draft of rules with one rate changed, so that all parts of its page have something to show. */
async function draft(oda: Caller): Promise<void> {
  const at = '/api/admin/definitions/rule-set/bio1-2021';
  if ((await oda.get<{ draft: object | null }>(at)).draft !== null) return;
  const { body } = await oda.get<{ body: { amount: readonly object[] } }>(`${at}/versions/1`);
  const [first, ...others] = body.amount;
  const changed = { ...body, amount: [{ ...first, shareBasisPoints: 5500 }, ...others] };
  await oda.post('/api/admin/drafts', { kind: 'rule-set', key: 'bio1-2021', body: changed });
}

/** Makes what pages with an id in their address show and the demo's data lack; what is there already stays. */
export async function makeObjects(base: string): Promise<void> {
  const oystein = await Caller.logIn(base, 'oystein-okonomi');
  await oystein.unlessThere('/api/finance/proposals?state=proposed', () =>
    oystein.post('/api/finance/proposals', CUT),
  );
  await oystein.unlessThere('/api/finance/payment-batches', () => batch(oystein));
  await oystein.unlessThere('/api/finance/payment-status-files', () => answers(oystein));
  await draft(await Caller.logIn(base, 'oda-ordning'));
}
