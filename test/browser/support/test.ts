import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { logIn, logInUnseen } from './log-in';
import { follow } from './settled';
import { watch, type Watched } from './watch';

export { expect } from '@playwright/test';

const UNWATCHED = { expectNothing: () => undefined };

interface Wish {
  /** False where the test makes the trouble itself. */
  readonly watched?: boolean;
  /** True where the person is to click through the log-in's own pages. */
  readonly byForm?: boolean;
}

interface Shown {
  readonly page: Page;
  readonly watched: Watched;
}

interface Fixtures {
  /** A page of one's own in a browser in which that persona is logged in. */
  readonly pageOf: (persona: string, wish?: Wish) => Promise<Page>;
  /** The page that all tests of a worker share, as that persona or as nobody; each test opens an address in it. */
  readonly sharedPageOf: (persona?: string) => Promise<Page>;
}

interface Kept {
  readonly browsers: Map<string, BrowserContext>;
  readonly sharedPages: Map<string, Shown>;
}

/**
 * Playwright's test with two additions: each page is watched (no error in its
 * console, no request to another host, no heading that goes away),
 * and a persona's page is one call away. The browsers of personas live as long as the file's tests.
 */
export const test = base.extend<Fixtures, Kept>({
  browsers: [
    async ({}, use) => {
      const browsers = new Map<string, BrowserContext>();
      await use(browsers);
      for (const context of browsers.values()) await context.close();
    },
    { scope: 'worker' },
  ],
  sharedPages: [async ({}, use) => use(new Map()), { scope: 'worker' }],
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
    const options = { ...contextOptions, baseURL, viewport, locale, timezoneId };
    const opened: Shown[] = [];
    await use(async (persona, { watched = true, byForm = false } = {}) => {
      const known = browsers.get(persona);
      const context = known ?? (await browser.newContext(options));
      browsers.set(persona, context);
      if (known === undefined && !byForm) await logInUnseen(context, persona);
      const page = await context.newPage();
      if (viewport) await page.setViewportSize(viewport);
      follow(page);
      opened.push({ page, watched: watched ? await watch(page, baseURL ?? '') : UNWATCHED });
      if (byForm) await logIn(page, persona);
      return page;
    });
    for (const { page, watched } of opened) {
      watched.expectNothing();
      await page.close();
    }
  },
  sharedPageOf: async (
    { browser, sharedPages, baseURL, contextOptions, viewport, locale, timezoneId },
    use,
  ) => {
    const options = { ...contextOptions, baseURL, viewport, locale, timezoneId };
    const opened: Shown[] = [];
    await use(async (persona = '') => {
      const shown = sharedPages.get(persona) ?? (await open(browser, options, persona));
      sharedPages.set(persona, shown);
      opened.push(shown);
      if (viewport) await shown.page.setViewportSize(viewport);
      return shown.page;
    });
    for (const { page, watched } of opened) {
      await page.unrouteAll();
      watched.expectNothing();
    }
  },
});

type ContextOptions = Parameters<Browser['newContext']>[0];

async function open(browser: Browser, options: ContextOptions, persona: string): Promise<Shown> {
  const context = await browser.newContext(options);
  if (persona !== '') await logInUnseen(context, persona);
  const page = await context.newPage();
  follow(page);
  return { page, watched: await watch(page, options?.baseURL ?? '') };
}
