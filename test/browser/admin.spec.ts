import { checkPage } from './support/check-page';
import { expect, test } from './support/test';

test('the system administrator gives a role with a limit, changes it and takes it', async ({ pageOf }) => {
  const page = await pageOf('Sunniva Systemansvarlig');
  await page.goto('/admin/brukere');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brukere og roller');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Saker' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Gi en rolle' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Gi rollen' }).click();
  await expect(dialog.getByLabel('Brukernavn')).toBeFocused();
  await dialog.getByLabel('Brukernavn').fill('randi');
  await dialog.getByRole('button', { name: /Randi Revisor/ }).click();
  await dialog.getByLabel('Rolle').selectOption('approver');
  await dialog.getByLabel(/Beløpsgrense/).fill('250000');
  await dialog.getByLabel(/Siste dag/).fill('31.12.2021');
  await dialog.getByLabel('Begrunnelse').fill('Vikar ut året.');
  await checkPage(page, 'admin-grant');
  await dialog.getByRole('button', { name: 'Gi rollen' }).click();

  const row = page.getByRole('row', { name: /Randi Revisor.*Godkjenner/ });
  await expect(row).toContainText('inntil 250 000 kr');
  await expect(row).toContainText('Til og med 31.12.2021');
  await expect(row).toContainText('Vikar ut året.');

  await row.getByRole('button', { name: /Endre/ }).click();
  await dialog.getByLabel(/Beløpsgrense/).fill('100000');
  await dialog.getByLabel('Begrunnelse').fill('Lavere grense.');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(row).toContainText('inntil 100 000 kr');

  await page.getByLabel('Status').selectOption('coming');
  await expect(page.getByText('Ingen roller passer til filteret.')).toBeVisible();
  await page.getByRole('button', { name: 'Fjern filteret' }).click();

  await row.getByRole('button', { name: /Ta fra/ }).click();
  await dialog.getByLabel('Begrunnelse').fill('Ferdig.');
  await dialog.getByRole('button', { name: 'Ta fra rollen' }).click();
  await expect(row).toHaveCount(0);
  await checkPage(page, 'admin');
});

test('the auditor reads the list and changes nothing', async ({ pageOf }) => {
  const page = await pageOf('Randi Revisor');
  await page.goto('/admin/brukere?sort=role');
  await expect(page.getByRole('row', { name: /Sunniva Systemansvarlig/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gi en rolle' })).toHaveCount(0);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Last ned som CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('roller.csv');
});

test('a scheme administrator changes a rate, and a second person publishes it', async ({ pageOf }) => {
  const rules = '/ordninger-admin/regelsett/bio1-2020';
  const oda = await pageOf('Oda Ordningsansvarlig');
  await oda.goto(rules);
  await oda.getByRole('button', { name: 'Lag utkast' }).click();
  const share = oda.locator('#felt-amount-0-shareBasisPoints');
  await share.fill('155');
  await oda.getByRole('button', { name: 'Lagre utkastet' }).click();
  await expect(oda.getByText(/1 feil må rettes/)).toBeVisible();
  await expect(share).toHaveAccessibleDescription('Kan være høyst 10000.');
  await checkPage(oda, 'admin-definition');
  await share.fill('55');
  await oda.getByRole('button', { name: 'Lagre utkastet' }).click();
  await expect(oda.getByText(/1 feil må rettes/)).toHaveCount(0);
  await oda.getByRole('link', { name: 'Forskjeller' }).click();
  const change = oda.getByRole('row', { name: /Andel/ });
  await expect(change).toContainText('60 %');
  await expect(change).toContainText('55 %');
  await oda.getByRole('link', { name: 'Rediger' }).click();
  await oda.getByRole('button', { name: 'Send til publisering' }).click();
  await oda.getByRole('dialog').getByRole('button', { name: 'Send til publisering' }).click();
  await expect(oda.getByText('venter på at en annen person')).toBeVisible();
  await expect(oda.getByRole('button', { name: 'Publiser', exact: true })).toHaveCount(0);

  const ole = await pageOf('Ole Ordningsansvarlig');
  await ole.goto(rules);
  await ole.getByRole('button', { name: 'Publiser', exact: true }).click();
  await ole.getByRole('dialog').getByRole('button', { name: 'Publiser', exact: true }).click();
  await ole.getByRole('link', { name: 'Versjoner' }).click();
  await expect(ole.getByRole('row', { name: /Oda Ordningsansvarlig.*Ole Ordningsansvarlig/ })).toBeVisible();
});
