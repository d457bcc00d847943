import type { Page } from '@playwright/test';
import { checkPage } from './support/check-page';
import { expect, test } from './support/test';

const WRITER = 'Ragnhild Røros Prøve';
/** Of the same company. */
const COLLEAGUE = 'Rolf Røros Prøve';
const TITLE = 'Tittel på prosjektet';
const NEED = 'Hvorfor trenger bedriften omstilling?';

const title = (page: Page) => page.getByLabel(TITLE, { exact: false }).first();
const need = (page: Page) => page.getByLabel(NEED, { exact: false }).first();
const saved = (page: Page) => expect(page.getByText(/Kladden er lagret kl\. \d\d\.\d\d/)).toBeVisible();
const choice = (page: Page, field: string, side: string | RegExp) =>
  page.getByRole('group', { name: field }).getByRole('radio', { name: side });

interface Kept {
  readonly project?: { readonly title?: string; readonly need?: string };
}

/** Begins a draft by the API; its address. */
async function begin(page: Page): Promise<string> {
  await page.goto('/min');
  const me = (await (await page.request.get('/api/me')).json()) as { csrfToken: string };
  const answer = await page.request.post('/api/applications', {
    headers: {
      origin: new URL(page.url()).origin,
      'x-csrf': me.csrfToken,
      'idempotency-key': crypto.randomUUID(),
    },
    data: { callKey: 'bio1-2021', orgnr: '399003229' },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

const open = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/min/soknad/${id}/steg/1`);
  await expect(title(page)).toBeVisible();
};

/** The machine goes off: nothing of the page runs any more, not even its farewell. */
const powerOff = async (page: Page): Promise<void> => {
  const browser = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  await Promise.race([browser.send('Page.crash'), crashed]);
  await crashed;
  await page.close();
};

/** What the server holds. */
const kept = async (page: Page, id: string): Promise<Kept['project']> => {
  const view = (await (await page.request.get(`/api/applications/${id}`)).json()) as { answers: Kept };
  return view.answers.project;
};

test('two tabs: the second sees both versions and chooses field by field', async ({ pageOf }) => {
  const one = await pageOf(WRITER);
  const id = await begin(one);
  await open(one, id);
  await title(one).fill('Først');
  await saved(one);
  const two = await pageOf(WRITER);
  await open(two, id);

  await title(two).fill('Fra den andre fanen');
  await need(two).fill('Skrevet i den andre fanen.');
  await saved(two);
  await title(one).fill('Fra den første fanen');
  await expect(one.getByRole('heading', { name: 'Kladden er endret et annet sted' })).toBeVisible();
  await expect(one.getByText('Du lagret kladden et annet sted')).toBeVisible();
  await expect(choice(one, TITLE, 'Det som står her')).toBeChecked();
  await expect(choice(one, NEED, /Det du lagret kl/)).toBeChecked();
  await expect(one.getByText('Fra den andre fanen')).toBeVisible();
  await checkPage(one, 'to-versjoner');
  await one.getByRole('button', { name: 'Bruk det jeg har valgt' }).click();
  await saved(one);
  expect(await kept(one, id)).toEqual({ title: 'Fra den første fanen', need: 'Skrevet i den andre fanen.' });

  await title(two).fill('Atter fra den andre');
  await two.getByRole('button', { name: 'Hent hele den andre versjonen' }).click();
  await expect(title(two)).toHaveValue('Fra den første fanen');
  await two.getByRole('button', { name: 'Bruk det jeg hadde skrevet' }).click();
  await saved(two);
  expect((await kept(two, id))?.title).toBe('Atter fra den andre');
});

test('two persons: the second is told who saved, and sees both versions', async ({ pageOf }) => {
  const one = await pageOf(WRITER);
  const id = await begin(one);
  await open(one, id);
  const two = await pageOf(COLLEAGUE);
  await open(two, id);
  await title(two).fill('Slik Rolf skrev det');
  await saved(two);
  await title(one).fill('Slik Ragnhild skrev det');
  await expect(one.getByRole('heading', { name: 'Kladden er endret et annet sted' })).toBeVisible();
  await expect(one.getByText(/Rolf Røros Prøve lagret kladden kl\. \d\d\.\d\d/)).toBeVisible();
  await expect(one.getByText('Slik Rolf skrev det')).toBeVisible();
  await expect(choice(one, TITLE, 'Det som står her')).toBeChecked();
  await choice(one, TITLE, /^Rolf Røros Prøve kl/).check();
  await one.getByRole('button', { name: 'Bruk det jeg har valgt' }).click();
  await saved(one);
  await expect(title(one)).toHaveValue('Slik Rolf skrev det');
  expect((await kept(two, id))?.title).toBe('Slik Rolf skrev det');
});

/** Logs in in the tab that the page's own link opens, as one does when the session has ended. */
async function logInBeside(page: Page): Promise<void> {
  const [beside] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('dialog').getByRole('link', { name: 'Logg inn' }).click(),
  ]);
  await beside.getByRole('button', { name: WRITER }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await beside.close();
}

/** Lets answers of that kind come late. */
const slow = (page: Page, method: string, path: string): Promise<unknown> =>
  page.route(path, async (route) => {
    if (route.request().method() === method) await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });

for (const [late, method, path] of [
  ['who is logged in', 'GET', '**/api/me'],
  ['the draft', 'GET', '**/api/applications/*'],
  ['what is saved', 'PUT', '**/api/applications/*/answers'],
] as const) {
  test(`logged out in the middle, ${late} comes late: what was typed is saved`, async ({ pageOf }) => {
    const page = await pageOf(WRITER);
    const id = await begin(page);
    await open(page, id);
    await title(page).click();
    await page.context().clearCookies();
    await title(page).pressSequentially('Skrevet mens økten var slutt');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(title(page)).toBeFocused();
    await slow(page, method, path);
    await logInBeside(page);
    await title(page).press('End');
    await title(page).pressSequentially(', og etterpå');
    await expect
      .poll(async () => (await kept(page, id))?.title)
      .toBe('Skrevet mens økten var slutt, og etterpå');
    await saved(page);
    await expect(title(page)).toHaveValue('Skrevet mens økten var slutt, og etterpå');
  });
}

test('told that one is logged out while one writes: every letter stays in its field', async ({ pageOf }) => {
  const page = await pageOf(WRITER);
  const id = await begin(page);
  await open(page, id);
  await title(page).click();
  await page.keyboard.type('Begynt ');
  // The page saves and asks for news by itself, and is refused in the middle of a word.
  await page.context().clearCookies();
  await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('og ferdig');
  await expect(title(page)).toHaveValue('Begynt og ferdig');
  await checkPage(page, 'logget-ut-ved-siden-av');
  // Who asks for something is told before everything else.
  await page.getByRole('dialog').getByRole('button', { name: 'Ikke nå' }).click();
  await page.getByRole('button', { name: 'Slett kladden' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Slett kladden' }).click();
  await expect(page.getByRole('dialog', { name: 'Du er logget ut' }).getByRole('link')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(title(page)).toHaveValue('Begynt og ferdig');
  await page.goto(`/api/auth/login?returnTo=/min/soknad/${id}/steg/1`);
  await page.getByRole('button', { name: WRITER }).click();
  await expect(title(page)).toHaveValue('Begynt og ferdig');
  await expect.poll(async () => (await kept(page, id))?.title).toBe('Begynt og ferdig');
});

test('no network: the words stay here, also when the browser is closed, and are saved later', async ({
  pageOf,
}) => {
  const page = await pageOf(WRITER, { watched: false });
  const id = await begin(page);
  await open(page, id);
  await page.context().setOffline(true);
  await title(page).fill('Skrevet uten nett');
  await expect(page.getByText('Teksten ligger trygt på denne maskinen')).toBeVisible();
  await page.context().setOffline(false);
  await saved(page);
  expect((await kept(page, id))?.title).toBe('Skrevet uten nett');

  await page.context().setOffline(true);
  await title(page).fill('Skrevet rett før maskinen ble slått av');
  await expect(page.getByText('Teksten ligger trygt på denne maskinen')).toBeVisible();
  await powerOff(page);
  const later = await pageOf(WRITER);
  await later.context().setOffline(false);
  expect((await kept(later, id))?.title).toBe('Skrevet uten nett');
  await open(later, id);
  await expect(title(later)).toHaveValue('Skrevet rett før maskinen ble slått av');
  await saved(later);
  expect((await kept(later, id))?.title).toBe('Skrevet rett før maskinen ble slått av');
});

test('the deadline passes while one types: the text is shown and can be copied', async ({ pageOf }) => {
  const page = await pageOf(WRITER);
  const id = await begin(page);
  await open(page, id);
  await page.route(`**/api/applications/${id}/answers`, (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 409, code: 'call_not_open', title: 'Stengt', detail: 'Stengt.' }),
    }),
  );
  await title(page).fill('Et øyeblikk for sent');
  await expect(page.getByRole('heading', { level: 1, name: 'Fristen er ute' })).toBeVisible();
  await expect(page.getByText('Det siste du skrev, ble ikke lagret før fristen.')).toBeVisible();
  await expect(page.getByText('Et øyeblikk for sent')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await checkPage(page, 'fristen-er-ute');
});

test('an identity number is covered, and the person is told where', async ({ pageOf }) => {
  const page = await pageOf(WRITER);
  const id = await begin(page);
  await open(page, id);
  await need(page).fill('Kari (01019040034) skal på kurs.');
  await expect(page.getByText(`Du har skrevet et fødselsnummer i «${NEED.replace('?', '')}».`)).toBeVisible();
  await expect(need(page)).toHaveValue('Kari (010190*****) skal på kurs.');
  expect((await kept(page, id))?.need).toBe('Kari (010190*****) skal på kurs.');
});

test('a draft is found again on the front page and where one starts, and can be deleted', async ({
  pageOf,
}) => {
  const page = await pageOf(WRITER);
  const id = await begin(page);
  await open(page, id);
  await title(page).fill('Kladden som skal bort');
  await saved(page);
  await page.goto('/');
  await checkPage(page, 'forside-med-kladder');
  await page.getByRole('link', { name: 'Fortsett Kladden som skal bort' }).click();
  await expect(title(page)).toHaveValue('Kladden som skal bort');
  await page.goto('/min/soknad/ny?utlysning=bio1-2021');
  await expect(page.getByRole('heading', { name: 'Dere har begynt på en søknad' })).toBeVisible();
  await checkPage(page, 'start-med-kladder');
  await page.getByRole('link', { name: 'Fortsett Kladden som skal bort' }).click();
  await expect(title(page)).toHaveValue('Kladden som skal bort');
  await page.getByRole('button', { name: 'Slett kladden' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Slett kladden' }).click();
  await expect(page).toHaveURL(/\/min$/);
  await expect(page.getByText('Kladden som skal bort')).toHaveCount(0);
});

test('anybody may ask whether a company can apply', async ({ page }) => {
  await page.goto('/ordninger/bio1-2021');
  const box = page.getByRole('region', { name: 'Kan virksomheten søke?' });
  const ask = async (orgnr: string): Promise<void> => {
    await box.getByLabel('Organisasjonsnummer').fill(orgnr);
    await box.getByRole('button', { name: 'Sjekk' }).click();
  };
  await ask('399001006');
  await expect(box.getByText('Skriv organisasjonsnummeret. Det har ni sifre.')).toBeVisible();
  await ask('399 001 005');
  await expect(box.getByText('Nidelv Prøverobotikk AS ser ut til å kunne søke.')).toBeVisible();
  await checkPage(page, 'kan-soke');
  await ask('399010993');
  await expect(box.getByText('Forretningsadressen er utenfor fylket.')).toBeVisible();
});

test('who cannot apply is told where one starts', async ({ pageOf }) => {
  const page = await pageOf('Ulf Utgått Prøve');
  await page.goto('/min/soknad/ny?utlysning=bio1-2021');
  const gone = page.getByRole('radio', { name: /Utgått/ });
  await gone.click();
  await expect(page.getByText('er slettet fra Enhetsregisteret')).toBeVisible();
  // It cannot be started at all, so nothing is said of a draft.
  await expect(page.getByText('Dere kan skrive en kladd')).toBeHidden();

  const large = await pageOf('Petter Prosess Prøve');
  await large.goto('/min/soknad/ny?utlysning=bio1-2021');
  await expect(large.getByText('Utlysningen er for virksomheter med færre enn 50 ansatte.')).toBeVisible();
  await expect(large.getByText('Dere kan skrive en kladd')).toBeVisible();
});

test('the parts of a case change without losing the place', async ({ pageOf }) => {
  const page = await pageOf('Ragnhild Røros Prøve');
  await page.goto('/min');
  await page.getByRole('link', { name: 'Digital booking, lokalmat og engelsk vertskap' }).click();
  const messages = page.getByRole('link', { name: /^Meldinger/ });
  await messages.click();
  await expect(page.getByLabel('Skriv til saksbehandleren')).toBeVisible();
  await expect(messages).toBeFocused();
});
