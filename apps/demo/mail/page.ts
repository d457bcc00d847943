import { demoPage, escapeHtml, type LocalPage, serveLocally } from '../local-page';
import type { CaughtMail } from './catcher';

/** A page with the mails that were caught, the newest first; it fetches itself anew every five seconds. */
export const startMailPage = (mails: readonly CaughtMail[], port = 0): Promise<LocalPage> =>
  serveLocally((request, response) => {
    const wanted = request.method === 'GET' && request.url === '/';
    response.writeHead(wanted ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'cache-control': 'no-store',
    });
    response.end(wanted ? mailPage(mails) : layout('<p>Denne siden finnes ikke.</p>'));
  }, port);

/** The page as HTML; everything from a mail is escaped. */
export function mailPage(mails: readonly CaughtMail[]): string {
  if (mails.length === 0) return layout('<p>Ingen e-post er sendt ennå. Den dukker opp her av seg selv.</p>');
  return layout(`<ol reversed>${mails.map(item).join('')}</ol>`);
}

const time = new Intl.DateTimeFormat('nb-NO', { timeStyle: 'medium', timeZone: 'Europe/Oslo' });

const item = ({ at, to, subject, text }: CaughtMail): string => `
<li><article>
  <h2>${escapeHtml(subject)}</h2>
  <p>Til <strong>${escapeHtml(to)}</strong>, <time datetime="${at.toISOString()}">kl. ${time.format(at)}</time></p>
  <pre>${escapeHtml(text)}</pre>
</article></li>`;

const layout = (body: string): string =>
  demoPage(
    'E-post i demoen',
    `<p>Her havner all e-post som Tilsagn sender. Ingenting går ut av denne maskinen.</p>\n${body}`,
    '<meta http-equiv="refresh" content="5">',
  );
