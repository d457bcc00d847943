import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './child.mjs';
import { groupTests } from './group-tests.mjs';
import {
  countsOfJest,
  countsOfPlaywright,
  failuresOfJest,
  failuresOfPlaywright,
  unsteadyOfPlaywright,
} from './report.mjs';

const root = resolve(import.meta.dirname, '../..');
const bin = (name) => join(root, 'node_modules/.bin', name);
const node = process.execPath;
// Two TypeScripts bring a `tsc`: the compiled one checks, the other is what tools are built on.
const tsc = join(root, 'node_modules/typescript-native/bin/tsc');

/** A check that is one thing: it passes or it fails, and its output is the explanation. */
const check = (name, command, args, rest = {}) => ({
  name,
  cores: 1,
  ...rest,
  async run() {
    const { code, output } = await run(command, args);
    const failed = code === 0 ? 0 : 1;
    return {
      passed: 1 - failed,
      failed,
      skipped: 0,
      failures: failed ? [{ title: name, text: output.trim() }] : [],
    };
  },
});

/** In order of preference; `needs` waits for another step, `tools` names programs that must be there. */
export function steps() {
  return [
    check('build', node, ['apps/cli/launch.mjs', '--build-only']),
    check('lint', bin('oxlint'), ['.']),
    check('types', node, [tsc, '--noEmit', '-p', 'tsconfig.json']),
    check('web types', node, [tsc, '--noEmit', '-p', 'apps/web/tsconfig.json']),
    check('prettier', bin('prettier'), ['--check', '--cache', '--log-level', 'warn', '.']),
    check('page weight', node, ['apps/web/scripts/page-weight.mjs'], { needs: ['build'] }),
    apiTypes,
    jest,
    browser,
  ];
}

/** The web client's types are those of the committed docs/openapi.json; that file itself is compared by a jest test. */
const apiTypes = {
  name: 'api types',
  cores: 1,
  async run({ folder }) {
    const fresh = join(folder, 'schema.d.ts');
    const committed = join(root, 'apps/web/src/api/schema.d.ts');
    const { code, output } = await run(bin('openapi-typescript'), ['docs/openapi.json', '-o', fresh]);
    const same =
      code === 0 && existsSync(committed) && readFileSync(fresh, 'utf8') === readFileSync(committed, 'utf8');
    const text =
      code === 0
        ? 'apps/web/src/api/schema.d.ts is not what docs/openapi.json gives: npm run openapi'
        : output;
    return {
      passed: same ? 1 : 0,
      failed: same ? 0 : 1,
      skipped: 0,
      failures: same ? [] : [{ title: 'api types', text }],
    };
  },
};

const jest = {
  name: 'jest',
  cores: 2,
  needs: ['build'],
  tools: ['redis'],
  runsWithout: ['redis'],
  async run({ folder, say }) {
    const report = join(folder, 'jest.json');
    let files = 0;
    const matches = groupTests(root, join(root, '.tmp/test-groups'));
    const { output } = await run(bin('jest'), ['--json', `--outputFile=${report}`, '--maxWorkers=2'], {
      env: { TILSAGN_TEST_FILES: matches.join('\n') },
      listen: (text) => {
        files += (text.match(/^(PASS|FAIL) /gm) ?? []).length;
        say(`${files} files`);
      },
    });
    if (!existsSync(report)) return brokenRun('jest', output);
    const answer = JSON.parse(readFileSync(report, 'utf8'));
    return { ...countsOfJest(answer), failures: failuresOfJest(answer, root) };
  },
};

const browser = {
  name: 'browser',
  cores: 2,
  needs: ['build'],
  tools: ['browser'],
  async run({ folder, tools, say }) {
    const report = join(folder, 'browser.json');
    let tests = 0;
    const args = ['test', '-c', 'test/browser/playwright.config.ts', '--reporter=dot,json'];
    const { output } = await run(bin('playwright'), args, {
      env: { CHROMIUM_PATH: tools.found.get('browser'), PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      listen: (text) => {
        tests += (text.match(/[·×±°]/g) ?? []).length;
        say(`${tests} tests`);
      },
    });
    if (!existsSync(report)) return brokenRun('browser', output);
    const answer = JSON.parse(readFileSync(report, 'utf8'));
    return {
      ...countsOfPlaywright(answer),
      failures: failuresOfPlaywright(answer),
      unsteady: unsteadyOfPlaywright(answer),
    };
  },
  /** How many tests a missing browser leaves out. */
  async countSkipped() {
    const { output } = await run(bin('playwright'), [
      'test',
      '-c',
      'test/browser/playwright.config.ts',
      '--list',
    ]);
    return Number(/Total: (\d+) tests?/.exec(output)?.[1] ?? 1);
  },
};

/** The runner itself did not get as far as a report. */
const brokenRun = (title, output) => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  failures: [{ title, text: output.trim() }],
});
