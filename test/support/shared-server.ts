import type { TestServer } from './postgres';

export const TEMPLATE = 'tilsagn_template';
const VARIABLE = 'TILSAGN_TEST_SERVER';

export interface Addresses {
  readonly url: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
}

/** The set-up and the tear-down of a run are two programs in one process. */
const keep = globalThis as unknown as { tilsagnTestServer?: TestServer };

/** Lets the workers of the run find the server; they inherit the environment. */
export function rememberServer(server: TestServer): void {
  const { url, ownerUrl, superuserUrl } = server.database;
  process.env[VARIABLE] = JSON.stringify({ url, ownerUrl, superuserUrl } satisfies Addresses);
  keep.tilsagnTestServer = server;
}

export async function forgetServer(): Promise<void> {
  await keep.tilsagnTestServer?.remove();
}

export function serverAddresses(): Addresses {
  const text = process.env[VARIABLE];
  if (text === undefined)
    throw new Error('database tests lie in test/integration or test/e2e, where a server is started');
  return JSON.parse(text) as Addresses;
}
