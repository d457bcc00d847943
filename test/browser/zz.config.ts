import base from './playwright.config';
export default {
  ...base,
  projects: [{ name: 'zz', testMatch: 'zz.spec.ts', use: { viewport: { width: 1440, height: 1000 } } }],
};
