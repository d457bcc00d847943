import type { Locator, Page } from '@playwright/test';
import { actionSaid, said } from './support/catalogue';
import { expectFocusOnHeading } from './support/check-page';
import { expectEveryWord, expectLetter, speak, type Translation } from './support/language';
import { pdf } from './support/pdf';
import { expect, test } from './support/test';
import { writtenIn } from './support/written';

test.describe.configure({ mode: 'parallel', timeout: 240_000 });

const CASEWORKER = 'Siri Saksbehandler';
const APPROVER = 'Anne Godkjenner';
const SECOND_APPROVER = 'Arne Godkjenner';
const FINANCE = 'Øystein Økonomi';
const STEPS = 7;

/** Who applies, for which call: nobody else's case stands in their way. */
const APPLICANTS = {
  nn: { persona: 'Nina Namsen Prøve', call: 'bio1-2021', account: '99990501234' },
  en: { persona: 'Fredrik Fosen Prøve', call: 'bio2-2021', account: '99990502052' },
} as const;

/** One person's way through the case, reading every page and dialog that is passed. */
class Reader {
  constructor(
    readonly page: Page,
    private readonly language: Translation,
  ) {}

  private get main(): Locator {
    return this.page.getByRole('main');
  }

  read(name: string): Promise<void> {
    return expectEveryWord(this.page, this.language, name);
  }

  say(key: string): string {
    return said(this.language, key);
  }

  action(action: string): string {
    return actionSaid(this.language, 'case', action);
  }

  async open(address: string, name: string): Promise<void> {
    await this.page.goto(address);
    await this.read(name);
  }

  async press(key: string): Promise<void> {
    await this.main
      .getByRole('button', { name: this.say(key), exact: true })
      .first()
      .click();
  }

  /** Opens the dialog of an action, reads it, fills it in and confirms it. */
  async act(
    of: 'case' | 'payment',
    action: string,
    fill: (dialog: Locator) => Promise<void> = async () => {},
  ): Promise<void> {
    const label = actionSaid(this.language, of, action);
    await this.main.getByRole('button', { name: label, exact: true }).first().click();
    const dialog = this.page.getByRole('dialog', { name: label });
    await expect(dialog).toBeVisible();
    await this.read(`the dialog of ${action}`);
    await fill(dialog);
    await dialog.getByRole('button', { name: label }).click();
    await expect(dialog).toBeHidden();
    await this.read(`after ${action}`);
  }

  /** Reads the dialogs of everything else that may be done now, and does nothing. */
  async readDialogs(but: string): Promise<void> {
    const bar = this.main.getByRole('region', { name: this.say('cases:action.label') });
    for (const button of await bar.getByRole('button').all()) {
      const label = await button.innerText();
      if (label === this.action(but)) continue;
      await button.click();
      await this.read(`the dialog «${label}»`);
      await this.page.keyboard.press('Escape');
    }
  }

  async declareImpartial(): Promise<void> {
    await this.page.getByRole('radio', { name: this.say('cases:impartial.yes') }).check();
    await this.press('cases:impartial.save');
    await expect(this.main.getByRole('button', { name: this.say('cases:impartial.change') })).toBeVisible();
  }
}

