import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createContext } from '../../../apps/cli/context';
import { main } from '../../../apps/cli/main';
import { BROKEN_CALLS } from './broken-calls';
import { BROKEN_FORMS, BROKEN_RULE_SETS, BROKEN_WORKFLOWS, type Broken } from './broken-files';

const DATA = join(__dirname, '../../../apps/demo/data');
const folder = mkdtempSync(join(tmpdir(), 'tilsagn-scheme-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Said {
  readonly file: string;
  readonly line: number | null;
  readonly pointer: string;
  readonly fault: string;
  readonly said: string;
}

async function validate(file: string, ...more: readonly string[]) {
  const written = { out: '', err: '' };
  const context = Object.assign(createContext({}), {
    print: (text: string) => void (written.out += `${text}\n`),
    complain: (text: string) => void (written.err += `${text}\n`),
  });
  return { code: await main(['scheme', 'validate', file, ...more], context), ...written };
}

const sound = (name: string): unknown => JSON.parse(readFileSync(join(DATA, `${name}.json`), 'utf8'));

/** Beside copies of the files it names, so that a call finds them. */
function written(name: string, text: string): string {
  const file = join(folder, `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function changed(definition: unknown, set: Broken['set']): string {
  const copy = structuredClone(definition) as object;
  for (const [pointer, value] of Object.entries(set)) {
    const keys = pointer.slice(1).split('/');
    const last = keys.pop() ?? '';
    const holder = keys.reduce((at, key) => (at as Record<string, object>)[key] ?? {}, copy) as Record<
      string,
      unknown
    >;
    if (value === undefined && Array.isArray(holder)) holder.splice(Number(last), 1);
    else holder[last] = value;
  }
  return JSON.stringify(copy, undefined, 2);
}

const cases = [
  ...BROKEN_RULE_SETS.map((each) => ({ ...each, of: 'rule-sets/bio-2023' })),
  ...BROKEN_FORMS.map((each) => ({ ...each, of: 'forms/bio' })),
  ...BROKEN_WORKFLOWS.map((each) => ({ ...each, of: 'workflows/bio-case' })),
  ...BROKEN_CALLS.map((each) => ({ ...each, of: 'calls/bio-2023' })),
];

const WORKFLOWS = ['workflows/bio-case', 'workflows/bio-payment'];

describe('scheme validate', () => {
  beforeAll(() => {
    for (const name of ['rule-sets/bio-2023', 'forms/bio', 'forms/bio-report', ...WORKFLOWS]) {
      written(name, JSON.stringify(sound(name)));
    }
  });

  it('has at least 25 broken files to find fault with', () => {
    expect(cases.length).toBeGreaterThanOrEqual(25);
  });

  it.each(readdirSync(join(DATA, 'schemes')))(
    'finds nothing wrong with %s and all it names',
    async (name) => {
      const file = join(DATA, 'schemes', name);
      expect(await validate(file)).toEqual({
        code: 0,
        out: `${file}: Ingen feil funnet.\n`,
        err: '',
      });
    },
  );

  it('says so as data too', async () => {
    const file = join(DATA, 'schemes/bio.json');
    expect(await validate(file, '--format', 'json')).toEqual({ code: 0, out: '[]\n', err: '' });
  });

  it.each(cases)('names each fault of $of with its place: $why', async ({ of, set, faults }) => {
    const file = written(of, changed(sound(of), set));
    const { code, out } = await validate(file, '--format', 'json');
    written(of, JSON.stringify(sound(of)));
    const said = JSON.parse(out) as readonly Said[];
    expect(said.map(({ pointer, fault }) => `${pointer}: ${fault}`)).toEqual(faults);
    expect(said.every((each) => each.file === file && each.line !== null)).toBe(true);
    expect(code).toBe(1);
    // Each in bokmål: what has no words of its own is passed on in English behind these.
    expect(said.filter((each) => each.said.startsWith('Kontrollen sier'))).toEqual([]);
  });

  it.each([
    ['nn', 'Må vere minst 1.'],
    ['en', 'Must be at least 1.'],
  ])('speaks %s where it is asked to', async (language, said) => {
    const text = changed(sound('rule-sets/bio-2023'), { '/version': 0 });
    const { err } = await validate(written('rule-sets/spoken', text), '--lang', language);
    expect(err).toContain(`spoken.json:3 /version: ${said}`);
  });

  it('tells the line, of what is missing that of what should hold it', async () => {
    const text = changed(sound('rule-sets/bio-2023'), { '/version': 0, '/amount/1/label/nb': undefined });
    const lines = text.split('\n');
    const { err } = await validate(written('rule-sets/lines', text));
    const share = lines.findIndex((line) => line.includes('"share"') && line.includes('id')) + 2;
    const told = err
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/^.*lines\.json:/, ''));
    expect(told).toEqual(['3 /version: Må være minst 1.', `${share} /amount/1/label/nb: Mangler.`]);
  });

  it('names a key that stands twice, which a parser passes over', async () => {
    const { err } = await validate(written('forms/twice', '{\n"steps": [],\n"steps": []\n}'));
    expect(err).toContain('twice.json:2 /steps: Står to ganger.');
  });

  it.each([
    ['{', 'Er ikke gyldig JSON: '],
    ['[]', 'Er verken en ordning, en utlysning, et regelsett, et skjema eller en arbeidsflyt.'],
  ])('says of %s that it is none of its files', async (text, fault) => {
    const { code, err } = await validate(written('none', text));
    expect([code, err.includes(fault)]).toEqual([1, true]);
  });

  it('follows a call to a file that does not fit its form, and to one that is not there', async () => {
    const form = changed(sound('forms/bio'), { '/schema/properties/project/properties/title': undefined });
    written('forms/other', form);
    const call = changed(sound('calls/bio-2023'), { '/form': 'other', '/workflow': 'nowhere' });
    const { out } = await validate(written('calls/other', call), '--format', 'json');
    const said = (JSON.parse(out) as readonly Said[]).map(
      ({ file, pointer, fault }) => `${file.slice(folder.length + 1)} ${pointer}: ${fault}`,
    );
    expect(said).toEqual([
      'forms/other.json /schema: strict mode: required property "title" is not defined at "#/properties/project" (strictRequired)',
      'forms/other.json /steps/0/fields/0/pointer: /project/title: is not in the schema',
      'workflows/nowhere.json : cannot be read',
    ]);
  });

  it('names what the rules read and the form lacks, in the rule set', async () => {
    const rules = {
      '/inputs/title': '/project/name',
      '/amount/2': {
        id: 'x',
        label: { nb: 'X', nn: 'X', en: 'X' },
        source: 'E',
        kind: 'own_share',
        minBasisPoints: 5000,
        of: 'grant',
        sources: ['gold'],
      },
    };
    written('rule-sets/other', changed(sound('rule-sets/bio-2023'), rules));
    const call = written('calls/fit', changed(sound('calls/bio-2023'), { '/ruleSet': 'other' }));
    const { err } = await validate(call);
    const told = err
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/^\S+:\d+ /, ''));
    expect(told).toEqual([
      '/inputs/title: Reglene leser /project/name, som ikke finnes i skjemaet.',
      '/amount/2/sources/0: gold er ikke et valg i skjemaet.',
    ]);
  });

  it('names what the settlement reads and the form of the final report lacks, in that form', async () => {
    const report = changed(sound('forms/bio-report'), {
      '/schema/properties/actualCosts/items/properties/category/enum': ['provider'],
      '/schema/required': ['actualCosts', 'effect', 'avoidedLayoffs', 'summary'],
      '/steps/0/fields/0/items/0/options': [{ value: 'provider', label: { nb: 'P', nn: 'P', en: 'P' } }],
    });
    written('forms/other-report', report);
    const call = changed(sound('calls/bio-2023'), {
      '/reports': { final: 'other-report', interim: 'no-such' },
    });
    const { out } = await validate(written('calls/report', call), '--format', 'json');
    const said = (JSON.parse(out) as readonly Said[]).map(
      ({ file, pointer, fault }) => `${file.slice(folder.length + 1)} ${pointer}: ${fault}`,
    );
    expect(said).toEqual([
      'forms/other-report.json /schema/properties/participantsCompleted: /participantsCompleted: read by the settlement; must be a whole number that is required',
      'forms/other-report.json /schema/properties/actualCosts: cost categories of rules and report differ',
      'forms/no-such.json : cannot be read',
    ]);
  });

  it('is used wrongly without a file', async () => {
    expect((await validate(join(folder, 'no-such.json'))).code).toBe(2);
  });
});
