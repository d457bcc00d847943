import type { Page } from '@playwright/test';
import { checkPage } from './support/check-page';
import { pdf } from './support/pdf';
import { expect, test } from './support/test';

/** Nobody else's tests write in this company's case; Siri has it. */
const COMPANY = 'Ragnhild Røros Prøve';
const CASEWORKER = 'Siri Saksbehandler';
const QUESTION = 'Hei! Her er tilbudet fra kursholderen.\nHolder det?';
const REPLY = 'Takk, det holder.';
const NOTE = 'Tilbudet er kontrollert.';

interface Card {
  readonly id: string;
  readonly caseNumber: string | null;
}

const entry = (page: Page, text: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: text }).first();
const bell = (page: Page) => page.getByRole('link', { name: /^Varsler/ });

test('the company writes with a file, the county reads, notes and answers, and both are told', async ({
  pageOf,
}) => {
  const company = await pageOf(COMPANY);
  const cards = (await (await company.request.get('/api/applications')).json()) as Card[];
  const card = cards.find(({ caseNumber }) => caseNumber !== null);
  const id = card?.id ?? '';

  await company.goto(`/min/sak/${id}?del=meldinger`);
  const words = company.getByLabel('Skriv til saksbehandleren');
  await words.fill(QUESTION);
  await company.locator('input[type=file]').setInputFiles(pdf('tilbud.pdf'));
  await expect(company.getByRole('button', { name: 'Ta bort tilbud.pdf' })).toBeVisible();
  await company.reload();
  await expect(words).toHaveValue(QUESTION);
  await checkPage(company, 'min-sak-skriver');
  await company.getByRole('button', { name: 'Send meldingen' }).click();
  await expect(company.getByText('Meldingen er sendt.')).toBeVisible();
  await expect(entry(company, 'Her er tilbudet')).toContainText('Ikke åpnet ennå');
  await expect(words).toHaveValue('');

  const caseworker = await pageOf(CASEWORKER);
  await expect(async () => {
    await caseworker.goto('/varsler?vis=uleste');
    const news = entry(caseworker, 'Søkeren har sendt en melding.');
    await expect(news).toContainText(card?.caseNumber ?? '-', { timeout: 1_500 });
  }).toPass({ timeout: 15_000 });
  await expect(bell(caseworker)).toHaveAccessibleName(/ulest/);
  await caseworker.goto(`/saker/${id}?fane=meldinger`);
  await expect(entry(caseworker, 'Her er tilbudet')).toContainText('Ulest');
  await expect(caseworker.getByRole('link', { name: 'tilbud.pdf' })).toBeVisible();
  await caseworker.getByLabel('Skriv til søkeren').fill(REPLY);
  await caseworker.getByRole('button', { name: 'Send meldingen' }).click();
  await expect(entry(caseworker, REPLY)).toBeVisible();
  await caseworker.getByRole('radio', { name: /Internt notat/ }).check();
  await caseworker.getByLabel('Skriv et notat').fill(NOTE);
  await caseworker.getByRole('button', { name: 'Lagre notatet' }).click();
  await expect(entry(caseworker, NOTE)).toContainText('vises ikke for søkeren');
  await checkPage(caseworker, 'sak-meldinger-skrevet');

  await company.goto('/min');
  await expect(entry(company, card?.caseNumber ?? '-')).toContainText('1 ny melding');
  await company.goto(`/min/sak/${id}`);
  await company.getByRole('link', { name: 'Meldinger (1 ny)' }).click();
  await expect(entry(company, REPLY)).toContainText('Siri Saksbehandler');
  await expect(entry(company, 'Her er tilbudet')).toContainText(/Åpnet \d\d\.\d\d\.\d{4}/);
  await expect(company.getByText(NOTE)).toHaveCount(0);
  await expect(company.getByRole('link', { name: 'Meldinger', exact: true })).toBeVisible();
});

test('whoever opens a page of another role is told who they are here', async ({ pageOf }) => {
  const page = await pageOf(CASEWORKER, { watched: false });
  await page.goto('/min');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Denne siden er for andre roller' }),
  ).toBeVisible();
  await expect(page.getByText(/Du er logget inn som Siri Saksbehandler \(Saksbehandler\)/i)).toBeVisible();
  await page.getByRole('link', { name: 'Gå til ditt eget område' }).click();
  await expect(page).toHaveURL(/\/saker/);
});

test('who asks to be told when a full call has room again may take it back', async ({ pageOf }) => {
  const page = await pageOf('Ragnhild Røros Prøve');
  await page.goto('/ordninger/startup-running-2021');
  await page.getByRole('button', { name: 'Si fra når det blir plass' }).click();
  await expect(page.getByText('Vi sier fra i innboksen og på e-post når det blir plass.')).toBeVisible();
  await page.getByRole('button', { name: 'Ikke si fra likevel' }).click();
  await expect(page.getByRole('button', { name: 'Si fra når det blir plass' })).toBeVisible();
});
