import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CaughtMail } from './catcher';

export interface MailPage {
  readonly url: string;
  close(): Promise<void>;
}

/** A page with the mails that were caught, the newest first; it fetches itself anew every five seconds. */
export async function startMailPage(mails: readonly CaughtMail[], port = 0): Promise<MailPage> {
  const server = createServer((request, response) => {
    const wanted = request.method === 'GET' && request.url === '/';
    response.writeHead(wanted ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'cache-control': 'no-store',
    });
    response.end(wanted ? mailPage(mails) : layout('<p>Denne siden finnes ikke.</p>'));
  });
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

/** The page as HTML; everything from a mail is escaped. */
export function mailPage(mails: readonly CaughtMail[]): string {
  if (mails.length === 0) return layout('<p>Ingen e-post er sendt ennå. Den dukker opp her av seg selv.</p>');
  return layout(`<ol reversed>${mails.map(item).join('')}</ol>`);
}

const time = new Intl.DateTimeFormat('nb-NO', { timeStyle: 'medium', timeZone: 'Europe/Oslo' });

const item = ({ at, to, subject, text }: CaughtMail): string => `
<li><article>
  <h2>${escape(subject)}</h2>
  <p>Til <strong>${escape(to)}</strong>, <time datetime="${at.toISOString()}">kl. ${time.format(at)}</time></p>
  <pre>${escape(text)}</pre>
</article></li>`;

const layout = (body: string): string => `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><meta http-equiv="refresh" content="5">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>E-post i demoen</title>
<style>
  body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1e2b3c }
  h1 { font-size: 1.6rem } h2 { font-size: 1.1rem; margin: 0 }
  ol { list-style: none; padding: 0 } article { border: 1px solid #c9d1da; border-radius: 8px; padding: 1rem 1.25rem; margin: 1rem 0 }
  p { margin: .25rem 0 .75rem } pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0 }
</style></head>
<body><main><h1>E-post i demoen</h1><p>Her havner all e-post som Tilsagn sender. Ingenting går ut av denne maskinen.</p>
${body}</main></body></html>`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);
