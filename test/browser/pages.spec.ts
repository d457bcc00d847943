import { checkPage } from './support/check-page';
import { expect, test } from './support/test';

/** Every page that can be opened by its address, by somebody who may. The journey before has left a case on them. */
const PAGES: readonly { persona?: string; path: string; name: string }[] = [
  { path: '/', name: 'side-forside' },
  { path: '/ordninger/bio1-2021', name: 'side-utlysning' },
  { path: '/ordninger/finnes-ikke', name: 'side-finnes-ikke' },
  { persona: 'Kari Nilsen Prøve', path: '/min', name: 'side-min' },
  { persona: 'Kari Nilsen Prøve', path: '/min/soknad/ny?utlysning=bio1-2021', name: 'side-start' },
  { persona: 'Stein Stiklestad Prøve', path: '/min', name: 'side-min-tom' },
  { persona: 'Siri Saksbehandler', path: '/saker', name: 'side-saker' },
  { persona: 'Siri Saksbehandler', path: '/saker?q=finnes-ikke', name: 'side-saker-tom' },
  { persona: 'Anne Godkjenner', path: '/godkjenning', name: 'side-godkjenning' },
  { persona: 'Øystein Økonomi', path: '/okonomi', name: 'side-rammer' },
  { persona: 'Øystein Økonomi', path: '/okonomi?ar=2020&per=2020-09-30', name: 'side-rammer-per' },
  { persona: 'Øystein Økonomi', path: '/okonomi/rammer/bio/2020', name: 'side-ramme' },
  { persona: 'Øystein Økonomi', path: '/okonomi/utbetalinger', name: 'side-utbetalinger' },
];

for (const { persona, path, name } of PAGES) {
  test(`${path} for ${persona ?? 'anybody'} is sound`, async ({ page, pageOf }) => {
    const shown = persona === undefined ? page : await pageOf(persona);
    await shown.goto(path);
    await checkPage(shown, name);
  });
}

test('the first thing a keyboard reaches is the way past the menu', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hopp til innholdet' })).toBeFocused();
});

test('the pages are in bokmål', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
});
