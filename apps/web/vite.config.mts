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
      output: { codeSplitting: { groups: [{ name: 'always', test: ALWAYS_NEEDED }] } },
    },
  },
});
