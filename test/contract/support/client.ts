import { randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { csrfTokenOf } from '@tilsagn/platform/auth/secrets';
import type { Came } from './came';
import type { DescribedOperation } from './operations';

/** A request that an operation should take, and who sends it. */
export interface Attempt {
  /** The sub of who sends it; left out: nobody is logged in. */
  readonly by?: string;
  /** The values of the path. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Text fields beside the file of an upload. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly file?: Buffer;
  /** What the file is called, as it goes over the wire; plan.pdf where nothing is said. */
  readonly fileName?: string;
  readonly version?: number;
}

/** What a test changes in a request. */
export interface Bent {
  readonly key?: string | null;
  /** `If-Match` as it stands; null: none. */
  readonly ifMatch?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
  /** Sent as it is in the place of the body. */
  readonly raw?: string | Buffer;
}

export type Received = Came & { readonly body: unknown };

/** Sends what is described straight into the server, with a session's cookie or nobody's. */
export class ContractClient {
  constructor(
    private readonly server: FastifyInstance,
    private readonly url: string,
    private readonly sid?: string,
  ) {}

  async send(operation: DescribedOperation, attempt: Attempt, bent: Bent = {}): Promise<Received> {
    const { params = {}, query = {} } = attempt;
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? name),
    );
    const { payload, type } = bent.raw === undefined ? payloadOf(attempt) : rawOf(bent.raw, attempt);
    const headers: Record<string, string> = {
      ...(operation.isChange ? { origin: this.url, 'sec-fetch-site': 'same-origin' } : {}),
      ...(operation.isChange ? { 'x-csrf': this.sid === undefined ? 'none' : csrfTokenOf(this.sid) } : {}),
      ...(this.sid === undefined ? {} : { cookie: `sid=${this.sid}` }),
      ...(operation.isChange && type !== undefined ? { 'content-type': type } : {}),
      ...keyOf(operation, bent),
      ...versionOf(operation, attempt, bent),
      ...bent.headers,
    };
    for (const name of bent.without ?? []) Reflect.deleteProperty(headers, name);
    const search = new URLSearchParams(query).toString();
    const options: InjectOptions = {
      method: methodOf(operation),
      url: search === '' ? path : `${path}?${search}`,
      headers,
    };
    const came = await this.server.inject(
      operation.isChange && payload !== undefined ? { ...options, payload } : options,
    );
    return {
      status: came.statusCode,
      headers: came.headers,
      text: came.payload,
      body: /json/.test(String(came.headers['content-type'])) ? came.json<unknown>() : undefined,
    };
  }
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

function methodOf({ method }: DescribedOperation): (typeof METHODS)[number] {
  const known = METHODS.find((each) => each === method);
  if (known === undefined) throw new RangeError(`no method ${method}`);
  return known;
}

function keyOf({ needsKey }: DescribedOperation, { key }: Bent): Record<string, string> {
  if (!needsKey || key === null) return {};
  return { 'idempotency-key': key ?? randomUUID() };
}

function versionOf(
  { needsVersion }: DescribedOperation,
  { version }: Attempt,
  { ifMatch }: Bent,
): Record<string, string> {
  if (!needsVersion || ifMatch === null) return {};
  return { 'if-match': ifMatch ?? `"v${version ?? 0}"` };
}

const rawOf = (raw: string | Buffer, { file }: Attempt) => ({
  payload: raw,
  type: file === undefined ? 'application/json' : 'multipart/form-data; boundary=b',
});

function payloadOf({ body, file, fileName = 'plan.pdf', fields = {} }: Attempt): {
  payload: string | Buffer | undefined;
  type: string | undefined;
} {
  if (file === undefined) {
    return { payload: JSON.stringify(body), type: body === undefined ? undefined : 'application/json' };
  }
  const parts = Object.entries(fields).map(
    ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const written = fileName.replace(/[\\"]/g, (mark) => `\\${mark}`);
  const head = `--b\r\nContent-Disposition: form-data; name="file"; filename="${written}"\r\nContent-Type: application/pdf\r\n\r\n`;
  const payload = Buffer.concat([
    Buffer.from(`${parts.join('')}${head}`),
    file,
    Buffer.from('\r\n--b--\r\n'),
  ]);
  return { payload, type: 'multipart/form-data; boundary=b' };
}
