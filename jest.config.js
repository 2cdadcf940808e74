/** ESM tests straight from TypeScript; swc strips the types, `tsc` checks them in its own step. */
export default {
  testEnvironment: 'node',
  // Generous, because a machine may be busy: what is slow is measured by the benchmarks, not by a test that runs out of time.
  testTimeout: 60_000,
  // Modules of a finished test file are not freed: a worker that has grown is replaced. A single worker would be the main process, which is not.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } }],
  },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/telltale-report', '<rootDir>/bench-data'],
};
