import { expect, type Page, type Request } from '@playwright/test';

const QUIET_MS = 120;
const underWay = new WeakMap<Page, { requests: Set<Request>; since: number }>();

/** Follows the page's requests from now on, so that `settled` knows when it has got what it asked for. */
export function follow(page: Page): void {
  if (underWay.has(page)) return;
  const state = { requests: new Set<Request>(), since: 0 };
  underWay.set(page, state);
  page.on('request', (request) => void state.requests.add(request));
  const over = (request: Request): void => {
    state.requests.delete(request);
    state.since = Date.now();
  };
  page.on('requestfinished', over);
  page.on('requestfailed', over);
}

/** Waits until what the page fetches has come, so that a check sees the page and not its skeleton. */
export async function settled(page: Page): Promise<void> {
  const state = underWay.get(page);
  if (state === undefined) await page.waitForLoadState('networkidle');
  else {
    await expect
      .poll(() => state.requests.size === 0 && Date.now() - state.since > QUIET_MS, {
        intervals: [40],
        message: 'the page goes on fetching',
      })
      .toBe(true);
  }
  await expect(page.locator('.loading, [aria-busy="true"]')).toHaveCount(0);
}
