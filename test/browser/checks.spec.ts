import type { Page } from '@playwright/test';
import { accessibilityFaults, checkPage, overflow } from './support/check-page';
import { everySlip } from './support/language';
import { expect, test } from './support/test';
import { watch } from './support/watch';

const FAVICON = '<link rel="icon" href="data:,">';

/** Opens a page of our own making at the demo's address. */
async function plant(page: Page, html: string): Promise<void> {
  await page.route('**/planted', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('/planted');
}

const plain = (body: string): string =>
  `<!doctype html><html lang="nb"><head><title>Prøve – Tilsagn</title>${FAVICON}</head>
   <body><main><h1>Prøve</h1>${body}</main></body></html>`;

test.describe('the checks of a page', () => {
  test('are content with a page that is as it should be', async ({ page }) => {
    await plant(page, plain('<p>Alt i orden.</p>'));
    await checkPage(page, 'planted');
  });

  test('find a page that is wider than the smallest phone', async ({ page }) => {
    await plant(page, plain('<div style="width: 400px">Bred</div>'));
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await overflow(page)).toEqual(['88 px: div']);
  });

  test('find a picture without words and a button without a name', async ({ page }) => {
    await plant(page, plain('<img src="data:,"><button></button>'));
    const faults = await accessibilityFaults(page);
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual(['button-name', 'image-alt']);
  });

  test('find words of another language, also in cells, and leave what people wrote', async ({ page }) => {
    const row = `<tr><td>Anvist</td><td>Paid</td><td class="as-written">Kurs i sveising</td></tr>`;
    const said = `<p>Utbetalinger</p><p lang="nb">Reglene</p><table>${row}</table><dl><dt>A</dt><dd>Til utbetaling</dd></dl>`;
    await plant(page, plain(said));
    const slips = await everySlip(page, 'en');
    expect(slips).toEqual(expect.arrayContaining(['Utbetalinger', 'Til utbetaling']));
    expect(slips).not.toContain('Paid');
    expect(slips).not.toContain('Kurs i sveising');
    expect(slips).not.toContain('Reglene');
  });

  test('find errors in the console, thrown errors and requests to other hosts', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    const watched = await watch(page, baseURL ?? '');
    const script = `console.error('oi'); fetch('http://127.0.0.1:1/x').catch(() => {}); setTimeout(() => { throw new Error('kast'); })`;
    await plant(page, plain(`<script>${script}</script>`));
    for (const fault of ['oi', 'kast', 'another host']) {
      await expect(() => expect(() => watched.expectNothing()).toThrow(fault)).toPass();
    }
    await context.close();
  });

  for (const [what, change] of [
    ['hides the heading it has shown', `document.querySelector('main').style.display = 'none'`],
    ['takes the heading away that it has shown', `document.querySelector('h1').remove()`],
    ['shows another and loses that', `history.pushState(0, '', '/other'); h('Andre'); h('')`],
  ] as const) {
    test(`find a page that ${what}`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL });
      const page = await context.newPage();
      const watched = await watch(page, baseURL ?? '');
      const setHeading = `const h = (text) => new Promise(requestAnimationFrame).then(() => (document.querySelector('main').innerHTML = text && '<h1>' + text + '</h1>'))`;
      await plant(page, plain(`<script>${setHeading}; requestAnimationFrame(() => { ${change} })</script>`));
      await expect(() => expect(() => watched.expectNothing()).toThrow('heading lost')).toPass();
      await context.close();
    });
  }

  test('let a heading go with the page it belongs to, or for another in the same moment', async ({
    page,
  }) => {
    const step = `new Promise(requestAnimationFrame)`;
    const script = `(async () => {
      await ${step}; document.querySelector('main').innerHTML = '<h1>Samme side</h1>';
      await ${step}; history.pushState(0, '', '/other');
      await ${step}; document.querySelector('main').innerHTML = '';
      await ${step}; document.querySelector('main').innerHTML = '<h1>Neste side</h1>';
    })()`;
    await plant(page, plain(`<script>${script}</script>`));
    await expect(page.getByRole('heading', { name: 'Neste side' })).toBeVisible();
  });
});
