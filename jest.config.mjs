/** Jest runs the sources as ES modules; `tools/run.mjs test` sets up database and browser around it. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  workerIdleMemoryLimit: '512MB',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  testSequencer: '<rootDir>/tools/jest/longest-first.cjs',
  resolver: '<rootDir>/tools/jest/resolver.cjs',
  reporters: ['default', '<rootDir>/tools/jest/count-reporter.mjs'],
  testTimeout: 30_000,
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
