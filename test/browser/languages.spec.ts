import { checkPage } from './support/check-page';
import { expectLanguage } from './support/language';
import { settled } from './support/settled';
import { expect, test } from './support/test';

test.describe.configure({ mode: 'parallel' });

/** Nobody else is this person, whose language the tests change. */
const CHOOSER = 'Nina Namsen Prøve';

test('the language is chosen on any page and stays', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Apply for grants/);
  await expect(page).toHaveTitle(/^Apply for grants/);
  await expect(page.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true');
  await page
    .getByRole('link', { name: /2021 \(BIO1\)/ })
    .first()
    .click();
  await expectLanguage(page, 'en', 'a call');
  await page.reload();
  await expectLanguage(page, 'en', 'a call');
  await page.getByRole('button', { name: 'Nynorsk' }).click();
  await expect(page.getByRole('heading', { name: 'Kven kan søkje?' })).toBeVisible();
});

test('a form keeps what is typed, says its faults anew and writes dates as the language does', async ({
  pageOf,
}) => {
  const page = await pageOf(CHOOSER);
  await page.goto('/min/soknad/ny?utlysning=bio1-2021');
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Start søknaden' }).click();
  await page.getByLabel('Tittel på prosjektet').fill('Kurs i sveising');
  await page.getByLabel('Når starter opplæringen?').fill('1.10.21');
  await page.getByLabel('Når er opplæringen ferdig?').fill('1.1');
  await page.getByRole('button', { name: 'Lagre og fortsett' }).click();
  await expect(page.getByRole('heading', { name: /^Du må rette/ })).toBeFocused();

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: /things to correct/ })).toBeVisible();
  await expect(page.getByText('Write the date as day, month and year').first()).toBeVisible();
  await expect(page.getByText('Friday 1 October 2021')).toBeVisible();
  const typed = `[...document.querySelectorAll('input, textarea')].map(({ value }) => value)`;
  await expect
    .poll(() => page.evaluate<string[]>(typed))
    .toEqual(expect.arrayContaining(['Kurs i sveising', '01/10/2021', '1.1']));
  await expectLanguage(page, 'en', 'a step with faults');
  await checkPage(page, 'steg-feil-en');

  await test.step('the choice is the person’s, also in another browser', async () => {
    await page.evaluate(`localStorage.removeItem('tilsagn.language')`);
    await page.goto('/min');
    await settled(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My applications');
  });
});
