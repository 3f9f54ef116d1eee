import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    sequence: { shuffle: { tests: true, files: true } },
    passWithNoTests: false,
  },
});
