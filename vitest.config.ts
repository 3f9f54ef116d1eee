import { configDefaults, defineConfig, type TestUserConfig } from 'vitest/config';

const PAGES = 'test/unit/renderer/console/**/*.test.ts';

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
        // Files share what they import, which took as long again as the tests: nothing in it remembers a file's doings.
        test: { ...unit, name: 'unit', exclude: [...configDefaults.exclude, PAGES], isolate: false },
      },
      {
        // The console's stores do remember: each file has its own.
        test: { ...unit, name: 'unit-console', include: [PAGES] },
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
