import { expect, type ConsoleMessage, type Page, type Request } from '@playwright/test';
import { HEADING_LOST, watchHeading } from './heading';

export interface Watched {
  /** Fails when the page complained, threw, asked another host for something or lost the heading it had shown. */
  expectNothing(): void;
}

const foundOn = new WeakMap<Page, string[]>();

/** Forgets what the page has complained of so far: the test made the trouble itself. */
export function forget(page: Page): void {
  foundOn.get(page)?.splice(0);
}

const REFUSED = /^Failed to load resource: the server responded with a status of (401|403|404|409|412|422)/;

/**
 * Watches a page. A refusal that the browser reports (a 422 of a form that lacks something) is no fault of the page;
 * everything else in the console is. The local log-in provider is the one other host, reached by navigation alone.
 */
export async function watch(page: Page, baseURL: string): Promise<Watched> {
  const own = new URL(baseURL).origin;
  const found: string[] = [];
  foundOn.set(page, found);
  page.on('console', (message: ConsoleMessage) => {
    if (message.text().startsWith(HEADING_LOST)) return void found.push(message.text());
    if (!['error', 'warning'].includes(message.type()) || REFUSED.test(message.text())) return;
    if (!message.location().url.startsWith(own)) return;
    found.push(`${message.type()} in the console of ${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`thrown on ${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (!isAllowed(request, own)) found.push(`request from ${page.url()} to another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) found.push(`${response.status()} from ${response.url()}`);
  });
  await watchHeading(page);
  return { expectNothing: () => expect(found).toEqual([]) };
}

function isAllowed(request: Request, own: string): boolean {
  const url = new URL(request.url());
  if (url.origin === own || ['data:', 'blob:'].includes(url.protocol)) return true;
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const askedByOurPage = !request.isNavigationRequest() && request.frame().url().startsWith(own);
  return isLocal && !askedByOurPage;
}
