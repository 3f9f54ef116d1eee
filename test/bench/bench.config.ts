import { defineConfig } from 'vite';

/** Builds the benchmark for plain Node. The peers run as published; only JSON is bundled with our own code. */
export default defineConfig({
  ssr: { noExternal: ['chinese-days'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'node_modules/.cache/caseclock/bench',
    emptyOutDir: true,
    rolldownOptions: {
      input: [
        'test/bench/bench.ts',
        'test/bench/subject-process.ts',
        'test/bench/board/board-bench.ts',
        'test/bench/sync/pulling-process.ts',
      ],
    },
  },
});
