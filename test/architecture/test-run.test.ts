import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow, root } from './tree';

/** Evaluates an expression over what a file of test/run exports; those files are plain modules for node itself. */
function evaluate(file: string, expression: string): unknown {
  const address = pathToFileURL(join(root, 'test/run', file)).href;
  const program = `const m = await import('${address}'); console.log(JSON.stringify(await (${expression})));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }),
  );
}

describe('the test run', () => {
  it('counts a file that jest could not run as a failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 2,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 3,
      numTodoTests: 1,
    };
    const counts = evaluate('report.mjs', `m.countsOfJest(${JSON.stringify(report)})`);
    expect(counts).toEqual({ passed: 7, failed: 3, skipped: 4 });
  });

  it('counts an error outside the browser tests as a failure', () => {
    const report = {
      stats: { expected: 5, flaky: 0, unexpected: 1, skipped: 2 },
      errors: [{ message: 'no demo' }],
    };
    const counts = evaluate('report.mjs', `m.countsOfPlaywright(${JSON.stringify(report)})`);
    expect(counts).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it('names a browser test that passed only when it was asked again', () => {
    const results = (...said: readonly string[]) => said.map((message) => ({ errors: [{ message }] }));
    const spec = (title: string, status: string, ...said: readonly string[]) => ({
      title,
      file: 'a.spec.ts',
      tests: [{ status, projectName: 'walks', results: results(...said) }],
    });
    const inner = { title: 'inner', specs: [spec('shaky', 'flaky', 'no heading')] };
    const report = { suites: [{ title: 'a', specs: [spec('firm', 'expected')], suites: [inner] }] };
    expect(evaluate('report.mjs', `m.unsteadyOfPlaywright(${JSON.stringify(report)})`)).toEqual([
      { title: 'a.spec.ts › shaky', text: '[walks] no heading' },
    ]);
  });

  it('ends with the three numbers', () => {
    const line = evaluate(
      'report.mjs',
      'm.summaryLine(m.total([{ passed: 1, failed: 0, skipped: 2 }, { passed: 9, failed: 4, skipped: 0 }]))',
    );
    expect(line).toBe('10 passed, 4 failed, 2 skipped');
  });

  it('runs each test of the database once, in a group or alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tilsagn-groups-'));
    const given = JSON.stringify([root, join(folder, 'groups')]);
    const [pattern, ...alone] = evaluate('group-tests.mjs', `m.groupTests(...${given})`) as string[];
    const groups = readdirSync(join(folder, 'groups'));
    const grouped = groups.flatMap((name) => [
      ...readFileSync(join(folder, 'groups', name), 'utf8').matchAll(/^describe\("(.+?)"/gm),
    ]);
    rmSync(folder, { recursive: true });
    expect(pattern).toBe(join(folder, 'groups/*.test.ts'));
    const run = [...grouped.map((match) => match[1]), ...alone.map((path) => relative(root, path))];
    const all = filesBelow('test').filter((path) =>
      /^test\/(integration|contract)\/.*\.test\.ts$/.test(path),
    );
    expect(run.sort()).toEqual(all.sort());
  });

  it('waits for what a step needs and does not run it when that failed', () => {
    const program = `(async () => {
      const order = [];
      const step = (name, failed, needs) => ({ name, cores: 1, needs, run: async () => {
        order.push(name);
        return { passed: 1 - failed, failed, skipped: 0, failures: [] };
      } });
      const show = { start() {}, note() {}, end() {} };
      const steps = [step('late', 0, ['early']), step('early', 0), step('broken', 1), step('lost', 0, ['broken'])];
      const results = await m.runAll(steps, { folder: '', tools: { missing: new Map() }, show });
      return { order, lost: results.find((result) => result.name === 'lost') };
    })()`;
    expect(evaluate('schedule.mjs', program)).toEqual({
      order: ['early', 'broken', 'late'],
      lost: expect.objectContaining({ passed: 0, failed: 0, skipped: 1 }),
    });
  });

  it('skips a step whose program is missing, and all of its tests', () => {
    const program = `(async () => {
      const show = { start() {}, note() {}, end() {} };
      const step = { name: 'browser', cores: 1, tools: ['browser'], countSkipped: async () => 12, run: () => { throw new Error('ran'); } };
      return m.runAll([step], { folder: '', tools: { missing: new Map([['browser', 'none']]) }, show });
    })()`;
    expect(evaluate('schedule.mjs', program)).toEqual([
      { name: 'browser', passed: 0, failed: 0, skipped: 12, failures: [], reasons: [] },
    ]);
  });
});
