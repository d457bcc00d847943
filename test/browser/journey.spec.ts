import type { Page } from '@playwright/test';
import { fillInApplication, meetErrorSummary, mendFinancing } from './support/application';
import { ROBOT_CELL, sendApplication, startApplication } from './support/application';
import { act, actions, choose, declareImpartial, findInWorklist } from './support/casework';
import { openTab, recommendation, written } from './support/casework';
import { checkPage, expectFocusOnHeading } from './support/check-page';
import { changeSince, positionOfBio, type Position } from './support/frame';
import { beginFromEarlier, deliverFinalReport, openMyCase, requestPayment } from './support/project';
import { expect, test } from './support/test';

const COMPANY = 'Kari Nilsen Prøve';
const CASEWORKER = 'Siri Saksbehandler';
const APPROVER = 'Anne Godkjenner';
const SECOND_APPROVER = 'Arne Godkjenner';
const FINANCE = 'Øystein Økonomi';
const AUDITOR = 'Randi Revisor';

const NOTHING = { availableOre: 0, reservedOre: 0, committedOre: 0, inPaymentOre: 0, paidOre: 0 };

/**
 * One case of BIO through all hands: 250 000 kr asked for and granted, 187 500 kr (75 %) paid before the final
 * report and the rest after it, with the position of the measure looked at after each step that moves money.
 */
