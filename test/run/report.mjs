import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const LONGEST_TEXT = 12_000;

/** Counts of jest's JSON report. A file that could not be run at all counts as one failure. */
export const countsOfJest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  skipped: report.numPendingTests + report.numTodoTests,
});

/** Failed tests, and files that could not be run, with jest's own explanation. */
export function failuresOfJest(report, root) {
  return report.testResults.flatMap((file) => {
    const name = relative(root, file.name);
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    if (failed.length > 0) {
      return failed.map((test) => ({
        title: `${name} › ${test.fullName}`,
        text: test.failureMessages.join('\n'),
      }));
    }
    return file.status === 'failed' ? [{ title: name, text: file.message }] : [];
  });
}

/** Counts of Playwright's JSON report. What failed before any test began counts as one failure each. */
export const countsOfPlaywright = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: stats.skipped,
});

/** Tests that passed only when they were asked again. */
export const unsteadyOfPlaywright = ({ suites }) => {
  const ofSuite = (suite) => [
    ...(suite.specs ?? [])
      .filter((spec) => spec.tests.some((test) => test.status === 'flaky'))
      .map((spec) => ({ title: `${spec.file} › ${spec.title}`, text: messagesOf(spec) })),
    ...(suite.suites ?? []).flatMap(ofSuite),
  ];
  return suites.flatMap(ofSuite);
};

export function failuresOfPlaywright({ suites, errors }) {
  const ofSuite = (suite, path) => [
    ...(suite.specs ?? [])
      .filter((spec) => !spec.ok)
      .map((spec) => ({ title: [...path, suite.title, spec.title].join(' › '), text: messagesOf(spec) })),
    ...(suite.suites ?? []).flatMap((inner) => ofSuite(inner, [...path, suite.title])),
  ];
  return [
    ...errors.map((error) => ({ title: 'browser', text: error.message ?? String(error.value) })),
    ...suites.flatMap((suite) => ofSuite(suite, [])),
  ];
}

const messagesOf = (spec) =>
  spec.tests
    .flatMap((test) =>
      test.results.flatMap((result) =>
        result.errors.map((error) => `[${test.projectName}] ${error.message}`),
      ),
    )
    .join('\n');

export const total = (results) =>
  results.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

export const summaryLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

export function printFailures(results) {
  for (const { title, text } of results.flatMap((result) => result.unsteady ?? [])) {
    console.log(`\n! unsteady, passed when asked again: ${title}\n${shortened(text)}`);
  }
  for (const { title, text } of results.flatMap((result) => result.failures)) {
    console.log(`\n✗ ${title}\n${shortened(text)}`);
  }
}

function shortened(text) {
  const plain = stripVTControlCharacters(text);
  const short = plain.length > LONGEST_TEXT ? `…${plain.slice(-LONGEST_TEXT)}` : plain;
  return short.replace(/^/gm, '  ');
}
