import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type TestUserConfig } from 'vitest/config';

const UNIT = readdirSync('test/unit', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('test/unit', file));

/**
 * What stands in for modules, and a page's stores: the next file would find it in the same thread. A vault is opened by
 * each test for itself; timers, globals and spies are put back after each.
 */
const REMEMBERING = UNIT.filter((file) =>
  /\bvi\.(mock|hoisted)|[sg]etState/.test(readFileSync(file, 'utf8')),
);

/**
 * Generous, since properties run hundreds of cases and machines may be busy; a hang still ends. A thread is begun with
 * less work than a process.
 */
const unit = {
  setupFiles: ['test/support/no-broadcast.ts', 'test/support/real-timers.ts'],
  unstubGlobals: true,
  restoreMocks: true,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  pool: 'threads',
} as const satisfies TestUserConfig;

export default defineConfig({
  test: {
    projects: [
      {
        // Files share what they import, which takes as long again as the tests.
        test: {
          ...unit,
          name: 'unit-shared',
          include: UNIT.filter((file) => !REMEMBERING.includes(file)),
          isolate: false,
        },
      },
      {
        test: { ...unit, name: 'unit', include: REMEMBERING },
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
