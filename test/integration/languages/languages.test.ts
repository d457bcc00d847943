import type { ApplicationView } from '@tilsagn/modules/applications/http/application-view.dto';
import type { CaseView } from '@tilsagn/modules/applications/http/case-view.dto';
import type { CheckDto } from '@tilsagn/modules/applications/http/check.dto';
import type { CallDetailDto } from '@tilsagn/modules/schemes/http/call.dto';
import type { TestClient } from '../../support/api';
import { ANNE, Casework, KARI, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { answersOfA1 } from '../../support/sample-application';
import { openWorld, type World } from '../../support/world';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

interface Problem {
  readonly title: string;
  readonly detail: string;
}

describe('the county speaks', () => {
  const database = useDatabase();
  let world: World;
  let work: Casework;
  let kari: TestClient;
  let siri: TestClient;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
    await world.fund(1_000_000);
    work = new Casework(world);
    kari = await work.as(KARI);
    siri = await work.as(SIRI);
  });
  afterAll(() => world.close());

  const asked = (language: string) => ({ headers: { 'accept-language': language } });

  it.each([
    [undefined, 'nb', 'Ikke funnet', 'Vi finner ikke det du leter etter.'],
    ['nn-NO, nb;q=0.5', 'nn', 'Ikkje funne', 'Vi finn ikkje det du leitar etter.'],
    ['en-GB,en;q=0.9', 'en', 'Not found', 'We cannot find what you are looking for.'],
    ['de', 'nb', 'Ikke funnet', 'Vi finner ikke det du leter etter.'],
  ])('a refusal asked for in %s in %s', async (header, language, title, detail) => {
    const answer = await world.api.stranger.get<Problem>('/api/calls/no-such', asked(header ?? ''));
    expect(answer.body).toMatchObject({ title, detail });
    expect(answer.headers.get('content-language')).toBe(language);
    expect(answer.headers.get('vary')).toContain('Accept-Language');
  });

  it('each fault of a field, and what cannot even be read, in the language asked for', async () => {
    const bad = await kari.post('/api/me/language', { language: 'da' }, asked('en'));
    expect(bad.body).toMatchObject({
      detail: 'Some of what you sent is not filled in correctly.',
      errors: [{ field: '/language', message: 'Choose one of the values in the list.' }],
    });
    const headers = { 'content-type': 'application/json', ...asked('nn').headers };
    const broken = await kari.send<Problem>('POST', '/api/me/language', { body: '{', headers });
    expect(broken.body.detail).toBe('Det du sende, kunne ikkje lesast.');
    const deep = `{"a":${'['.repeat(500)}${']'.repeat(500)}}`;
    const excessive = await kari.send<Problem>('POST', '/api/me/language', { body: deep, headers });
    expect(excessive.body.detail).toBe('Det du sende, kunne ikkje lesast.');
    const address = await kari.get<Problem>('/api/%00', asked('en'));
    expect(address.body.detail).toBe('We did not understand the request.');
  });

  it('of a call in each', async () => {
    const read = async (language: string) =>
      (await world.api.stranger.get<CallDetailDto>('/api/calls/bio1-2021', asked(language))).body;
    const [nn, en] = [await read('nn'), await read('en')];
    expect([nn.name, en.name]).toEqual([
      'Bedriftsintern opplæring 2021 (BIO1)',
      'In-house training 2021 (BIO1)',
    ]);
    expect(en.schemeName).toBe('In-house training (BIO)');
    expect(nn.attachments[0]?.label).toBe('Opplæringsplan');
    expect(en.attachments[0]?.label).toBe('Training plan');
    expect(en.rates.map(({ label, value }) => `${label}: ${plain(value)}`)).toContain(
      'Payment before the final report: up to 75% of the grant',
    );
  });

  it('to a person in the language they chose, until they choose another', async () => {
    expect((await kari.get('/api/me', asked('en'))).body).toMatchObject({ language: 'en' });
    const chosen = await kari.post('/api/me/language', { language: 'nn' });
    expect([chosen.status, chosen.body]).toEqual([200, { language: 'nn' }]);
    expect((await kari.get('/api/me', asked('en'))).body).toMatchObject({ language: 'nn' });
    expect((await siri.get('/api/me', asked('en'))).body).toMatchObject({ language: 'en' });
  });

  it('of a draft what is missing, and what the rules give', async () => {
    const { id, version } = await world.begun();
    await kari.put(`/api/applications/${id}/answers`, { answers: answersOfA1() }, { version });
    const { body } = await kari.get<CheckDto>(`/api/applications/${id}/check`, asked('en'));
    expect(body.faults).toEqual([
      { field: '/attachments/training-plan', code: 'attachment_missing', message: 'Attach Training plan.' },
    ]);
    expect(plain(body.computation?.rows[0]?.explanation ?? '')).toBe('The costs come to 420,000 kr in all.');
  });

  it('in the written language that the applicant chooses while it is a draft', async () => {
    await kari.post('/api/me/language', { language: 'nn' });
    const { id, version, language } = await world.written();
    expect(language).toBe('nn');
    const put = (wanted: string, seen: number) =>
      kari.put(`/api/applications/${id}/language`, { language: wanted }, { version: seen });
    expect(problemOf(await put('se', version))).toMatchObject({ status: 422 });
    expect(problemOf(await put('en', version - 1))).toMatchObject({ code: 'stale_version' });
    const chosen = await put('en', version);
    expect([chosen.body, chosen.headers.get('etag')]).toEqual([
      { version: version + 1, language: 'en' },
      `"v${version + 1}"`,
    ]);
    expect((await kari.get<ApplicationView>(`/api/applications/${id}`)).body.language).toBe('en');
    await work.take(KARI, id, 'submit');
    expect(problemOf(await put('nb', (await world.caseOf(id)).version))).toMatchObject({
      code: 'not_a_draft',
    });
  });

  it('begins with what the company told the register where the person chose nothing', async () => {
    await database.db.query('update person set language = null where sub = $1', [KARI]);
    const start = (language: string, orgnr = '399001005') =>
      kari.post<ApplicationView>('/api/applications', { callKey: 'bio1-2021', orgnr }, asked(language));
    expect((await start('en')).body.language).toBe('en');
    expect((await start('nb')).body.language).toBe('nb');
  });

  it('to staff in theirs and in the letter in that of the case', async () => {
    await kari.post('/api/me/language', { language: 'nn' });
    const id = await work.recommended(kr(100_000));
    await work.take(ANNE, id, 'approve');
    await work.letter(id);
    const seen = async (language: string) =>
      (await siri.get<CaseView>(`/api/cases/${id}`, asked(language))).body;
    const [nb, en] = [await seen('nb'), await seen('en')];
    expect([nb.stateText, en.stateText]).toEqual(['Venter på aksept', 'Waiting for acceptance']);
    expect([nb.decision?.outcomeText, en.decision?.outcomeText]).toEqual([
      'Delvis innvilget',
      'Granted in part',
    ]);
    expect(plain(nb.computation?.rows[0]?.explanation ?? '')).toBe('Kostnadene er til sammen 420 000 kr.');
    expect(plain(en.computation?.rows[0]?.explanation ?? '')).toBe('The costs come to 420,000 kr in all.');
    const letter = en.decision?.letter;
    expect(letter).toEqual(nb.decision?.letter);
    expect(letter?.language).toBe('nn');
    expect(letter?.title).toMatch(/^De får tilskot til «.*»$/);
    expect(plain(letter?.paragraphs.join('\n') ?? '')).toContain(
      'innvilgar 100 000 kr i tilskot. De søkte om 250 000 kr.',
    );
    const mine = await kari.get<ApplicationView>(`/api/applications/${id}`, asked('en'));
    expect(mine.body.stateText).toBe('Granted, waiting for you to accept');
  });

  it('to staff of what was done', async () => {
    const id = await work.active(kr(100_000));
    const history = await siri.get<{ actionText: string }[]>(`/api/cases/${id}/history`, asked('nn'));
    expect(history.body.map(({ actionText }) => actionText)).toContain('Søkjaren godtok tilbodet');
  });
});
