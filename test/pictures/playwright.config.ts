import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../node_modules/.cache/caseclock/pictures',
  workers: 1,
  timeout: 300_000,
  reporter: 'list',
});
