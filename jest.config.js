// Jest runs the TypeScript sources as ES modules, because unified and remark exist only as such. `next/jest` brings the
// compiler; node_modules stay as they are published.
import nextJest from 'next/jest.js'

/** @type {import('jest').Config} */
const config = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  setupFiles: ['<rootDir>/tests/own-settings.ts', '<rootDir>/tests/property-settings.ts'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
  testPathIgnorePatterns: ['<rootDir>/node_modules/', '<rootDir>/.next/', '<rootDir>/tests/corpora/'],
  // A worker keeps what the modules of its tests leave behind; before that fills its memory it is replaced.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  // The longest takes ten seconds, and ten times that on a machine that does other work; only a hang ends here.
  testTimeout: 300_000,
}

const jestConfig = await nextJest({ dir: './' })(config)()
export default { ...jestConfig, transformIgnorePatterns: ['/node_modules/'] }
