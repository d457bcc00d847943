const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const swc = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));
const ours = { ...swc, swcrc: false, jsc: { ...swc.jsc, baseUrl: __dirname } };
const theirs = {
  swcrc: false,
  sourceMaps: true,
  module: { type: 'commonjs' },
  jsc: { target: 'es2023', parser: { syntax: 'ecmascript' } },
};
const jsx = {
  ...ours,
  jsc: {
    ...ours.jsc,
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    paths: {},
  },
};

/** Packages that ship ES modules only: the test runner cannot require those, so swc turns them into CommonJS. */
function esmPackages(folder = join(__dirname, 'node_modules')) {
  return readdirSync(folder).flatMap((name) => {
    if (name.startsWith('@'))
      return readdirSync(join(folder, name))
        .filter((n) => isEsm(join(folder, name, n)))
        .map((n) => `${name}/${n}`);
    return isEsm(join(folder, name)) ? [name] : [];
  });
}

function isEsm(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).type === 'module';
}

// @fastify/cookie is CommonJS, but fetches its parser by import(), which the test runner cannot do either.
const transformed = [...esmPackages(), '@fastify/cookie'];
const transformIgnorePatterns = [`/node_modules/(?!(${transformed.join('|')})/)`];

const server = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', ours], '^.+/node_modules/.+\\.m?js$': ['@swc/jest', theirs] },
  transformIgnorePatterns,
  moduleNameMapper: { '^@tilsagn/(domain|platform|modules)/(.*)$': '<rootDir>/libs/$1/$2' },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
};

module.exports = {
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  // Each file loads the program anew into its worker, and what is left of it makes every later collection slower.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...server,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps}/**/*.test.ts', '<rootDir>/test/architecture/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/apps/web/', '<rootDir>/dist/'],
    },
    {
      ...server,
      displayName: 'database',
      // The whole run puts small files together (test/run/group-tests.mjs).
      testMatch: process.env.TILSAGN_TEST_FILES?.split('\n') ?? [
        '<rootDir>/test/{integration,contract}/**/*.test.ts',
      ],
      globalSetup: '<rootDir>/test/support/start-postgres.ts',
      globalTeardown: '<rootDir>/test/support/stop-postgres.ts',
    },
    {
      ...server,
      displayName: 'web',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/apps/web/src/**/*.test.{ts,tsx}'],
      transform: { '^.+\\.tsx?$': ['@swc/jest', jsx], '^.+/node_modules/.+\\.m?js$': ['@swc/jest', theirs] },
      moduleNameMapper: { '\\.(css|svg)$': '<rootDir>/test/support/empty-asset.cjs' },
      moduleFileExtensions: ['tsx', 'ts', 'js', 'mjs', 'cjs', 'json'],
    },
  ],
};
