import { configDefaults, defineConfig, type TestUserConfig } from 'vitest/config';

/** What computes and remembers nothing. */
const PURE = ['domain', 'contract', 'cli'].map((folder) => `test/unit/${folder}/**/*.test.ts`);

/**
 * Generous, since properties run hundreds of cases and machines may be busy; a hang still ends. A thread is begun with
 * less work than a process.
 */
const unit = {
  include: ['test/unit/**/*.test.ts'],
  setupFiles: ['test/support/no-broadcast.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  pool: 'threads',
} as const satisfies TestUserConfig;

export default defineConfig({
  test: {
    projects: [
      {
        // Files share what they import, which takes as long again as the tests.
        test: { ...unit, name: 'unit-pure', include: PURE, isolate: false },
      },
      {
        // Stores, databases and stand-ins of modules do remember: each file has its own.
        test: { ...unit, name: 'unit', exclude: [...configDefaults.exclude, ...PURE] },
      },
      {
        // One real Request Tracker a file, used by its tests in their order.
        test: {
          name: 'desk',
          include: ['test/desk/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // What `npm run bench` measures against a real Request Tracker.
        test: {
          name: 'bench',
          include: ['test/bench/sync/**/*.test.ts'],
          testTimeout: 600_000,
          execArgv: ['--expose-gc'],
        },
      },
    ],
  },
});
