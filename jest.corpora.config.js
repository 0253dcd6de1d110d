// The tests that read real laws lying beside the project. They take longer than the others and are skipped, with a
// message, where the laws are not at hand.
import config from './jest.config.js'

export default {
  ...config,
  testMatch: ['<rootDir>/tests/corpora/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/node_modules/', '<rootDir>/.next/'],
}
