import { expect, type Page } from '@playwright/test';
import { accessibilityFaults, checkPage, expectFocusOnHeading } from './check-page';
import { pdf } from './pdf';

/**
 * The robot cell of Nidelv Prøverobotikk: costs of 420 000 kr of which the rules of 2021 give 60 %, 252 000 kr,
 * so that the 250 000 kr asked for stay below what is computed and below the ceiling of 300 000 kr.
 */
export const ROBOT_CELL = {
  title: 'Opplæring i programmering av sveiserobot',
  company: 'Nidelv Prøverobotikk AS',
  asked: '250 000 kr',
  computed: '252 000 kr',
} as const;

const COSTS = [
  ['Ekstern kursleverandør', 'Opplæring på stedet, tolv dager', '210000'],
  ['Lønn til deltakerne', 'Tolv operatører, 864 timer', '190000'],
  ['Reise, diett og opphold', 'Kursholderens reise', '20000'],
] as const;

const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Lagre og fortsett' }).click();
const field = (page: Page, label: string) => page.getByLabel(label, { exact: false }).first();

/** From the front page to the first step of a new application for the company. */
export async function startApplication(page: Page): Promise<void> {
  await page.goto('/');
  await checkPage(page, 'forside');
  await page
    .getByRole('link', { name: /2021 \(BIO1\)/ })
    .first()
    .click();
  await expectFocusOnHeading(page);
  await checkPage(page, 'utlysning');
  await page.getByRole('link', { name: 'Søk nå' }).click();
  await page.getByRole('radio', { name: ROBOT_CELL.company }).check();
  await expect(page.getByRole('region', { name: 'Opplysninger fra Enhetsregisteret' })).toContainText(
    '399 001 005',
  );
  await checkPage(page, 'velg-virksomhet');
  await page.getByRole('button', { name: 'Start søknaden' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Prosjektet' })).toBeFocused();
}

/** Goes on with nothing filled in: the faults are listed first, the focus stands on them, and each leads to its field. */
export async function meetErrorSummary(page: Page): Promise<void> {
  await next(page);
  const summary = page.getByRole('heading', { name: /Du må rette \d+ ting/ });
  await expect(summary).toBeVisible();
  await checkPage(page, 'steg-1-feil');
  await page.locator('a[href*="#felt-project-title"]').first().click();
  await expect(field(page, 'Tittel på prosjektet')).toBeFocused();
}

/** Fills in the steps. Every step is left by «Lagre og fortsett» and checked while it is filled in. */
export async function fillInApplication(page: Page): Promise<void> {
  await fillInProject(page);
  await checkPage(page, 'steg-1-prosjektet');
  await next(page);
  await fillInTraining(page);
  await checkPage(page, 'steg-2-opplaeringen');
  await next(page);
  await field(page, 'Hvor mange ansatte skal delta?').fill('12');
  await field(page, 'Hvor mange av dem er permittert nå?').fill('0');
  await field(page, 'Hvor mange permitteringer eller oppsigelser kan dere unngå?').fill('4');
  await checkPage(page, 'steg-3-deltakerne');
  await next(page);
  await fillInCosts(page);
  await checkPage(page, 'steg-4-kostnadsplan');
  await next(page);
  await fillInFinancing(page, '180000');
  await checkPage(page, 'steg-5-finansieringsplan');
  await next(page);
  await attachTwo(page);
  await checkPage(page, 'steg-6-vedlegg');
  await next(page);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await checkPage(page, 'steg-7-erklaeringer');
  await page.getByRole('button', { name: 'Gå til oppsummering' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Se over og send inn' })).toBeFocused();
}

async function fillInProject(page: Page): Promise<void> {
  await field(page, 'Tittel på prosjektet').fill(ROBOT_CELL.title);
  await field(page, 'Hva er formålet med opplæringen?').fill(
    'Tolv operatører skal kunne programmere sveiseroboten.',
  );
  await field(page, 'Hvorfor trenger bedriften omstilling?').fill(
    'Ordrene fra oljebransjen er borte, og den nye linja for aluminium trenger folk som kan programmere den.',
  );
  await field(page, 'Når starter opplæringen?').fill('01.09.2021');
  await field(page, 'Når er opplæringen ferdig?').fill('30.11.2021');
  await page.getByRole('radio', { name: 'Ja, men senere' }).check();
}

async function fillInTraining(page: Page): Promise<void> {
  await field(page, 'Hvem skal holde opplæringen?').selectOption({
    label: 'Kursbedrift eller spesialistfirma',
  });
  await field(page, 'Navn på den som holder opplæringen').fill('Midtnorsk Prøverobotkurs AS');
  await field(page, 'Organisasjonsnummeret til kursleverandøren').fill('399011361');
  await field(page, 'Hva skal deltakerne lære?').fill(
    'Programmering uten robot, sveising med robot og feilsøking.',
  );
}

/** Chooses two files at once, and sees both on their way before they are there. */
async function attachTwo(page: Page): Promise<void> {
  const names = ['opplaeringsplan.pdf', 'tilbud.pdf'];
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/attachments*', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('input[type=file]').first().setInputFiles(names.map(pdf));
  for (const name of names) await expect(page.getByRole('progressbar', { name })).toBeVisible();
  expect.soft(await accessibilityFaults(page), 'files on their way').toEqual([]);
  letGo();
  for (const name of names) await expect(page.getByRole('link', { name })).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.unroute('**/attachments*');
}

async function fillInCosts(page: Page): Promise<void> {
  const estimate = page.getByRole('region', { name: 'Foreløpig beregning' });
  for (const [index, [kind, what, kroner]] of COSTS.entries()) {
    await page.getByRole('button', { name: 'Legg til kostnad' }).click();
    const row = page.getByRole('group', { name: `Kostnader ${index + 1}` });
    await row.getByLabel('Type kostnad').selectOption({ label: kind });
    await row.getByLabel('Hva gjelder det?').fill(what);
    await row.getByLabel('Beløp').fill(kroner);
    // Beside the form stands what the rules give for what is written so far: 60 %.
    if (index === 0) await expect(estimate).toContainText(/126.000.kr/);
  }
  await expect(estimate).toContainText(/252.000.kr/);
  await expect(page.getByText('420 000 kr').first()).toBeVisible();
}

async function fillInFinancing(page: Page, ownKroner: string): Promise<void> {
  await field(page, 'Hvor mye søker dere om?').fill('250000');
  await page.getByRole('button', { name: 'Legg til finansiering' }).click();
  const row = page.getByRole('group', { name: 'Annen finansiering 1' });
  await row.getByLabel('Type finansiering').selectOption({ label: 'Egne midler' });
  await row.getByLabel('Hva gjelder det?').fill('Egen lønn og egne midler');
  await row.getByLabel('Beløp').fill(ownKroner);
}

/** Tries to send a plan that does not balance, is told so, mends it and finds everything else as it was typed. */
export async function mendFinancing(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send søknaden' }).click();
  await expect(page.getByRole('heading', { name: /Du må rette/ })).toBeVisible();
  await checkPage(page, 'oppsummering-feil');
  await page.getByRole('link', { name: /Endre.*Finansieringsplan/ }).click();
  await page.getByRole('group', { name: 'Annen finansiering 1' }).getByLabel('Beløp').fill('170000');
  await expect(page.getByText(/Kladden er lagret kl\./)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Se over og send inn' })).toBeVisible();
}

/** Sends the application, with the double click that many make; it is sent once. @returns its case number. */
export async function sendApplication(page: Page): Promise<string> {
  await expect(page.getByText(ROBOT_CELL.title)).toBeVisible();
  await checkPage(page, 'oppsummering');
  await page.getByRole('button', { name: 'Send søknaden' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'Søknaden er sendt' })).toBeFocused();
  await checkPage(page, 'kvittering');
  const number = page.getByText(/^\d{4}\/\d{4,}$/);
  await expect(number).toBeVisible();
  return (await number.textContent()) ?? '';
}
