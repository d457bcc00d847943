import { expect, type Page } from '@playwright/test';
import { ROBOT_CELL } from './application';
import { checkPage } from './check-page';

/** The company's account in the demo's data: its check digit holds, its bank does not exist. */
const ACCOUNT = '99990500009';

/** Opens the applicant's page of the case and waits until the case has come as far as that. */
export async function openMyCase(page: Page, id: string, shows: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/min/sak/${id}`);
    await expect(page.getByRole('main').getByText(shows).first()).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 20_000 });
}

/** Begins a new application with the answers of this one: the text is there, the money is not, and that is said. */
export async function beginFromEarlier(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: 'Bruk som utgangspunkt for ny søknad' }).click();
  await expect(page.getByRole('radio', { name: /2021 \(BIO1\)/ })).toBeChecked();
  await checkPage(page, 'ny-fra-denne');
  await page.getByRole('button', { name: 'Lag kladden' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Prosjektet' })).toBeFocused();
  await expect(page.getByText(`Kladden er laget fra søknad ${number}`)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Hvor mye søker dere om?' })).toBeVisible();
  await expect(page.getByLabel('Tittel på prosjektet').first()).toHaveValue(ROBOT_CELL.title);
  await checkPage(page, 'steg-1-fra-tidligere');
}

/** Asks for part of the grant; first for one krone too much, which is refused with what was typed still there. */
export async function requestPayment(page: Page, kroner: number): Promise<void> {
  await page.getByRole('button', { name: 'Be om utbetaling', exact: true }).click();
  await page.getByLabel('Beløp').fill(String(kroner + 1));
  await page.getByLabel('Kontonummer').fill(ACCOUNT);
  const send = page.getByRole('button', { name: 'Send anmodningen' });
  await send.click();
  await expect(page.getByText(/Dere kan be om høyst/).first()).toBeVisible();
  await checkPage(page, `anmodning-${kroner}-feil`);
  await expect(page.getByLabel('Kontonummer')).toHaveValue(ACCOUNT);
  await page.getByLabel('Beløp').fill(String(kroner));
  await send.click();
  await expect(page.getByText('Sendt til kontroll').first()).toBeVisible();
}

/** The final report of a project that cost what was planned. */
export async function deliverFinalReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skriv sluttrapporten' }).click();
  await page.getByLabel('Ekstern kursleverandør').fill('210000');
  await page.getByLabel('Lønn til deltakerne').fill('190000');
  await page.getByLabel('Reise, diett og opphold').fill('20000');
  await page.getByLabel('Hvor mange deltakere fullførte?').fill('12');
  await page.getByLabel('Hvor mange permitteringer eller oppsigelser ble unngått?').fill('4');
  await page.getByRole('radio', { name: 'Ja, men senere' }).check();
  await page
    .getByLabel('Hva ble resultatet?')
    .fill('Alle tolv programmerer roboten selv, og linja går for fullt.');
  await checkPage(page, 'sluttrapport');
  await page.getByRole('button', { name: 'Send sluttrapporten' }).click();
  await expect(page.getByText(/Sluttrapporten ble levert/)).toBeVisible();
}
