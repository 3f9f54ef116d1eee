import { defineConfig } from '@playwright/test';

/** How late alerts are, in the built program: run by `npm run bench`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../../node_modules/.cache/caseclock/bench-alerts',
  workers: 1,
  timeout: 600_000,
  reporter: [['line']],
});
