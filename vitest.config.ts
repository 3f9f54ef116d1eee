import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        // Generous, since properties run hundreds of cases and machines may be busy; a hang still ends. A thread for each
        // file is begun with less work than a process.
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: ['test/support/no-broadcast.ts'],
          testTimeout: 120_000,
          pool: 'threads',
        },
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
