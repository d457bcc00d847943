import type { Page } from '@playwright/test';
import { checkPage } from './support/check-page';
import { expect, test } from './support/test';
const OYSTEIN = 'Øystein Økonomi';
const RANDI = 'Randi Revisor';
const ANNE = 'Anne Godkjenner';

/** What stands in a row of the frames under a head, without the blanks between thousands. */
async function given(page: Page, frame: string): Promise<string> {
  const row = page.getByRole('row').filter({ has: page.getByText(frame, { exact: true }) });
  const cell = row.first().locator('td[data-label="Bevilget"] strong');
  return (await cell.innerText()).replace(/\s/g, '');
}

test('the figures of the facts are read off the screen as of three dates', async ({ pageOf }) => {
  const page = await pageOf(OYSTEIN);
  const asOf = async (date: string, figures: Readonly<Record<string, number>>): Promise<void> => {
    await page.goto(`/okonomi?ar=${date.slice(0, 4)}&per=${date}`);
    await expect(page.getByRole('heading', { level: 1, name: /^Rammer/ })).toBeVisible();
    await expect(page.getByRole('cell', { name: 'Sum' })).toBeVisible();
    for (const [frame, kroner] of Object.entries(figures)) {
      expect([frame, await given(page, frame)]).toEqual([frame, String(kroner)]);
    }
  };
  await asOf('2020-09-30', {
    BIO: 22_985_000,
    'Ekstraordinære koronamidler': 7_819_000,
    'Udir-midler til lærlinger': 15_700_000,
  });
  await expect(page.getByRole('link', { name: 'Fagbrev på jobb' })).toHaveCount(0);
  await asOf('2020-12-31', {
    BIO: 22_985_000,
    'Ekstraordinære koronamidler': 4_569_000,
    'Fagbrev på jobb': 3_250_000,
    'Udir-midler til lærlinger': 15_700_000,
  });
  await asOf('2021-09-01', { BIO: 37_200_000, Kompetansepilot: 15_130_000 });
  await expect(page.getByText('året før: 22 985 000').first()).toBeVisible();
  await expect(page.getByText('Kompetansepilot: 14 230 000 kr er ikke fordelt til noe tiltak')).toBeVisible();
  await checkPage(page, 'rammer-2021');
});

