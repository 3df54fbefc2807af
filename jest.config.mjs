// One configuration, five suites; `npm run test*` picks by project name.
const base = {
  rootDir: '.',
  // Not where all tests write, which is new for each run.
  cacheDirectory: '<rootDir>/var/jest',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'source'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  resolver: '<rootDir>/test/support/jest-resolver.cjs',
  transform: { '^.+\\.tsx?$': ['@swc/jest', { swcrc: true, configFile: '.swcrc' }] },
  setupFiles: ['reflect-metadata'],
};

const project = (displayName, testMatch) => ({ ...base, displayName, testMatch });

export default {
  // A whole application, a browser or a fresh database starts inside tests, on whatever machine there is. Here, since
  // Jest does not read it from a project.
  testTimeout: 60_000,
  // Modules of finished specs stay with a worker; past this size it is slower than a new one.
  workerIdleMemoryLimit: '900MB',
  projects: [
    project('unit', ['<rootDir>/src/**/*.spec.ts?(x)', '<rootDir>/libs/**/*.spec.ts']),
    project('architecture', ['<rootDir>/test/architecture/**/*.spec.ts']),
    project('integration', ['<rootDir>/test/integration/**/*.int-spec.ts']),
    project('e2e', ['<rootDir>/test/e2e/**/*.e2e-spec.ts']),
    project('browser', ['<rootDir>/test/browser/**/*.browser-spec.ts']),
  ],
};
