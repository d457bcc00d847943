import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { logIn } from './log-in';
import { follow } from './settled';
import { watch, type Watched } from './watch';

export { expect } from '@playwright/test';

const UNWATCHED = { expectNothing: () => undefined };

interface Fixtures {
  /** A browser of one's own in which that persona is logged in; unwatched where a test makes the trouble itself. */
  readonly pageOf: (persona: string, options?: { readonly watched: boolean }) => Promise<Page>;
}

/**
 * Playwright's test with two additions: each page is watched (no error in its
 * console, no request to another host, no heading that goes away),
 * and a persona's page is one call away. The browsers of personas live as long as the file's tests.
 */
export const test = base.extend<Fixtures, { readonly browsers: Map<string, BrowserContext> }>({
  browsers: [
    async ({}, use) => {
      const browsers = new Map<string, BrowserContext>();
      await use(browsers);
      for (const context of browsers.values()) await context.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({}, use) => {
    await use(process.env.TILSAGN_BASE_URL);
  },
  page: async ({ page, baseURL }, use) => {
    follow(page);
    const watched = await watch(page, baseURL ?? '');
    await use(page);
    watched.expectNothing();
  },
  pageOf: async ({ browser, browsers, baseURL, contextOptions, viewport, locale, timezoneId }, use) => {
    const opened: { page: Page; watched: Watched }[] = [];
    await use(async (persona, { watched } = { watched: true }) => {
      const known = browsers.get(persona);
      const context =
        known ?? (await browser.newContext({ ...contextOptions, baseURL, viewport, locale, timezoneId }));
      browsers.set(persona, context);
      const page = await context.newPage();
      if (viewport) await page.setViewportSize(viewport);
      follow(page);
      const seen = watched ? await watch(page, baseURL ?? '') : UNWATCHED;
      opened.push({ page, watched: seen });
      if (known === undefined) await logIn(page, persona);
      return page;
    });
    for (const { page, watched } of opened) {
      watched.expectNothing();
      await page.close();
    }
  },
});
