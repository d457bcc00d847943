import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { source as axeSource } from 'axe-core';
import { settled } from './settled';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const NARROWEST = 320;

/** What axe finds, as lines to read: the rule, what it says and where. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Put into the page once a document: the rules are half a megabyte.
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(
    `axe.run(document, ${JSON.stringify({ runOnly: RULES, resultTypes: ['violations'] })})
      .then(({ violations }) => ({ violations }))`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} (${node.target.join(' ')})`),
  );
}

/** What sticks out of a page that is wider than its window; empty where all fits. */
export const overflow = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > clientWidth + 1);
    const names = wide.map((e) => [e.localName, ...e.classList].join('.'));
    return [(scrollWidth - clientWidth) + ' px: ' + [...new Set(names)].slice(0, 6).join(', ')];
  })()`);

/**
 * What must hold on each page: a title and one heading that name it, no fault by axe, and nothing that pushes it
 * sideways, down to the width of the smallest phone (WCAG 1.4.10). The page ends in the size it had.
 * @param name of the screenshots, which are taken where TILSAGN_SCREENSHOTS names a folder.
 */
export async function checkPage(page: Page, name: string): Promise<void> {
  await settled(page);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveCount(1);
  await expect(heading).toBeVisible();
  await expect(page).toHaveTitle(/\S.*Tilsagn/);
  // All that is wrong with a journey's pages is told in one run.
  expect.soft(await accessibilityFaults(page), `accessibility of ${name}`).toEqual([]);
  expect.soft(await overflow(page), `${name} is wider than its window`).toEqual([]);
  await photograph(page, name);

  const size = page.viewportSize();
  if (size === null) throw new Error('the window has no size');
  await page.setViewportSize({ width: NARROWEST, height: size.height });
  // The window has its new size a moment before the page has.
  const narrow = {
    message: `${name} is wider than ${NARROWEST} px`,
    timeout: 3_000,
    intervals: [0, 50, 100],
  };
  await expect
    .configure({ soft: true })
    .poll(() => overflow(page), narrow)
    .toEqual([]);
  await page.setViewportSize(size);
}

/** After a change of page within the app the focus stands on its heading, so that a screen reader begins there. */
export async function expectFocusOnHeading(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

/** Leaves the page by a link and comes back, all within the app: the focus goes along to each heading. */
export async function expectFocusToFollow(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  const name = await heading.innerText();
  const { pathname } = new URL(page.url());
  const [way, title] =
    pathname === '/tilgjengelighet' ? ['Personvern', /^Personvern/] : ['Tilgjengelighet', /^Tilgjengelighet/];
  await page.getByRole('contentinfo').getByRole('link', { name: way }).click();
  await expect.soft(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await page.goBack();
  await expect.soft(page.getByRole('heading', { level: 1, name, exact: true })).toBeFocused();
}

async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.TILSAGN_SCREENSHOTS;
  if (folder === undefined) return;
  const width = page.viewportSize()?.width ?? 0;
  await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
}
