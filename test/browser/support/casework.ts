import { expect, type Locator, type Page } from '@playwright/test';

/** Finds a case in the worklist by its number; the filter stands in the address and survives a reload. */
export async function findInWorklist(page: Page, caseNumber: string): Promise<void> {
  await page.goto('/saker');
  const search = page.getByLabel('Søk på saksnummer, søker eller prosjekt');
  await search.fill(caseNumber);
  await search.press('Enter');
  await expect(page).toHaveURL(new RegExp(encodeURIComponent(caseNumber)));
  await page.reload();
  await expect(page.getByRole('link', { name: caseNumber, exact: true })).toBeVisible();
}

/** The acts a person may do now, as buttons; what somebody may not do has none. */
export const actions = (page: Page): Locator => page.getByRole('region', { name: 'Hva du kan gjøre nå' });

/** Chooses an act, fills in what it asks for and confirms it. */
export async function act(
  page: Page,
  label: string,
  fill: (dialog: Locator) => Promise<void> = async () => {},
): Promise<void> {
  const dialog = await choose(page, label);
  await fill(dialog);
  await dialog.getByRole('button', { name: label }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('body'), 'the focus is left nowhere').not.toBeFocused();
}

/** Chooses an act and leaves its dialog open. */
export async function choose(page: Page, label: string): Promise<Locator> {
  await page.getByRole('main').getByRole('button', { name: label, exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: label });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Declares the person impartial in this case, on the tab of the assessment. */
export async function declareImpartial(page: Page, id: string): Promise<void> {
  await openTab(page, id, 'vurdering');
  await page.getByRole('radio', { name: 'Ja, jeg er habil' }).check();
  await page.getByRole('button', { name: 'Lagre svaret' }).click();
  await expect(page.getByText(/er habil \(/).first()).toBeVisible();
}

/** Recommends an amount with a reason. */
export const recommendation =
  (kroner: string, reasons: string) =>
  async (dialog: Locator): Promise<void> => {
    await dialog.getByLabel('Innstilt beløp').fill(kroner);
    await dialog.getByLabel('Begrunnelse').fill(reasons);
  };

export const written =
  (label: string, text: string) =>
  async (dialog: Locator): Promise<void> => {
    await dialog.getByLabel(label).fill(text);
  };

/** The part of a case behind a tab of its page. */
export async function openTab(page: Page, id: string, tab: string): Promise<void> {
  await page.goto(`/saker/${id}?fane=${tab}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
