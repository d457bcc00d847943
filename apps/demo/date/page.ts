import type { IncomingMessage } from 'node:http';
import { addDays, addMonths, type IsoDate, isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import { demoPage, type LocalPage, serveLocally } from '../local-page';

const BODY_LIMIT = 1_000;

/** What the page moves. */
export interface MovableDate {
  today(): IsoDate;
  moveTo(today: IsoDate): void;
}

/** A page where the personas move the demo's date, so that deadlines pass and years end while they look. */
export const startDatePage = (date: MovableDate, backTo: string, port = 0): Promise<LocalPage> =>
  serveLocally((request, response) => {
    const answer = (status: number, fault?: string): void => {
      response.writeHead(status, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
        'cache-control': 'no-store',
      });
      response.end(datePage(date.today(), backTo, fault));
    };
    if (request.url !== '/' || !['GET', 'POST'].includes(request.method ?? '')) {
      answer(404, 'Denne siden finnes ikke.');
    } else if (request.method === 'GET') {
      answer(200);
    } else {
      move(request, date).then(
        (fault) => answer(fault === undefined ? 200 : 422, fault),
        () => answer(400, 'Skjemaet kunne ikke leses.'),
      );
    }
  }, port);

/** Moves the date to the one in the form; answers what is wrong with it. */
async function move(request: IncomingMessage, date: MovableDate): Promise<string | undefined> {
  if (request.headers.origin !== `http://${request.headers.host ?? ''}`)
    return 'Skjemaet kom fra et annet nettsted.';
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > BODY_LIMIT) return 'Skjemaet er for stort.';
  }
  const wanted = new URLSearchParams(body).get('today') ?? '';
  if (!isIsoDate(wanted)) return 'Datoen finnes ikke.';
  date.moveTo(wanted);
  return undefined;
}

const STEPS: readonly (readonly [string, (from: IsoDate) => IsoDate])[] = [
  ['En dag frem', (from) => addDays(from, 1)],
  ['En uke frem', (from) => addDays(from, 7)],
  ['En måned frem', (from) => addMonths(from, 1)],
  ['Et halvt år frem', (from) => addMonths(from, 6)],
];

/** The page as HTML. */
export function datePage(today: IsoDate, backTo: string, fault?: string): string {
  const steps = STEPS.map(
    ([label, from]) => `<button name="today" value="${from(today)}">${label}</button>`,
  ).join('\n');
  return demoPage(
    'Datoen i demoen',
    `<p>I demoen er det <strong><time datetime="${today}">${today.split('-').reverse().join('.')}</time></strong>.
Frister og valuteringsdatoer følger denne datoen, og den går videre dag for dag.</p>
${fault === undefined ? '' : `<p role="alert"><strong>${fault}</strong></p>`}
<form method="post" action="/">${steps}</form>
<form method="post" action="/"><label for="today">Velg en dato</label>
<input id="today" name="today" type="date" value="${today}" required><button>Flytt datoen</button></form>
<p><a href="${backTo}">Tilbake til Tilsagn</a></p>`,
  );
}
