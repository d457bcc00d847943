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
