/**
 * Jest finds the specs, spreads them over workers and says how they went; Node imports them (docs/decisions/0010). `tools/run.mjs
 * test` sets up database and browser around it.
 */
export default {
  testEnvironment: '<rootDir>/tools/jest/native-environment.cjs',
  runtime: '<rootDir>/tools/jest/native-runtime.cjs',
  injectGlobals: false,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // What a worker has loaded stays; each application of a spec file leaves a little behind.
  workerIdleMemoryLimit: '1GB',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  testSequencer: '<rootDir>/tools/jest/longest-first.cjs',
  reporters: ['default', '<rootDir>/tools/jest/count-reporter.mjs'],
  // Longer than any wait in a test, so that the wait says what did not come.
  testTimeout: 90_000,
  transform: {},
};
