import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small page of the demo on a port of its own. */
export interface LocalPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a page to this machine alone. */
export async function serveLocally(listener: RequestListener, port: number): Promise<LocalPage> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as text: nothing of it is markup. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);

/** The frame of the demo's own pages. */
export const demoPage = (title: string, body: string, head = ''): string => `<!doctype html>
<html lang="nb"><head><meta charset="utf-8">${head}
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>
  body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1e2b3c }
  h1 { font-size: 1.6rem } h2 { font-size: 1.1rem; margin: 0 }
  ol { list-style: none; padding: 0 } article, form { border: 1px solid #c9d1da; border-radius: 8px; padding: 1rem 1.25rem; margin: 1rem 0 }
  p { margin: .25rem 0 .75rem } pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0 }
  label { display: block; font-weight: 600 } input, button { font: inherit; padding: .4rem .8rem; margin: .25rem .5rem .25rem 0 }
  button { border: 0; border-radius: 4px; background: #015b83; color: #fff; cursor: pointer }
</style></head>
<body><main><h1>${title}</h1>
${body}</main></body></html>`;