for (const language of ['nn', 'en'] as const) {
  test(`a case is applied for, decided, paid and settled in ${language}`, async ({ pageOf }) => {
    const { persona, call, account } = APPLICANTS[language];
    const readerOf = async (name: string): Promise<Reader> => {
      const page = await pageOf(name);
      await speak(page, language);
      return new Reader(page, language);
    };

    const company = await readerOf(persona);
    const id = await apply(company, call, language);

    const siri = await readerOf(CASEWORKER);
    await siri.open('/saker', 'the worklist');
    await siri.open(`/saker/${id}?fane=vurdering`, 'the assessment');
    await siri.readDialogs('take');
    await siri.act('case', 'take');
    await siri.declareImpartial();
    await siri.readDialogs('recommend');
    await siri.act('case', 'request_information', (dialog) =>
      dialog.locator('#felt-sporsmal').fill(writtenIn(language).question),
    );
    await answer(company, id, language);
    await siri.open(`/saker/${id}?fane=vurdering`, 'the answer for staff');
    await siri.act('case', 'recommend', async (dialog) => {
      const reasons = dialog.locator('#felt-begrunnelse');
      await reasons.fill(writtenIn(language).reasons);
      if (language === 'nn') return;
      // The words outlive the page they were typed on.
      await siri.page.reload();
      await siri.page.getByRole('button', { name: siri.action('recommend'), exact: true }).click();
      await expect(reasons).toHaveValue(writtenIn(language).reasons);
    });
    await siri.open(`/saker/${id}`, 'the application for staff');

    const anne = await readerOf(APPROVER);
    await anne.open('/godkjenning', 'what waits for approval');
    await anne.open(`/saker/${id}?fane=vurdering`, 'the recommendation');
    await anne.declareImpartial();
    await anne.readDialogs('approve');
    await anne.act('case', 'approve');
    await anne.open(`/saker/${id}?fane=vedtak`, 'the decision for staff');

    await expect(async () => {
      await company.page.goto(`/min/sak/${id}?del=vedtak`);
      const accept = company.page.getByRole('button', { name: company.action('accept') });
      await expect(accept).toBeVisible({ timeout: 1_500 });
    }).toPass();
    const letter = company.page.locator('.letter article');
    await expectLetter(letter, language);
    await expect(letter).toContainText(writtenIn(language).reasons);
    await company.read('the decision and its letter');
    await company.page.getByRole('button', { name: company.action('decline'), exact: true }).click();
    await company.read('the dialog of declining');
    await company.page.keyboard.press('Escape');
    await company.page.getByRole('button', { name: company.action('accept') }).click();
    await requestPayment(company, id, account);

    const arne = await readerOf(SECOND_APPROVER);
    const finance = await readerOf(FINANCE);
    await siri.open(`/saker/${id}?fane=utbetaling`, 'the payment for staff');
    await siri.act('payment', 'attest');
    await arne.open(`/saker/${id}?fane=vurdering`, 'the case of an approver');
    await arne.declareImpartial();
    await arne.open(`/saker/${id}?fane=utbetaling`, 'the attested payment');
    await arne.act('payment', 'authorise');
    await finance.open('/okonomi/utbetalinger', 'what finance is to pay');
    await finance.open(`/saker/${id}?fane=utbetaling`, 'the authorised payment');
    await finance.act('payment', 'send');
    await finance.act('payment', 'confirm');

    await report(company, id, language);
    await siri.open(`/saker/${id}?fane=rapport`, 'the report for staff');
    await siri.act('case', 'propose_settlement', (dialog) =>
      dialog.getByRole('textbox').fill(writtenIn(language).reasons),
    );
    await arne.open(`/saker/${id}?fane=rapport`, 'the proposed settlement');
    await arne.act('case', 'settle');
    for (const tab of ['historikk', 'transaksjoner', 'meldinger']) {
      await arne.open(`/saker/${id}?fane=${tab}`, `the part ${tab}`);
    }
    for (const part of ['', '?del=soknad', '?del=utbetaling', '?del=dokumenter']) {
      await company.open(`/min/sak/${id}${part}`, `the settled case ${part}`);
    }
    await company.open('/varsler', 'the inbox');
  });
}

