import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    sequence: { shuffle: { tests: true, files: true } },
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        extends: true,
        // One real Request Tracker, used by the tests of a file in their order.
        test: {
          name: 'desk',
          include: ['test/desk/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { shuffle: false },
        },
      },
    ],
  },
});
