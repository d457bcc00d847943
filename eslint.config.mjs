import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.test.ts', '**/*.test.tsx', 'test/**/*.ts'];
const PLAIN_SCRIPTS = ['**/*.{js,mjs,cjs}'];

const noForwardRef = {
  name: '@nestjs/common',
  importNames: ['forwardRef'],
  message: 'A cycle: let news travel by the outbox.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      'node_modules/**',
      '.data/**',
      '.tmp/**',
      'coverage/**',
      'test-results/**',
      'apps/web/src/api/schema.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300 }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: [noForwardRef] }],
      // Leaves files with decorators alone: there an import is also what Nest injects by.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // A word is split into its letters to count them; there are no emojis in organisation numbers.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // DTO classes describe shapes for the API's description; what is answered are plain objects of that shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Marked so that it stands out: only the log-in provider on this machine is spoken to without TLS.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'openid-client' }] },
      ],
      // Type arguments that name what a query returns stand once, in the result.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    name: 'the domain has no clock, no random, no outside',
    files: ['libs/domain/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'crypto',
        'performance',
        'setTimeout',
        'setInterval',
        'require',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance is a parameter.' },
        { object: 'Date', property: 'now', message: 'Time is a parameter.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time is a parameter.',
        },
      ],
    },
  },
  {
    name: 'refusals are values below the controllers',
    files: ['libs/modules/**/*.ts'],
    ignores: ['libs/modules/**/http/**', ...TESTS],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [noForwardRef],
          patterns: [
            { group: ['@nestjs/common'], importNamePattern: 'Exception$', message: 'Return Refused.' },
          ],
        },
      ],
    },
  },
  {
    name: 'command lines speak to a terminal',
    files: ['apps/cli/**', 'apps/demo/**', 'test/run.mjs', 'test/run/**', 'test/load/**', 'test/faults/**'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'React',
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    name: 'tests read loose answers',
    files: TESTS,
    rules: {
      // expect(object.method) is how a spy is asserted; the method is not called there.
      '@typescript-eslint/unbound-method': 'off',
      // JSON that came over the wire is looked into, and a wrong shape fails the test by itself.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  { ...tseslint.configs.disableTypeChecked, files: PLAIN_SCRIPTS },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
