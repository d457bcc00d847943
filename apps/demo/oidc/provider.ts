import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';
import { DEFAULT_LANGUAGE, isLanguage } from '@tilsagn/domain/language/language';
import { PERSONAS } from '../personas';
import { configurationFor, type ProviderClient } from './configuration';
import { loadProvider } from './load-provider';
import { errorPage, loginPage } from './page';

export interface DemoProvider {
  readonly issuer: string;
  close(): Promise<void>;
}

const MAX_FORM = 2_000;

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MAX_FORM) return new URLSearchParams();
  }
  return new URLSearchParams(text);
}

function sendPage(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(body);
}

async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'POST') {
    await choose(provider, request, response);
    return;
  }
  const { uid, params } = await provider.interactionDetails(request, response);
  const language = isLanguage(params.ui_locales) ? params.ui_locales : DEFAULT_LANGUAGE;
  sendPage(response, 200, loginPage(PERSONAS, `/interaction/${uid}`, language));
}

async function choose(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const sub = (await formOf(request)).get('sub');
  const persona = PERSONAS.find((each) => each.sub === sub);
  if (persona === undefined) {
    sendPage(response, 400, errorPage('unknown_persona'));
    return;
  }
  const login = { accountId: persona.sub, acr: 'idporten-loa-substantial' };
  await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
}

/** Starts the demo's log-in provider on this machine. One click on a persona is the whole log-in. */
export async function startProvider(client: ProviderClient, port = 0): Promise<DemoProvider> {
  const ProviderClass = await loadProvider();
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = new ProviderClass(issuer, configurationFor(client));
  const handle = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) {
      void handle(request, response);
      return;
    }
    interact(provider, request, response).catch((error: unknown) => {
      sendPage(response, 400, errorPage(error instanceof Error ? error.name : 'unknown'));
    });
  });
  return {
    issuer,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}
