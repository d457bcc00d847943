import { createRequire } from 'node:module';
import { defineConfig } from '@playwright/test';

const { findBrowser } = createRequire(__filename)('../run/find-browser.cjs') as {
  findBrowser(): string | undefined;
};

const desktop = { width: 1440, height: 1000 };
const journey = 'journey.spec.ts';
const pages = 'pages.spec.ts';
const movesMoney = ['recoveries.spec.ts', 'staff.spec.ts', 'tongues.spec.ts'];

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './support/demo.ts',
  // One demo serves all tests. The tests of a file follow one another unless it says otherwise; files run side by
  // side, each with cases of its own. The journey looks at what it does to the frame, so nobody else moves money while it runs.
  // Half of a page's time is waiting for it to be quiet, so that two cores have work for three.
  workers: 3,
  fullyParallel: false,
  forbidOnly: true,
  // What fails once and passes when asked again is named as unsteady at the end of the run.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // Recording costs a third of the run: TILSAGN_TRACE=on is for finding out why a test fails.
    trace: process.env.TILSAGN_TRACE === 'on' ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--disable-dev-shm-usage',
        '--disable-gpu',
        '--font-render-hinting=none',
        '--force-color-profile=srgb',
      ],
      env: { ...process.env, LANGUAGE: 'nb' },
    },
  },
  projects: [
    { name: 'journey', testMatch: journey, use: { viewport: desktop } },
    { name: 'walks', testIgnore: [journey, ...movesMoney, pages], use: { viewport: desktop } },
    { name: 'desktop', testMatch: pages, use: { viewport: desktop } },
    { name: 'money', testMatch: movesMoney, dependencies: ['journey'], use: { viewport: desktop } },
  ],
});
