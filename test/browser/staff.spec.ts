import type { Page } from '@playwright/test';
import { actions } from './support/casework';
import { checkPage } from './support/check-page';
import { expect, test } from './support/test';

const KARL = 'Karl Kolvereid Prøve';
const SIRI = 'Siri Saksbehandler';
const SANDER = 'Sander Saksbehandler';

interface Item {
  readonly id: string;
  readonly caseNumber: string;
}

/** Cases as the list of whoever looks at the page holds them. */
const listed = (page: Page, query: string): Promise<readonly Item[]> =>
  page.evaluate(
    async (asked) => ((await (await fetch(`/api/cases?${asked}`)).json()) as { items: Item[] }).items,
    query,
  );

test('a filter is saved, shared by its address, and opens the same cases for a colleague', async ({
  pageOf,
}) => {
  const siri = await pageOf(SIRI);
  await siri.goto('/saker');
  await siri.getByRole('navigation', { name: 'Visninger' }).getByRole('link', { name: /^Alle/ }).click();
  await siri.getByText('Flere filtre').click();
  // Above what other tests apply for meanwhile: the count is compared.
  await siri.getByLabel('Søkt beløp, minst').fill('600000');
  await siri.getByRole('button', { name: 'Søkt', exact: true }).click();
  await expect(siri).toHaveURL(/fra=60000000.*sort=appliedOre|sort=appliedOre.*fra=60000000/);
  const shown = await siri
    .getByRole('status')
    .filter({ hasText: /saker$/ })
    .innerText();
  await checkPage(siri, 'arbeidsliste');

  await siri.getByRole('button', { name: 'Lagre visningen' }).click();
  const name = `Store saker ${Date.now()}`;
  const dialog = siri.getByRole('dialog');
  await dialog.getByLabel('Navn på visningen').fill(name);
  await dialog.getByLabel('Del med alle saksbehandlere').check();
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(siri.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');

  const sander = await pageOf(SANDER);
  await sander.goto(new URL(siri.url()).pathname + new URL(siri.url()).search);
  await expect(sander.getByRole('status').filter({ hasText: shown })).toBeVisible();
  await sander.goto('/saker');
  await sander.getByRole('link', { name: new RegExp(name) }).click();
  await expect(sander.getByRole('status').filter({ hasText: shown })).toBeVisible();
});

test('keys walk the list, and can be switched off', async ({ pageOf }) => {
  const page = await pageOf(SIRI);
  await page.goto('/saker?status=alle&sort=caseNumber');
  const rows = page.locator('a[data-row]');
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByLabel('Søk på saksnummer, søker eller prosjekt')).toBeFocused();
  await page.getByRole('button', { name: 'Hurtigtaster' }).click();
  await page.getByLabel('Bruk hurtigtaster').uncheck();
  await page.getByRole('button', { name: 'Lukk' }).click();
  await page.reload();
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(rows.first()).not.toBeFocused();
  await page.evaluate('window.localStorage.clear()');
});

test('what the applicant corrects is shown field by field, above acts that stay in sight', async ({
  pageOf,
}) => {
  const siri = await pageOf(SIRI);
  await siri.goto('/saker');
  const [item] = await listed(siri, 'state=waiting_for_applicant');
  if (item === undefined) throw new Error('the demo has no case that waits for its applicant');
  const owner = await pageOf(KARL);
  await owner.goto(`/min/sak/${item.id}`);
  await owner.getByLabel('Svaret ditt').fill('Tittelen er rettet.');
  await owner.getByRole('link', { name: 'Rett søknaden' }).click();
  await owner.getByLabel('Tittel på prosjektet').fill('En rettet tittel');
  await expect(owner.getByRole('region', { name: 'Dette har du endret' })).toContainText('En rettet tittel');
  await owner.reload();
  await expect(owner.getByLabel('Tittel på prosjektet')).toHaveValue('En rettet tittel');
  await checkPage(owner, 'rettelse-endret');
  await owner.getByRole('button', { name: 'Send rettelsen' }).click();
  await expect(owner.getByText(/Søknaden er rettet .* Svar på spørsmålet/)).toBeVisible();
  await expect(owner.getByLabel('Svaret ditt')).toHaveValue('Tittelen er rettet.');
  await siri.goto(`/saker/${item.id}`);
  await expect(siri.getByRole('heading', { name: 'Endret etter innsending' })).toBeVisible();
  await expect(siri.locator('ins', { hasText: 'En rettet tittel' })).toBeVisible();
  const other = (await listed(siri, 'state=in_assessment'))[0];
  await siri.goto(`/saker/${other?.id ?? ''}`);
  await expect(actions(siri)).toBeInViewport();
});

test('an award of the county’s own is read with its letter by the staff and by who gets it', async ({
  pageOf,
}) => {
  const siri = await pageOf(SIRI);
  await siri.goto('/saker');
  const [award] = await listed(siri, 'call=kompetansepilot-2021&state=active');
  if (award === undefined) throw new Error('the demo has no direct award under way');
  await siri.goto(`/saker/${award.id}?fane=vedtak`);
  await expect(siri.getByText('Mottaker', { exact: true })).toBeVisible();
  await expect(siri.getByText(/^(Søker|Søkt|Sendt inn)$/)).toHaveCount(0);
  await siri.getByText('Les hele brevet').click();
  await expect(siri.getByText(/^Namdalen: 400.000.kr\.$/)).toBeVisible();
  await checkPage(siri, 'sak-vedtak-tildeling');

  const owner = await pageOf('Eli Eksempelvik Prøve');
  await owner.goto(`/min/sak/${award.id}?del=dokumenter`);
  await expect(owner.getByText(/^(Søker|Søkt|Sendt inn)$/)).toHaveCount(0);
  const paper = owner.getByRole('link', { name: 'Last ned vedtaksbrevet (PDF)' });
  const printed = await owner.request.get((await paper.getAttribute('href')) ?? '');
  expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await owner.getByRole('link', { name: /^Vedtaksbrev, / }).click();
  await owner.getByText('Les hele brevet').click();
  await expect(owner.getByText(/^Staten: 400.000.kr/)).toBeVisible();
  await expect(
    owner.getByText(/^De skal sende oss rapport undervegs seinast 15\. september 2021\.$/),
  ).toBeVisible();
  await checkPage(owner, 'min-sak-vedtak-tildeling');
});
