import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fontPreload } from './font-preload.mts';
import { precompress } from './precompress.mts';

const API = process.env['TILSAGN_API'] ?? 'http://localhost:3000';

/** Packages whose barrel files drag in everything unless the bundler is told that importing has no effect. */
const PURE =
  /node_modules\/(@digdir\/designsystemet-react|@floating-ui|@tanstack\/(react-)?virtual|@navikt\/aksel-icons|@radix-ui)/;

/** What every page needs; in one file it packs better, and it stays in the browser when only our own code changes. */
const ALWAYS_NEEDED =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|i18next|react-i18next|@tanstack\/(react-router|router-core|history|react-store|store|react-query|query-core))\//;

/** What the front page is made of beside that, each with what it imports; its weight is held to a budget. */
const FIRST_PAGE =
  /\/src\/((router|i18n|first-page|query-client)\.tsx?|features\/front\/call-card\.tsx|ui\/(async|empty-state)\.tsx|lib\/permissions\.ts)$/;

/** Building blocks of all other pages: one file instead of one for each field, bar and table. */
const PARTS =
  /\/src\/((ui|lib|form|api|saving|payments|transfers|assign)\/|features\/case\/(history|transfers)-pane)|node_modules\/@digdir\//;

/** What whoever is logged in gets as soon as the page stands. */
const LOGGED_IN = /\/src\/shell\/(notification-bell|session-dialog)\./;

/** Texts that are read together; one file for each language. */
const TEXTS = {
  staff: 'cases|worklist|saving',
  applicant: 'apply|draft|correction|mine',
  both: 'files|money|messages|inbox',
};

const languageOf = (id: string): string => /locales\/(\w+)\//.exec(id)?.[1] ?? '';

/** Groups that stand first take what they need before the others are asked. */
const GROUPS = [
  { name: 'always', test: ALWAYS_NEEDED, priority: 9 },
  { name: 'first', test: FIRST_PAGE, priority: 8 },
  ...Object.entries(TEXTS).map(([readers, names]) => ({
    name: (id: string) => `texts-${readers}-${languageOf(id)}`,
    test: new RegExp(`/locales/(nb|nn|en)/(${names})\\.json$`),
    priority: 7,
  })),
  { name: 'parts', test: PARTS, priority: 6 },
  { name: 'logged-in', test: LOGGED_IN, priority: 5 },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), fontPreload(), precompress()],
  server: { proxy: { '/api': API, '/demo': API } },
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    emptyOutDir: true,
    // Every browser of the target knows it by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: PURE, sideEffects: false }] },
      output: { codeSplitting: { groups: GROUPS } },
    },
  },
});
