import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fontPreload } from './font-preload.mts';
import { precompress } from './precompress.mts';

const API = process.env['TILSAGN_API'] ?? 'http://localhost:3000';

/** Packages whose barrel files drag in everything unless the bundler is told that importing has no effect. */
const PURE =
  /node_modules\/(@digdir\/designsystemet-react|@floating-ui|@tanstack\/(react-)?virtual|@navikt\/aksel-icons|@radix-ui)/;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), fontPreload(), precompress()],
  server: { proxy: { '/api': API, '/demo': API } },
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    emptyOutDir: true,
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: PURE, sideEffects: false }] },
      output: {
        codeSplitting: { groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// }] },
      },
    },
  },
});
