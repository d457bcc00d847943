import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { registerAnswers, type Answer } from './answers';
import type { DemoSubUnit } from './companies';
import { subUnitAnswer } from './sub-units';

/** How the stand-in behaves: as it should, failing, or not answering at all. */
export type RegisterMood = 'up' | 'failing' | 'silent';

export interface DemoRegister {
  /** What ENHETSREGISTERET_URL is set to. */
  readonly url: string;
  /** How many questions came. */
  readonly asked: number;
  behave(mood: RegisterMood): void;
  close(): Promise<void>;
}

const PATH = '/enhetsregisteret/api';

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === null ? undefined : JSON.stringify(body));
}

/** A stand-in for Enhetsregisteret on this machine, which knows the demo's invented companies alone. */
export async function startRegister(port = 0, subUnits?: readonly DemoSubUnit[]): Promise<DemoRegister> {
  const state = { mood: 'up' as RegisterMood, asked: 0 };
  const server = createServer((request, response) => {
    state.asked += 1;
    if (state.mood === 'silent') return;
    const { pathname, searchParams } = new URL(request.url ?? '', url);
    const orgnr = pathname.startsWith(`${PATH}/enheter/`) ? pathname.split('/').pop() : undefined;
    if (state.mood === 'failing') send(response, { status: 503, body: { status: 503 } });
    else if (pathname === `${PATH}/underenheter`) send(response, subUnitAnswer(searchParams, subUnits));
    else if (orgnr === undefined) send(response, { status: 404, body: null });
    else send(response, answer(orgnr));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`;
  const answer = registerAnswers(url);
  return {
    url,
    get asked() {
      return state.asked;
    },
    behave: (mood) => {
      state.mood = mood;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}
