'use strict';

/**
 * Who may import whom (docs/architecture.md). The gate itself is tested in test/architecture/boundaries.test.ts:
 * a tree with one planted violation per rule must be reported, the real tree must be clean.
 */

/** From bottom to top: a module may import only modules that stand before it. */
const MODULE_ORDER = [
  'access',
  'audit',
  'documents',
  'notifications',
  'organisations',
  'schemes',
  'ledger',
  'workflow',
  'aid',
  'messages',
  'applications',
  'assessment',
  'decisions',
  'awards',
  'disbursements',
  'accounting',
  'reports',
  'appeals',
  'companies',
  'statistics',
  'integrations',
];

const TEST_FILE = '\\.test\\.tsx?$';
/** Samples of the domain's tests. */
const FIXTURES = '/fixtures\\.ts$';
const either = (names) => `(${names.join('|')})`;

/** One rule per module that has modules above it. */
const leftwardRules = MODULE_ORDER.slice(0, -1).map((name, place) => ({
  name: `module-order-${name}`,
  comment: `${name} stands below the modules to its right; news travels upwards by the outbox or a registered effect.`,
  severity: 'error',
  from: { path: `^libs/modules/${name}/` },
  to: { path: `^libs/modules/${either(MODULE_ORDER.slice(place + 1))}/` },
}));

/** An app is a composition root: the demo holds api and worker in one process, the command line may start any. */
const APPS_AN_APP_MAY_IMPORT = {
  api: [],
  worker: [],
  web: [],
  demo: ['api', 'worker'],
  cli: ['api', 'worker', 'demo'],
};
const appRules = Object.entries(APPS_AN_APP_MAY_IMPORT).map(([name, allowed]) => ({
  name: `app-apart-${name}`,
  comment: 'Code that two processes share belongs in libs.',
  severity: 'error',
  from: { path: `^apps/${name}/` },
  to: { path: '^apps/', pathNot: `^apps/${either([name, ...allowed])}/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'A cycle is two things that should be one, or one thing in the wrong place.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that cannot be resolved escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'domain-only-itself',
      comment: 'The rules are pure TypeScript: no framework, no input or output, no clock.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: TEST_FILE },
      to: { pathNot: '^libs/domain/' },
    },
    {
      name: 'domain-tests-stay-pure',
      comment: 'A test of the domain needs the domain, a property tester and at most a file of examples.',
      severity: 'error',
      from: { path: `^libs/domain/.*${TEST_FILE}` },
      to: { path: '^(libs|apps|test|migrations)/', pathNot: '^libs/domain/' },
    },
    {
      name: 'platform-never-a-module',
      comment: 'The plumbing knows no business.',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/modules/' },
    },
    {
      name: 'libs-never-an-app',
      comment: 'Apps are composition roots at the top.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'module-through-its-index',
      comment: "A module's inside is its own; the parts of integrations have a face each.",
      severity: 'error',
      from: { path: '^libs/modules/([^/]+)/' },
      to: {
        path: '^libs/modules/',
        pathNot: [
          '^libs/modules/$1/',
          '^libs/modules/[^/]+/index\\.ts$',
          '^libs/modules/integrations/[^/]+/index\\.ts$',
        ],
      },
    },
    {
      name: 'app-uses-module-index',
      comment: 'Apps compose modules by their public face.',
      severity: 'error',
      from: { path: '^apps/', pathNot: TEST_FILE },
      to: {
        path: '^libs/modules/',
        pathNot: ['^libs/modules/[^/]+/index\\.ts$', '^libs/modules/integrations/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'module-in-the-order',
      comment: 'A new module needs its place in MODULE_ORDER, else no rule holds it.',
      severity: 'error',
      from: { path: '^libs/modules/', pathNot: `^libs/modules/${either(MODULE_ORDER)}/` },
      to: {},
    },
    {
      name: 'transaction-in-use-cases',
      comment: 'Only use cases and jobs open a unit of work.',
      severity: 'error',
      from: { path: '^libs/modules/', pathNot: ['/(use-cases|jobs)/', TEST_FILE] },
      to: { path: '^libs/platform/database/unit-of-work\\.ts$' },
    },
    {
      name: 'web-only-generated-types',
      comment: 'The pages know the server by openapi.json alone.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|migrations|test)/' },
    },
    {
      name: 'web-design-system-behind-ui',
      comment:
        'Only ui/ and the entry import the design system, so that a component can be replaced in one place.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: ['^apps/web/src/(ui|theme)/', '^apps/web/src/main\\.tsx$'] },
      to: { path: '@digdir/' },
    },
    {
      name: 'web-features-apart',
      comment: 'What two features share belongs in ui, lib or api.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'product-without-tests',
      comment: 'What runs at the county imports nothing that only tests have.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [TEST_FILE, FIXTURES] },
      to: { path: ['^test/', TEST_FILE, FIXTURES] },
    },
    {
      name: 'product-without-dev-packages',
      comment: 'The production image holds no development packages.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [TEST_FILE, '^apps/web/(src/)?test/'] },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    ...leftwardRules,
    ...appRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
