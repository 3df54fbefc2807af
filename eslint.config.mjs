import tseslint from 'typescript-eslint';

const restrictedSyntax = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the time from Clock, so that tests can set it.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time from Clock, so that tests can set it.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Randomness comes from node:crypto.',
  },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Only src/platform/config/environment.ts reads the environment.',
  },
  {
    selector: "CallExpression[callee.name='forwardRef']",
    message: 'A circle of providers is a circle of modules: move the shared part down.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      'var/**',
      'src/openapi/metadata.ts',
      'libs/api-client/src/schema.ts',
      '**/*.cjs',
      '**/*.mjs',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-extraneous-class': 'off',
      // DTOs and entities are classes for their decorators alone; rows and answers are plain objects of that shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Rows and answers are plain objects of the class's shape; nothing here relies on their prototype.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: false }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 6],
      'max-depth': ['error', 3],
      'no-restricted-syntax': ['error', ...restrictedSyntax],
    },
  },
  {
    // Queries are typed by what they ask.
    files: ['src/console/web/**'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true }] },
  },
  {
    files: [
      'src/migrations/**',
      'src/platform/config/environment.ts',
      'src/platform/time/clock.ts',
    ],
    rules: { 'no-restricted-syntax': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['test/**', 'bench/**', 'tools/**', '**/*.spec.ts', '**/*.spec.tsx', '**/*.contract.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      'max-params': 'off',
    },
  },
);
