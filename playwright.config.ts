import { defineConfig } from '@playwright/test';

/** The X displays to work on, one for each worker: windows on one display take the focus from each other. */
const displays = process.env['CASECLOCK_DISPLAYS']?.split(' ') ?? [];
const own = displays[Number(process.env['TEST_PARALLEL_INDEX'])];
if (own !== undefined) process.env['DISPLAY'] = own;
/** The zone that the tests' workstation is in, wherever they run. */
process.env['TZ'] = 'UTC';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'node_modules/.cache/caseclock/e2e',
  workers: Math.max(1, displays.length),
  timeout: 120_000,
  // Real windows, notifications and servers on a machine with other work: what fails twice is a fault. `npm run verify`
  // names what passed only when it was repeated.
  retries: 1,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: 'list',
});
