import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { allowedTree, plantedViolations } from './planted-violations';

const root = resolve(__dirname, '../..');

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

interface Cruise {
  readonly summary: { readonly violations: readonly Violation[]; readonly totalCruised: number };
}

/** Runs the repository's rules over the tree in `folder`. */
function cruise(folder: string, places: readonly string[]): Promise<Cruise['summary']> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const args = [program, '--config', config, '--output-type', 'json', ...places];
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 256 * 1024 * 1024 }, (error, stdout) => {
      if (stdout === '') fail(error ?? new Error('dependency-cruiser said nothing'));
      else done((JSON.parse(stdout) as Cruise).summary);
    });
  });
}

const line = (rule: string, from: string, to: string): string => `${rule}: ${from} → ${to}`;
const lines = (violations: readonly Violation[]): string[] =>
  violations.map((violation) => line(violation.rule.name, violation.from, violation.to)).sort();

describe('the boundaries between the parts', () => {
  it('hold in this repository', async () => {
    const places = ['apps', 'libs', 'test'].filter((place) => existsSync(join(root, place)));
    const summary = await cruise(root, places);
    expect(summary.totalCruised).toBeGreaterThan(5);
    expect(lines(summary.violations)).toEqual([]);
  }, 60_000);

  describe('in a tree with one planted violation of each rule', () => {
    let folder: string;
    let found: string[];

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'tilsagn-boundaries-'));
      for (const [path, text] of Object.entries(allowedTree)) write(folder, path, text);
      for (const planted of plantedViolations) write(folder, planted.file, planted.text);
      symlinkSync(join(root, 'node_modules/typescript'), join(folder, 'node_modules/typescript'));
      found = lines((await cruise(folder, ['apps', 'libs', 'test'])).violations);
    }, 60_000);

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('find nothing but what was planted', () => {
      const planted = plantedViolations.flatMap(({ file, breaks }) =>
        breaks.map(([rule, target]) => line(rule, file, target)),
      );
      expect(found).toEqual(planted.sort());
    });

    it('have a planted violation for each rule', () => {
      const rules = createRequire(__filename)('../../.dependency-cruiser.cjs') as RuleSet;
      const names = rules.forbidden.map((rule) => rule.name);
      const tried = new Set(plantedViolations.flatMap(({ breaks }) => breaks.map(([rule]) => rule)));
      expect(names.filter((name) => !tried.has(name))).toEqual([]);
    });
  });
});

interface RuleSet {
  readonly forbidden: readonly { readonly name: string }[];
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
