interface Planted {
  readonly file: string;
  readonly text: string;
  /** Each rule that must speak up, with the file it must name. */
  readonly breaks: readonly (readonly [rule: string, target: string])[];
}

const MODULES = [
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
] as const;

const index = (name: string): string => `libs/modules/${name}/index.ts`;

/** A small tree in which every import is allowed: the rules must stay silent about it. */
export const allowedTree: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'planted',
    dependencies: { runtime: '1.0.0', '@digdir/designsystemet-react': '1.0.0' },
    devDependencies: { 'only-for-development': '1.0.0' },
  }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'nodenext',
      moduleResolution: 'nodenext',
      paths: {
        '@tilsagn/domain/*': ['./libs/domain/*'],
        '@tilsagn/platform/*': ['./libs/platform/*'],
        '@tilsagn/modules/*': ['./libs/modules/*'],
      },
    },
  }),
  ...Object.fromEntries(
    ['runtime', 'only-for-development', '@digdir/designsystemet-react'].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'module.exports = {};'],
    ]),
  ),
  ...Object.fromEntries(MODULES.map((name) => [index(name), `export const name = '${name}';`])),
  'libs/domain/result.ts': 'export const ok = 1;',
  'libs/domain/money/ore.ts': "import { ok } from '../result';\nexport const ore = ok;",
  'libs/domain/money/fixtures.ts': "import './ore';",
  'libs/domain/money/ore.test.ts':
    "import 'only-for-development';\nimport '@tilsagn/domain/money/ore';\nimport './fixtures';",
  'libs/platform/database/unit-of-work.ts': "import '@tilsagn/domain/result';\nimport 'runtime';",
  'libs/modules/ledger/use-cases/post.ts':
    "import '@tilsagn/platform/database/unit-of-work';\nimport '@tilsagn/modules/access';\nimport '../persistence/entries';",
  'libs/modules/ledger/persistence/entries.ts': 'export const entries = [];',
  'libs/modules/integrations/register/index.ts': "import '@tilsagn/modules/organisations';",
  'libs/modules/integrations/register/client.ts': 'export const client = 1;',
  'apps/api/main.ts': "import '@tilsagn/modules/ledger';\nimport '@tilsagn/modules/integrations/register';",
  'apps/worker/main.ts': "import '@tilsagn/modules/notifications';",
  'apps/demo/main.ts': "import '../api/main';\nimport '../worker/main';",
  'apps/cli/main.ts': "import '../demo/main';",
  'apps/web/src/main.tsx': "import './ui/button';\nimport './features/apply/page';",
  'apps/web/src/ui/button.tsx': "import '@digdir/designsystemet-react';",
  'apps/web/src/api/schema.d.ts': 'export interface Paths {}',
  'apps/web/src/features/apply/page.tsx':
    "import type {} from '../../api/schema';\nimport '../../ui/button';",
  'apps/web/src/features/case/page.tsx': "import '../../ui/button';",
  'test/support/world.ts': "import '../../libs/modules/ledger/persistence/entries';",
};

const perModule: Planted[] = MODULES.slice(0, -1).map((name, place) => {
  const above = MODULES[place + 1] ?? 'integrations';
  return {
    file: `libs/modules/${name}/persistence/reaches-up.ts`,
    text: `import { name } from '@tilsagn/modules/${above}';\nexport const seen = name;`,
    breaks: [[`module-order-${name}`, index(above)]],
  };
});

const perApp: Planted[] = (
  [
    ['api', 'worker'],
    ['worker', 'api'],
    ['web', 'api'],
    ['demo', 'cli'],
    ['cli', 'web'],
  ] as const
).map(([name, other]) => {
  const target = other === 'web' ? 'apps/web/src/main.tsx' : `apps/${other}/main.ts`;
  const file = name === 'web' ? 'apps/web/src/lib/reaches-over.ts' : `apps/${name}/reaches-over.ts`;
  return {
    file,
    text: `import '${name === 'web' ? '../../../' : '../'}${target.slice('apps/'.length).replace(/\.tsx?$/, '')}';`,
    breaks: [[`app-apart-${name}`, target]],
  };
});

