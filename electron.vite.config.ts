import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { namedChunks } from './build/chunks.ts';

const at = (path: string) => resolve(import.meta.dirname, path);

/** Everything is bundled, so that the program runs without node_modules beside it. */
const bundled = { externalizeDeps: false } as const;

/** What Electron 33 has, the oldest that the program runs on. */
const node = 'node20.18';
const chrome = 'chrome130';

export default defineConfig({
  main: {
    build: {
      ...bundled,
      target: node,
      rolldownOptions: {
        input: {
          index: at('src/main/index.ts'),
          'file-reader': at('src/main/sync/connectors/files/reader-process.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      ...bundled,
      target: node,
      rolldownOptions: {
        input: {
          console: at('src/preload/console.ts'),
          vault: at('src/preload/vault.ts'),
          wall: at('src/preload/wall.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react()],
    build: {
      target: chrome,
      minify: true,
      rolldownOptions: {
        input: {
          console: at('src/renderer/console/index.html'),
          wall: at('src/renderer/console/wall/index.html'),
          stopped: at('src/renderer/console/stopped/index.html'),
          vault: at('src/renderer/vault/index.html'),
        },
        output: {
          codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: namedChunks(at) }] },
        },
      },
    },
  },
});
