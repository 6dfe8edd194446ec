import { defineConfig } from 'vitest/config'

/** Tests of what touches nothing outside itself: they may share a worker, and its imports. */
const PURE = ['domain', 'canvases', 'reading', 'drafting'].map(
  (part) => `test/${part}/**/*.test.ts`,
)

/** The tests with processes mostly wait: more of them at once than there are cores end sooner. */
const WORKERS = 3

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    projects: [
      {
        test: {
          name: 'pure',
          include: PURE,
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          exclude: PURE,
          globalSetup: ['test/postgres/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