/** @returns the id of the case that was sent. */
async function apply(company: Reader, call: string, language: Translation): Promise<string> {
  const { page } = company;
  await company.open(`/ordninger/${call}`, 'the call');
  await page
    .getByRole('main')
    .getByRole('link', { name: company.say('front:call.apply') })
    .first()
    .click();
  await page.getByRole('radio').first().check();
  await company.read('who applies');
  await company.press('apply:start.go');
  await page.waitForURL(/\/steg\/1/);
  const id = /soknad\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  await company.read('the first step, empty');
  await company.press('apply:next');
  await company.read('the faults of the first step');

  const view = (await (await page.request.get(`/api/applications/${id}`)).json()) as { version: number };
  const me = (await (await page.request.get('/api/me')).json()) as { csrfToken: string };
  const saved = await page.request.put(`/api/applications/${id}/answers`, {
    headers: { origin: new URL(page.url()).origin, 'x-csrf': me.csrfToken, 'if-match': `"v${view.version}"` },
    data: { answers: writtenIn(language).answers },
  });
  expect(saved.status(), await saved.text()).toBe(200);
  await page.reload();
  for (let step = 1; step <= STEPS; step += 1) {
    await expect(page).toHaveURL(new RegExp(`/steg/${step}`));
    if (await page.locator('input[type=file]').count()) {
      await page.locator('input[type=file]').first().setInputFiles(pdf('plan.pdf'));
      await expect(page.getByRole('link', { name: 'plan.pdf' })).toBeVisible();
    }
    if (step > 1) await expectFocusOnHeading(page);
    await company.read(`step ${step}`);
    await company.press(step === STEPS ? 'apply:toReview' : 'apply:next');
  }
  const tongue = page.getByRole('radio', { name: language === 'nn' ? 'Nynorsk' : 'English', exact: true });
  await tongue.check();
  await company.read('the review');
  await company.press('apply:review.send');
  await page.waitForURL(/kvittering/);
  await company.read('the receipt');
  await company.open(`/min/sak/${id}`, 'the case that was sent');
  await company.open('/min', 'my applications');
  return id;
}

/** What the applicant is asked, the way to correct the application, and the answer. */
async function answer(company: Reader, id: string, language: Translation): Promise<void> {
  const { page } = company;
  await company.open(`/min/soknad/${id}/rett`, 'the correction');
  await company.open(`/min/sak/${id}`, 'the question to the applicant');
  await page.locator('#felt-svar').fill(writtenIn(language).answer);
  await company.press('apply:request.send');
  await expect(page.locator('#felt-svar')).toHaveCount(0);
  await company.read('the question that was answered');
}

async function requestPayment(company: Reader, id: string, account: string): Promise<void> {
  const { page } = company;
  await expect(page.getByRole('button', { name: company.action('accept') })).toHaveCount(0);
  await company.open(`/min/sak/${id}?del=utbetaling`, 'the money of the applicant');
  await page.getByRole('button', { name: company.action('request_payment'), exact: true }).click();
  await company.press('apply:payment.send');
  await company.read('the faults of a request');
  await page.locator('#felt-belop').fill('100000');
  await page.locator('#felt-konto').fill(account);
  await company.press('apply:payment.send');
  await expect(page.locator('#felt-konto')).toHaveCount(0);
  await company.read('the request that was sent');
}

/** Fills the report in, whatever it asks for. */
async function report(company: Reader, id: string, language: Translation): Promise<void> {
  const { page } = company;
  await company.open(`/min/sak/${id}?del=utbetaling`, 'the paid case');
  await company.press('apply:report.start');
  const form = page.locator('form.inner-form');
  const [costs, ...others] = await form.locator('input:not([type=radio])').all();
  await costs?.fill('400000');
  for (const other of others)
    await other.fill((await other.getAttribute('id'))?.includes('actualCosts') ? '0' : '4');
  await form.getByRole('radio').first().check();
  await form.getByRole('textbox').last().fill(writtenIn(language).result);
  await company.read('the report');
  if (language === 'nn') {
    // What is typed outlives the page, and the form stands open again.
    await page.reload();
    await expect(form.getByRole('textbox').last()).toHaveValue(writtenIn(language).result);
  }
  await form.getByRole('button', { name: company.action('deliver_final_report') }).click();
  await expect(form).toHaveCount(0);
  await company.read('the report that was sent');
}
