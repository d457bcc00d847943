import { read } from './tree';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const direct = Object.keys({
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
});
const rows = read('docs/dependencies.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'));
const named = rows.flatMap((row) =>
  [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]),
);

describe('docs/dependencies.md', () => {
  it('has a line for each direct dependency', () => {
    expect(direct.filter((name) => !named.includes(name))).toEqual([]);
  });

  it('names no package that is gone', () => {
    expect(named.filter((name) => name !== undefined && !direct.includes(name))).toEqual([]);
  });

  it('says what for, licence, upkeep and what it replaced', () => {
    const empty = rows.filter((row) => row.split('|').slice(1, -1).length !== 5 || /\|\s*\|/.test(row));
    expect(empty).toEqual([]);
  });

  it('pins each of them to one version', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(
      versions.filter(([, version]) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    ).toEqual([]);
  });
});
