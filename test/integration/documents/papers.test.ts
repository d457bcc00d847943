import { Client } from 'pg';
import { createHash } from 'node:crypto';
import type { TestClient } from '../../support/api';
import { ANNE, Casework, KARI, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { PdfReader, flat, textOf, type Tag } from '../../support/pdf-reader';
import { problemOf } from '../../support/problem';
import { answersOfA1, trainingPlan } from '../../support/sample-application';
import { openWorld, type World } from '../../support/world';

const ofType = (tags: readonly Tag[], type: string): Tag[] => flat(tags).filter((tag) => tag.type === type);
const textsOf = (tags: readonly Tag[], type: string): string[] => ofType(tags, type).map(textOf);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('receipt, application and letter as PDF', () => {
  const database = useDatabase();
  let world: World;
  let work: Casework;
  let kari: TestClient;
  let id: string;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
    await world.fund(1_000_000);
    work = new Casework(world);
    kari = await work.as(KARI);
    const answers = answersOfA1();
    const project = { ...(answers['project'] as object), title: 'Robot § «Gáŋga» – ÆØÅ' };
    id = await work.recommended(kr(200_000), { answers: { ...answers, project } });
  });
  afterAll(() => world.close());

  const bytesOf = async (name: string, by: TestClient = kari): Promise<Buffer> => {
    const answer = await fetch(`${world.api.url}/api/applications/${id}/${name}.pdf`, {
      headers: by.headers,
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename=".+\.pdf"; filename\*=UTF-8''/,
    );
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    return Buffer.from(await answer.arrayBuffer());
  };

  it('is a document that says its title and language and brings its letters along', async () => {
    const pdf = new PdfReader(await bytesOf('receipt'));
    expect([pdf.title, pdf.language]).toEqual(['Kvittering for søknad 2021/0001', 'nb']);
    expect(pdf.catalogue).toContain('/MarkInfo');
    expect(pdf.bytes.toString('latin1')).toMatch(/\/Marked true/);
    expect(pdf.bytes.toString('latin1')).toMatch(/\/DisplayDocTitle true/);
    expect(pdf.bytes.toString('utf8')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.fonts().length).toBeGreaterThanOrEqual(3);
    expect(pdf.fonts().filter(({ embedded }) => !embedded)).toEqual([]);
    expect(pdf.artefacts().filter((text) => text !== '')).toEqual([
      'Trøndelag fylkeskommune · 2021/0001Side 1 av 1',
    ]);
  });

  it('is read in the order of its meaning, every cell under its head', async () => {
    const tags = new PdfReader(await bytesOf('receipt')).tags();
    expect(tags.map(({ type }) => type)).toEqual(['Document']);
    expect(tags[0]?.children.map(({ type }) => type)).toEqual('H1 P Table H2 P Table H2 L H2 P'.split(' '));
    expect(textsOf(tags, 'H1')).toEqual(['Kvittering for søknad 2021/0001']);
    expect(textsOf(tags, 'H2')).toEqual(['Vedlegg', 'Hva skjer nå?', 'Når får dere svar?']);
    const [facts, files] = ofType(tags, 'Table');
    const rows = (facts?.children ?? []).map(({ children }) => children.map(textOf));
    expect(rows.filter((_, index) => index !== 1)).toEqual([
      ['Saksnummer', '2021/0001'],
      ['Sendt inn av', 'Kari Nilsen Prøve'],
      ['Søker', 'Nidelv Prøverobotikk AS'],
      ['Organisasjonsnummer', '399 001 005'],
      ['Utlysning', 'Bedriftsintern opplæring 2021 (BIO1)'],
      ['Prosjekt', 'Robot § «Gáŋga» – ÆØÅ'],
      ['Søknadsbeløp', '250 000 kr'],
    ]);
    expect(rows[1]?.[1]).toMatch(/^1\. september 2021 klokken \d\d:\d\d$/);
    expect(
      flat(facts?.children ?? [])
        .filter(({ type }) => type === 'TH')
        .map(({ scope }) => scope),
    ).toEqual(Array(8).fill('Row'));
    expect(files?.children[0]?.children.map(({ type, scope }) => [type, scope])).toEqual(
      Array(4).fill(['TH', 'Column']),
    );
    const sha256 = createHash('sha256').update(trainingPlan()).digest('hex');
    expect(files?.children[1]?.children.map(textOf)).toEqual(['Opplæringsplan', 'plan.pdf', '1 kB', sha256]);
    expect(textsOf(tags, 'LI')).toHaveLength(3);
    expect(textsOf(tags, 'P').at(-1)).toContain('innen 1. oktober 2021');
  });

  it('gives the application with every question, exact sums and page numbers outside of the text', async () => {
    const pdf = new PdfReader(await bytesOf('application'));
    const tags = pdf.tags();
    expect(pdf.title).toBe('Søknad 2021/0001');
    expect(textsOf(tags, 'H2')).toEqual([
      ...[
        'Prosjektet',
        'Opplæringen',
        'Deltakerne',
        'Kostnadsplan',
        'Finansieringsplan',
        'Erklæringer',
        'Vedlegg',
      ],
    ]);
    const paragraphs = textsOf(tags, 'P');
    expect(paragraphs[paragraphs.indexOf('Hvor mange ansatte skal delta?') + 1]).toBe('12');
    expect(paragraphs[paragraphs.indexOf('Når starter opplæringen?') + 1]).toBe('1. oktober 2021');
    const [, costs, financing] = ofType(tags, 'Table');
    expect(costs?.children.map(({ children }) => textOf(children[2] ?? costs))).toEqual([
      'Beløp',
      '210 000 kr',
      '190 000 kr',
      '20 000 kr',
      '420 000 kr',
    ]);
    expect(financing?.children.at(-1)?.children.map(textOf)).toEqual(['Sum', '', '170 000 kr']);
    expect(pdf.pages().length).toBeGreaterThan(1);
    const feet = pdf.artefacts().filter((text) => text !== '');
    expect(feet).toEqual(
      pdf
        .pages()
        .map((_, index) => `Trøndelag fylkeskommune · 2021/0001Side ${index + 1} av ${pdf.pages().length}`),
    );
  });

  it('gives the same bytes each time, to the applicant and to the staff', async () => {
    const siri = await work.as(SIRI);
    for (const name of ['receipt', 'application']) {
      expect((await bytesOf(name)).equals(await bytesOf(name, siri))).toBe(true);
    }
  });

  /** Past the guard that keeps the language of a sent case: one case serves all three. */
  const writtenIn = async (language: string): Promise<void> => {
    const superuser = new Client({ connectionString: database.superuserUrl });
    await superuser.connect();
    await superuser.query('alter table grant_case disable trigger user');
    await superuser.query('update grant_case set language = $1 where id = $2', [language, id]);
    await superuser.query('alter table grant_case enable trigger user');
    await superuser.end();
  };

  it('speaks the language of the case', async () => {
    await writtenIn('en');
    const pdf = new PdfReader(await bytesOf('receipt'));
    await writtenIn('nn');
    const nynorsk = new PdfReader(await bytesOf('receipt'));
    await writtenIn('nb');
    expect([pdf.language, pdf.title]).toEqual(['en', 'Receipt for application 2021/0001']);
    expect(textsOf(nynorsk.tags(), 'H2')).toEqual(['Vedlegg', 'Kva skjer no?', 'Når får de svar?']);
  });

  it('gives the letter to the staff when it is written and to the applicant when it is sent', async () => {
    const path = `/api/applications/${id}/decision.pdf`;
    expect((await kari.get(path)).status).toBe(404);
    await work.take(ANNE, id, 'approve');
    expect((await kari.get(path)).status).toBe(404);
    await bytesOf('decision', await work.as(SIRI));
    await work.letter(id);
    const tags = new PdfReader(await bytesOf('decision')).tags();
    const { body } = await kari.get<{ decision: { letter: { title: string; paragraphs: string[] } } }>(
      `/api/applications/${id}`,
    );
    expect(textsOf(tags, 'H1')).toEqual([plain(body.decision.letter.title)]);
    expect(textsOf(tags, 'P').slice(3)).toEqual(body.decision.letter.paragraphs.map(plain));
    expect(textsOf(tags, 'P').join(' ')).toContain('200 000 kr');
  });

  it('gives nothing to others, and nothing of a draft', async () => {
    const nina = await world.login('nina-namsen');
    const draft = await world.begun();
    for (const name of ['receipt', 'application', 'decision']) {
      const strange = await nina.get(`/api/applications/${id}/${name}.pdf`);
      const unsent = await kari.get(`/api/applications/${draft.id}/${name}.pdf`);
      expect([problemOf(strange).code, problemOf(unsent).code]).toEqual(['not_found', 'not_found']);
    }
  });
});