test.describe.serial('a case from application to final report', () => {
  test.describe.configure({ timeout: 300_000 });

  const grantCase = { id: '', number: '' };
  let before: Position;

  test('the company applies, is told what is wrong, mends it and sends', async ({ pageOf }) => {
    const page = await pageOf(COMPANY, { byForm: true });
    await startApplication(page);
    await meetErrorSummary(page);
    await fillInApplication(page);
    await mendFinancing(page);
    grantCase.number = await sendApplication(page);
    grantCase.id = /soknad\/([^/]+)\//.exec(page.url())?.[1] ?? '';
    expect(grantCase.number).toMatch(/^2021\/\d{4,}$/);
    await page.goto('/min');
    await checkPage(page, 'mine-soknader');
  });

  test('the caseworker takes the case, declares herself impartial and asks for more', async ({ pageOf }) => {
    const finance = await pageOf(FINANCE);
    before = await positionOfBio(finance);
    const page = await pageOf(CASEWORKER, { byForm: true });
    await findInWorklist(page, grantCase.number);
    await checkPage(page, 'saker');
    await page.getByRole('link', { name: grantCase.number, exact: true }).click();
    await expectFocusOnHeading(page);
    await act(page, 'Ta saken');
    await expect(actions(page).getByRole('button', { name: 'Innstill på tilskudd' })).toHaveCount(0);
    await declareImpartial(page, grantCase.id);
    await checkPage(page, 'sak-vurdering');
    await act(
      page,
      'Be om flere opplysninger',
      written('Hva må søkeren svare på?', 'Hvem av de tolv går skift?'),
    );
    await expect(page.getByText('Venter på søkeren').first()).toBeVisible();
  });

  test('the company answers', async ({ pageOf }) => {
    const page = await pageOf(COMPANY);
    await openMyCase(page, grantCase.id, 'Hvem av de tolv går skift?');
    await expect(page.getByRole('region', { name: 'Status nå' })).toContainText(
      /Svar på spørsmålet fra saksbehandleren innen .*15\. september 2021.*\(14 dager igjen\)/,
    );
    await checkPage(page, 'min-sak-sporsmal');
    await page.getByLabel('Svaret ditt').fill('Åtte går skift, og kurset legges til dagtid.');
    await page.getByRole('button', { name: 'Send svaret' }).click();
    await expect(page.getByText('Under behandling').first()).toBeVisible();
    await beginFromEarlier(page, grantCase.number);
  });

  test('the caseworker may not recommend more than the rules give, and cannot decide herself', async ({
    pageOf,
  }) => {
    const page = await pageOf(CASEWORKER);
    await openTab(page, grantCase.id, 'vurdering');
    await expect(page.getByText(ROBOT_CELL.computed).first()).toBeVisible();
    const dialog = await choose(page, 'Innstill på tilskudd');
    await recommendation('300000', 'Bra prosjekt.')(dialog);
    await dialog.getByRole('button', { name: 'Innstill på tilskudd' }).click();
    const amount = dialog.getByLabel('Innstilt beløp');
    await expect(amount).toBeFocused();
    await expect(amount).toHaveAccessibleDescription(/beregnet: 250\s000\skr/);
    await expect(dialog.getByRole('alert')).toHaveCount(0);
    await expect(dialog.getByLabel('Begrunnelse')).toHaveValue('Bra prosjekt.');
    await checkPage(page, 'sak-innstilling-avvist');
    await recommendation('250000', 'Prosjektet svarer til formålet, og beløpet er innenfor reglene.')(dialog);
    await dialog.getByRole('button', { name: 'Innstill på tilskudd' }).click();
    await expect(dialog).toBeHidden();
    await expect(actions(page).getByRole('button', { name: 'Godkjenn innstillingen' })).toHaveCount(0);
    const finance = await pageOf(FINANCE);
    expect(changeSince(before, await positionOfBio(finance))).toEqual({
      ...NOTHING,
      availableOre: -250_000,
      reservedOre: 250_000,
    });
  });

  test('the approver returns the case, gets it back and approves it', async ({ pageOf }) => {
    const approver = await pageOf(APPROVER);
    await approver.goto('/godkjenning');
    await expect(approver.getByText('Etter vedtaket').first()).toBeVisible();
    const list = approver.getByRole('listitem').filter({ hasText: 'Fagbrev på jobb, første halvår 2021' });
    await expect(list).toContainText(/Fagbrev på jobb 2020.*Kontrakter3.*75.000.kr.*Foreslått av Siri/);
    await checkPage(approver, 'til-godkjenning');
    await openTab(approver, grantCase.id, 'vurdering');
    await declareImpartial(approver, grantCase.id);
    await act(
      approver,
      'Send tilbake til saksbehandler',
      written('Hva må gjøres om igjen?', 'Nevn skiftordningen.'),
    );

    const caseworker = await pageOf(CASEWORKER);
    await openTab(caseworker, grantCase.id, 'vurdering');
    await act(
      caseworker,
      'Innstill på tilskudd',
      recommendation('250000', 'Kurset holdes på dagtid. Innenfor reglene.'),
    );

    await openTab(approver, grantCase.id, 'vurdering');
    await checkPage(approver, 'sak-til-vedtak');
    await act(approver, 'Godkjenn innstillingen');
    await openTab(approver, grantCase.id, 'vedtak');
    await expect(approver.getByText('Vedtatt av')).toBeVisible();
    await checkPage(approver, 'sak-vedtak');
    const finance = await pageOf(FINANCE);
    expect(changeSince(before, await positionOfBio(finance))).toEqual({
      ...NOTHING,
      availableOre: -250_000,
      committedOre: 250_000,
    });
  });

  test('the company accepts the offer and asks for three quarters', async ({ pageOf }) => {
    const page = await pageOf(COMPANY);
    await openMyCase(page, grantCase.id, 'Innvilget, venter på at du godtar');
    await checkPage(page, 'min-sak-vedtak');
    await page.getByRole('button', { name: 'Godta tilbudet' }).click();
    await expect(page.getByText('Prosjektet pågår').first()).toBeVisible();
    await requestPayment(page, 187_500);
    await checkPage(page, 'min-sak-utbetaling');
  });

  test('three persons pay it', async ({ pageOf }) => {
    await declareImpartial(await pageOf(SECOND_APPROVER), grantCase.id);
    await pay(pageOf, grantCase.id, '187 500 kr');
    const finance = await pageOf(FINANCE);
    expect(changeSince(before, await positionOfBio(finance))).toEqual({
      ...NOTHING,
      availableOre: -250_000,
      committedOre: 62_500,
      paidOre: 187_500,
    });
  });

  test('the company reports, one proposes the settlement and another settles', async ({ pageOf }) => {
    const company = await pageOf(COMPANY);
    await openMyCase(company, grantCase.id, 'Skriv sluttrapporten');
    await deliverFinalReport(company);

    const caseworker = await pageOf(CASEWORKER);
    await openTab(caseworker, grantCase.id, 'rapport');
    await act(caseworker, 'Foreslå oppgjør', (dialog) =>
      dialog.getByRole('textbox').fill('Kostnadene er dokumentert.'),
    );
    await checkPage(caseworker, 'sak-rapport');

    const approver = await pageOf(SECOND_APPROVER);
    await openTab(approver, grantCase.id, 'rapport');
    await act(approver, 'Godkjenn oppgjøret');
    await openMyCase(company, grantCase.id, 'Oppgjøret er godkjent');
    await requestPayment(company, 62_500);
    await checkPage(company, 'min-sak-oppgjor');
  });

  test('the rest is paid and the case closed', async ({ pageOf }) => {
    await pay(pageOf, grantCase.id, '62 500 kr');
    const caseworker = await pageOf(CASEWORKER);
    await openTab(caseworker, grantCase.id, 'vurdering');
    await act(caseworker, 'Avslutt saken');
    await expect(caseworker.getByText('Avsluttet').first()).toBeVisible();
  });

  test('finance sees what is left of the frame, and the case behind each transfer', async ({ pageOf }) => {
    const page = await pageOf(FINANCE);
    expect(changeSince(before, await positionOfBio(page))).toEqual({
      ...NOTHING,
      availableOre: -250_000,
      paidOre: 250_000,
    });
    await page.goto('/okonomi?ar=2021');
    await checkPage(page, 'rammer-2021');
    await page.getByRole('link', { name: /^bio/i }).first().click();
    await expectFocusOnHeading(page);
    await checkPage(page, 'ramme-bio-2021');
    await expect(page.getByRole('link', { name: grantCase.number }).first()).toBeVisible();
  });

  test('the auditor reads the whole trail and can change nothing', async ({ pageOf }) => {
    const page = await pageOf(AUDITOR);
    await page.goto(`/saker/${grantCase.id}/historikk`);
    for (const deed of [
      'Søknaden ble sendt inn',
      'Saken ble tatt til behandling',
      'Tilskuddet ble innvilget',
      'Søkeren godtok tilbudet',
      'Saken ble avsluttet',
    ]) {
      await expect(page.getByText(deed, { exact: true }).first()).toBeVisible();
    }
    // Roles are told in words, not in codes.
    await expect.soft(page.getByRole('main')).not.toContainText(/applicant|caseworker|approver|finance\b/);
    await expect(page.getByText(APPROVER).first()).toBeVisible();
    await checkPage(page, 'historikk');
    await openTab(page, grantCase.id, 'vurdering');
    await expect(actions(page)).toHaveCount(0);
  });

  test('each of them was told by mail that there is news, and no more than that', async ({ pageOf }) => {
    const page = await pageOf(COMPANY);
    const me = (await (await page.request.get('/api/me')).json()) as { demo: { mailUrl: string } };
    await expect(async () => {
      const mails = await (await page.request.get(me.demo.mailUrl)).text();
      expect(mails).toContain('kari-nilsen@example.com');
      expect(mails).toContain('siri-saksbehandler@example.org');
      expect(mails).not.toContain(ROBOT_CELL.title);
    }).toPass({ timeout: 20_000 });
  });
});

/** Attested by the caseworker, authorised by an approver, sent and confirmed by finance. */
async function pay(pageOf: (persona: string) => Promise<Page>, id: string, amount: string): Promise<void> {
  const caseworker = await pageOf(CASEWORKER);
  await openTab(caseworker, id, 'utbetaling');
  await expect(caseworker.getByText(amount).first()).toBeVisible();
  await act(caseworker, 'Attester');
  await expect(caseworker.getByRole('button', { name: 'Anvis' })).toHaveCount(0);
  await checkPage(caseworker, `sak-utbetaling-${amount.replace(/\D/g, '')}`);

  const approver = await pageOf(SECOND_APPROVER);
  await openTab(approver, id, 'utbetaling');
  await act(approver, 'Anvis');

  const finance = await pageOf(FINANCE);
  await finance.goto('/okonomi/utbetalinger');
  await expect(finance.getByText(amount).first()).toBeVisible();
  await checkPage(finance, `utbetalinger-${amount.replace(/\D/g, '')}`);
  await openTab(finance, id, 'utbetaling');
  await act(finance, 'Send til banken');
  await act(finance, 'Bekreft utbetalt');
  await expect(finance.getByText('Utbetalt').first()).toBeVisible();
}
