import { filesBelow, isWritten, linesMatching, read } from './tree';

const here = 'test/architecture/';
const everything = filesBelow('.');
const code = everything.filter((path) => /\.(tsx?|mts|mjs|cjs|sql)$/.test(path) && isWritten(path));
const elsewhere = code.filter((path) => !path.startsWith(here));

const LONGEST_FILE = 300;

describe('each file of code', () => {
  it(`has at most ${LONGEST_FILE} lines`, () => {
    const long = code
      .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  it('resolves its dependencies without forwardRef', () => {
    expect(linesMatching(elsewhere, /\bforwardRef\b/)).toEqual([]);
  });

  it('neither silences a checker nor leaves work behind', () => {
    const silenced =
      /(eslint|oxlint)-disable|@ts-ignore|@ts-expect-error|@ts-nocheck|prettier-ignore|\b(TODO|FIXME|XXX|HACK)\b/;
    expect(linesMatching(elsewhere, silenced)).toEqual([]);
  });

  it('asks each of a list of objects to be one: the check of what is nested lets a list within a list pass', () => {
    const shapes = code.filter((file) => file.endsWith('.dto.ts'));
    const alone = /(?<!@IsObject\(\{ each: true \}\)\s+)@ValidateNested\(\{ each: true \}\)/;
    expect(shapes.filter((file) => alone.test(read(file)))).toEqual([]);
  });

  it('takes the time from outside in the domain', () => {
    const domain = code.filter((path) => path.startsWith('libs/domain/') && !path.endsWith('.test.ts'));
    expect(linesMatching(domain, /\bnew Date\(\s*\)/)).toEqual([]);
  });

  it('tests everything, nothing alone and nothing left out', () => {
    const tests = code.filter((path) => path.includes('.test.') || path.includes('.spec.'));
    const leftOut = /\b(it|test|describe)\.(only|skip|todo|fixme)\b|\b(xit|xdescribe|fit|fdescribe)\(/;
    // A part that needs a program which is not installed may be skipped; the test run says so.
    const needsAProgram = /= has[A-Z]\w*\(\) \? (it|test|describe) : \1\.skip;$/;
    expect(linesMatching(tests, leftOut).filter(({ text }) => !needsAProgram.test(text))).toEqual([]);
  });
});

describe('the repository', () => {
  it('names no path of a particular machine', () => {
    const texts = everything.filter(
      (path) =>
        /\.(tsx?|mts|mjs|cjs|js|json|md|sql|ya?ml|csv|css|html)$|(^|\/)(run|Dockerfile)$/.test(path) &&
        path !== 'package-lock.json',
    );
    const machinePath =
      /(^|[^\w.])\/(work|farm|root|home|Users)\/\w|(^|[^\w.])\/tmp\/(?!tilsagn|\$|\{)\w|[A-Z]:\\Users/;
    const container = (path: string): boolean => path === 'Dockerfile' || path === 'docker-compose.yml';
    expect(
      linesMatching(texts, machinePath).filter(({ file }) => !container(file) && !file.startsWith(here)),
    ).toEqual([]);
  });

  it('gives each migration a number of its own', () => {
    const numbers = everything
      .filter((path) => /^migrations\/[^/]+\.sql$/.test(path))
      .map((path) => /^migrations\/(\d{4})_[a-z0-9_]+\.sql$/.exec(path)?.[1] ?? path);
    expect(numbers.filter((number) => !/^\d{4}$/.test(number))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