export const plantedViolations: readonly Planted[] = [
  ...perModule,
  ...perApp,
  {
    file: 'libs/domain/calendar/first.ts',
    text: "import './second';",
    breaks: [['no-cycle', 'libs/domain/calendar/second.ts']],
  },
  {
    // The other half of the cycle above, which is reported once.
    file: 'libs/domain/calendar/second.ts',
    text: "import type {} from './first';",
    breaks: [],
  },
  {
    file: 'libs/platform/clock/lost.ts',
    text: "import '@tilsagn/platform/clock/nowhere';",
    breaks: [['resolvable', '@tilsagn/platform/clock/nowhere']],
  },
  {
    file: 'libs/domain/money/reads-files.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
    breaks: [['domain-only-itself', 'fs']],
  },
  {
    file: 'libs/domain/money/uses-a-package.ts',
    text: "import 'runtime';",
    breaks: [['domain-only-itself', 'node_modules/runtime/index.js']],
  },
  {
    file: 'libs/domain/money/uses-platform.test.ts',
    text: "import '@tilsagn/platform/database/unit-of-work';",
    breaks: [['domain-tests-stay-pure', 'libs/platform/database/unit-of-work.ts']],
  },
  {
    file: 'libs/platform/outbox/knows-business.ts',
    text: "import '@tilsagn/modules/ledger';",
    breaks: [['platform-never-a-module', index('ledger')]],
  },
  {
    file: 'libs/platform/http/starts-the-api.ts',
    text: "import '../../../apps/api/main';",
    breaks: [['libs-never-an-app', 'apps/api/main.ts']],
  },
  {
    file: 'libs/modules/decisions/use-cases/digs-into-ledger.ts',
    text: "import '@tilsagn/modules/ledger/persistence/entries';",
    breaks: [['module-through-its-index', 'libs/modules/ledger/persistence/entries.ts']],
  },
  {
    file: 'apps/worker/digs-into-register.ts',
    text: "import '@tilsagn/modules/integrations/register/client';",
    breaks: [['app-uses-module-index', 'libs/modules/integrations/register/client.ts']],
  },
  {
    file: 'libs/modules/newcomer/index.ts',
    text: "import '@tilsagn/domain/result';",
    breaks: [['module-in-the-order', 'libs/domain/result.ts']],
  },
  {
    file: 'libs/modules/ledger/http/opens-a-transaction.ts',
    text: "import '@tilsagn/platform/database/unit-of-work';",
    breaks: [['transaction-in-use-cases', 'libs/platform/database/unit-of-work.ts']],
  },
  {
    file: 'apps/web/src/lib/borrows-the-domain.ts',
    text: "import '../../../../libs/domain/result';",
    breaks: [['web-only-generated-types', 'libs/domain/result.ts']],
  },
  {
    file: 'apps/web/src/features/apply/own-button.tsx',
    text: "import '@digdir/designsystemet-react';",
    breaks: [['web-design-system-behind-ui', 'node_modules/@digdir/designsystemet-react/index.js']],
  },
  {
    file: 'apps/web/src/features/case/borrows.tsx',
    text: "import '../apply/page';",
    breaks: [['web-features-apart', 'apps/web/src/features/apply/page.tsx']],
  },
  {
    file: 'apps/api/uses-test-support.ts',
    text: "import '../../test/support/world';",
    breaks: [['product-without-tests', 'test/support/world.ts']],
  },
  {
    file: 'libs/modules/assessment/borrows-a-sample.ts',
    text: "import '@tilsagn/domain/money/fixtures';",
    breaks: [['product-without-tests', 'libs/domain/money/fixtures.ts']],
  },
  {
    file: 'apps/api/uses-a-development-package.ts',
    text: "import 'only-for-development';",
    breaks: [['product-without-dev-packages', 'node_modules/only-for-development/index.js']],
  },
];
