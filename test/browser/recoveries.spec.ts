import { act, choose, openTab } from './support/casework';
import { checkPage } from './support/check-page';
import { expect, test } from './support/test';

const OYSTEIN = 'Øystein Økonomi';
const ANNE = 'Anne Godkjenner';
const SANDER = 'Sander Saksbehandler';
const FRIDA = 'Frida Frisør Prøve';

test('what a report leaves too much paid is claimed, paid back and approved, and the company sees it', async ({
  pageOf,
}) => {
  const caseworker = await pageOf(SANDER);
  const { items } = (await (
    await caseworker.request.get('/api/cases?state=final_report_submitted&q=399005817')
  ).json()) as { items: readonly { id: string }[] };
  const id = items[0]?.id ?? '';
  await openTab(caseworker, id, 'rapport');
  await act(caseworker, 'Foreslå oppgjør', (dialog) =>
    dialog.getByRole('textbox').fill('To av øktene falt bort.'),
  );
  const approver = await pageOf(ANNE);
  await openTab(approver, id, 'rapport');
  await act(approver, 'Godkjenn oppgjøret');

  const company = await pageOf(FRIDA);
  await company.goto(`/min/sak/${id}?del=utbetaling`);
  await expect(company.getByText(/Betal 6.000.kr innen 1\. oktober 2021\./)).toBeVisible();
  await checkPage(company, 'min-sak-krav');

  const finance = await pageOf(OYSTEIN);
  await openTab(finance, id, 'utbetaling');
  const dialog = await choose(finance, 'Før innbetaling på kravet');
  await dialog.getByLabel('Beløp').fill('6 000,01');
  await dialog.getByLabel('Begrunnelse').fill('Innbetalt i bank.');
  await dialog.getByRole('button', { name: 'Send til godkjenning' }).click();
  await expect(dialog.getByText(/Beløpet er større enn kravet/)).toBeVisible();
  await dialog.getByLabel('Beløp').fill('6 000');
  await expect(dialog.getByText(/Etter dette står 0.kr igjen av kravet\./)).toBeVisible();
  await dialog.getByRole('button', { name: 'Send til godkjenning' }).click();
  await expect(dialog).toBeHidden();
  await expect(finance.getByText('Venter på godkjenning')).toBeVisible();
  await checkPage(finance, 'sak-tilbakebetaling');

  await approver.goto('/godkjenning');
  await expect(approver.getByText(/6.000.kr → 0.kr/)).toBeVisible();
  await act(approver, 'Godkjenn');
  await expect(approver.getByText('Ingen tilbakebetalinger venter.')).toBeVisible();
  await company.reload();
  await expect(company.getByText('Kravet er gjort opp. Dere skylder ikke noe.')).toBeVisible();
});