test('the tree goes from 250 million to 3.25, and another figure is noted beside it', async ({ pageOf }) => {
  const page = await pageOf(OYSTEIN);
  await page.goto('/okonomi/fordeling?ar=2020');
  const tree = page.getByRole('region', { name: /Ekstraordinære koronamidler/ });
  await expect(tree.getByRole('heading', { level: 2 })).toBeVisible();
  const steps = (await tree.getByRole('row').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  expect(steps.slice(1)).toEqual([
    'Prop. 127 S (2019–2020) Del av – – 250 000 000',
    'Bevilgning Kom inn 30.06.2020 FU 161/20 21 819 000',
    'Ekstraordinære koronamidler 2020 Ramme – – 21 819 000',
    'Lærlingtiltak Fordelt til – YON 34/20 3 800 000',
    'Fagbrev på jobb 2020 Flyttet til 17.11.2020 FU 17.11.2020 3 250 000',
    'Karriereveiledning og høyere yrkesfaglig utdanning Fordelt til – FU 161/20 4 019 000',
    'BIO 2020 Flyttet til 30.06.2020 FU 161/20 14 000 000',
  ]);
  await checkPage(page, 'fordeling');
  const udir = page.getByRole('region', { name: /Udir-midler/ });
  await udir.getByText('Noter hva en annen kilde sier').click();
  await udir.getByLabel('Kilde', { exact: true }).fill('Årsmelding 2020');
  await udir.getByLabel('Beløp etter kilden').fill('15 750 000');
  await udir.getByRole('button', { name: 'Lagre merknaden' }).click();
  await expect(udir.getByText('Årsmelding 2020 oppgir 15 750 000 kr').first()).toBeVisible();
});

test('one krone is followed from the frame to the case and back', async ({ pageOf }) => {
  const page = await pageOf(RANDI);
  await page.goto('/okonomi?ar=2020&per=2020-12-31');
  await page.getByRole('link', { name: 'BIO', exact: true }).nth(1).click();
  await expect(page).toHaveURL(/tiltak=bio/);
  await page.getByRole('link', { name: 'Utbetalt', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Én krone fra bevilgning til utbetaling');
  const headings = page.getByRole('listitem').getByRole('heading', { level: 2 });
  await expect(headings).toHaveText([
    'Bevilget til rammen',
    'Fordelt til tiltaket',
    'Reservert til saken',
    'Tilsagn gitt',
    'Sendt til utbetaling',
    'Utbetalt',
  ]);
  await expect(page.getByText('(Denne transaksjonen)')).toHaveCount(1);
  await checkPage(page, 'krone');
  await page.getByRole('link', { name: 'Åpne rammen BIO 2020' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'BIO 2020' })).toBeVisible();
});

test('the line is moved through the open applications, and what is left follows', async ({ pageOf }) => {
  const page = await pageOf(OYSTEIN);
  await page.goto('/okonomi/prognose?ar=2021');
  const line = page.getByLabel('Innvilg så mange fra toppen');
  await line.focus();
  await page.keyboard.press('Home');
  await expect(page.getByText(/^0 av \d+$/)).toBeVisible();
  const after = page.getByRole('row', { name: /^BIO 2021/ }).locator('td');
  await expect(after.nth(2)).toHaveText('0');
  const [, now = '', , left] = await after.allInnerTexts();
  expect(left).toBe(now);
  await page.keyboard.press('End');
  await expect(page.getByText('Her går streken')).toBeVisible();
  await expect(after.nth(3)).not.toHaveText(now);
  await checkPage(page, 'prognose');
});

test('what stands on the screen is saved as a file', async ({ pageOf }) => {
  const page = await pageOf(OYSTEIN);
  await page.goto('/okonomi?ar=2020&per=2020-12-31');
  const link = page.getByRole('link', { name: 'Last ned CSV', exact: true });
  const saved = await page.request.get((await link.getAttribute('href')) ?? '');
  const text = await saved.text();
  for (const line of [
    'Slik det sto (valuteringsdato);2020-12-31',
    'Laget av;Øystein Økonomi',
    'Ekstraordinære koronamidler;;;4569000,00;',
  ]) {
    expect(text).toContain(line);
  }
  const sheet = await page.request.get('/api/ledger/transfers/export?frame=bio&year=2020&format=xlsx');
  expect((await sheet.body()).subarray(0, 2).toString()).toBe('PK');
});

/** The figures of a table's rows under their heads, without the blanks between thousands. */
const figures = async (page: Page, table: string): Promise<string[][]> => {
  const rows = await page.getByRole('table', { name: table }).locator('tbody tr').all();
  const cells = await Promise.all(rows.map((row) => row.locator('td.num').allInnerTexts()));
  return cells.map((row) => row.map((text) => (text.split('\n')[0] ?? '').replace(/\s/g, '')));
};

test('a top-up is foreseen, approved by another than its proposer, and stands in the overview', async ({
  pageOf,
}) => {
  const page = await pageOf(OYSTEIN);
  const effects = 'Hver konto før og etter, beløp i kroner';
  await page.goto('/okonomi/rammer/kompetansepilot/2021');
  await page.getByRole('link', { name: 'Foreslå en endring i Kompetansepilot 2021' }).click();
  await page.getByLabel('Hva vil du gjøre?').selectOption({ label: 'Reduser (nedtrekk)' });
  await page.getByLabel('Beløp').fill('14 230 001');
  await page.getByLabel('Vedtak').fill('FT 45/21');
  await expect(page.getByLabel('Beløp')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#felt-amountOre-feil')).toHaveText(/Disponibelt er 14\s230\s000\skr/);
  await checkPage(page, 'endring-avvist');
  await page.getByLabel('Hva vil du gjøre?').selectOption({ label: 'Gi tilleggsbevilgning' });
  await page.getByLabel('Beløp').fill('1 250 000');
  await expect(page.getByRole('table', { name: effects })).toBeVisible();
  const foreseen = [
    ['15130000', '+1250000', '16380000'],
    ['14230000', '+1250000', '15480000'],
  ];
  expect(await figures(page, effects)).toEqual(foreseen);
  await page.getByRole('button', { name: 'Send forslaget' }).click();
  await expect(page.getByText('Du har foreslått dette selv')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Trekk forslaget' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Godkjenn' })).toHaveCount(0);
  expect(await figures(page, effects)).toEqual(foreseen);
  await checkPage(page, 'forslag-eget');

  const approver = await pageOf(ANNE);
  await approver.goto('/okonomi?ar=2021');
  expect(await given(approver, 'Kompetansepilot')).toBe('15130000');
  await approver.getByRole('link', { name: /^Forslag \d/ }).click();
  await checkPage(approver, 'forslag-venter');
  await approver.getByRole('link', { name: 'Tilleggsbevilgning' }).click();
  await approver.getByRole('button', { name: 'Godkjenn' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Godkjenn' }).click();
  await expect(approver.getByText('Godkjent', { exact: true })).toBeVisible();
  await approver.goto('/okonomi?ar=2021');
  expect(await given(approver, 'Kompetansepilot')).toBe('16380000');

  await page.goto('/okonomi/arsslutt?ar=2020&ramme=bio');
  await expect(page.getByRole('button', { name: 'Foreslå steg 1' })).toBeVisible();
  const yearEnd = 'Det som føres over og går tilbake, beløp i kroner';
  expect(await figures(page, yearEnd)).toEqual([['1972500', '0', '2100410']]);
});

/** Approves what waits under `/okonomi/forslag`, found by its kind. */
async function approveProposal(page: Page, kind: string): Promise<void> {
  await page.goto('/okonomi/forslag');
  await page.getByRole('table', { name: 'Venter på godkjenning' }).getByRole('link', { name: kind }).click();
  await page.getByRole('button', { name: 'Godkjenn' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Godkjenn' }).click();
  await expect(page.getByText('Godkjent', { exact: true })).toBeVisible();
}

test('a measure is let below zero, and what was given by mistake is reversed, each by two persons', async ({
  pageOf,
}) => {
  const page = await pageOf(OYSTEIN);
  const approver = await pageOf(ANNE);
  await page.goto('/okonomi/ny?slag=overbook&ar=2020&ramme=udir-apprentices&tiltak=udir-apprentices');
  await page.getByLabel('Grense under null').fill('100 000');
  await page.getByLabel('Gjelder fra og med').fill('01.09.2020');
  await page.getByLabel('Gjelder til og med').fill('31.12.2020');
  await page.getByLabel('Vedtak').fill('FU 90/20');
  await page.getByRole('button', { name: 'Send forslaget' }).click();
  await expect(page.getByText('Du har foreslått dette selv')).toBeVisible();
  await approveProposal(approver, 'Fullmakt ut over rammen');
  await page.goto('/okonomi/rammer/udir-apprentices/2020');
  await expect(page.getByRole('table', { name: 'Fullmakter, beløp i kroner' })).toContainText(/100.000/);

  await page.goto('/okonomi/ny?slag=top_up&ar=2020&ramme=udir-apprentices');
  await page.getByLabel('Beløp').fill('70 000');
  await page.getByLabel('Vedtak').fill('FU 91/20');
  await page.getByRole('button', { name: 'Send forslaget' }).click();
  await expect(page.getByText('Du har foreslått dette selv')).toBeVisible();
  await approveProposal(approver, 'Tilleggsbevilgning');
  await page.reload();
  await page.getByRole('link', { name: 'Se transaksjonen' }).click();
  await page.getByRole('link', { name: 'Reverser denne' }).click();
  await page.getByLabel('Begrunnelse').fill('Ført på feil ramme.');
  await page.getByRole('button', { name: 'Send forslaget' }).click();
  await expect(page.getByText('Du har foreslått dette selv')).toBeVisible();
  await approveProposal(approver, 'Reversering');
  await approver.goto('/okonomi?ar=2020');
  expect(await given(approver, 'Udir-midler til lærlinger')).toBe('15700000');
});

test('finance says where money is booked, and sees what the payment file will look like', async ({
  pageOf,
}) => {
  const page = await pageOf(OYSTEIN);
  await page.goto('/okonomi/dimensjoner?ar=2020&per=2020-12-01');
  await page.getByRole('button', { name: 'Sett kontering Ekstraordinære koronamidler', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Kontering for Ekstraordinære koronamidler' });
  await dialog.getByRole('button', { name: 'Lagre konteringen' }).click();
  await expect(dialog.getByText('Fyll ut minst ett av feltene.')).toBeVisible();
  await dialog.getByRole('textbox', { name: /^Ansvar/ }).fill('4100');
  await dialog.getByRole('button', { name: 'Lagre konteringen' }).click();
  await expect(page.getByText('Konteringen er lagret.')).toBeVisible();
  const measure = page
    .getByRole('table')
    .first()
    .getByRole('row', { name: /^Lærlingtiltak/ });
  await expect(measure).toContainText(/4100.*Som rammen/);
  await expect(page.getByRole('table').nth(1)).toContainText(/01\.12\.2020.*4100.*Øystein Økonomi/);
  await checkPage(page, 'kontering-satt');

  await page.goto('/okonomi/filformat');
  const preview = page.getByRole('region', { name: 'Slik blir de første linjene' });
  await expect(preview).toContainText('payment_id;line;');
  await page.getByRole('button', { name: /^Flytt ned kolonne 1:/ }).click();
  await page.getByRole('textbox', { name: 'Overskrift på kolonne 1', exact: true }).fill('linje');
  await expect(preview).toContainText('linje;payment_id;');
  await page.getByRole('radio', { name: 'Komma' }).first().check();
  await expect(page.getByText('Forhåndsvisningen kommer når formatet er mulig å bruke')).toBeVisible();
  await page.getByRole('radio', { name: 'Semikolon' }).check();
  await page.getByRole('button', { name: 'Lagre formatet' }).click();
  await expect(page.getByText('Formatet er lagret og gjelder fra neste fil.')).toBeVisible();
  await expect(page.getByText('Versjon 2')).toBeVisible();
});
