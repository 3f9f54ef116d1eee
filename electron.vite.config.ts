import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { namedChunks } from './build/chunks.ts';
import { guidePlugin } from './build/guide.ts';

const at = (path: string) => resolve(import.meta.dirname, path);

/** Everything is bundled, so that the program runs without node_modules beside it. */
const bundled = { externalizeDeps: false } as const;

/** Listed for packages, which have to carry them. */
const license = true;

/**
 * V8 keeps the text of a script for as long as it runs, and takes two bytes for each of its characters once one of them
 * is not of Latin: letters are written as escapes.
 */
const codegen = { asciiOnly: true, removeWhitespace: true } as const;

/** What Electron 33 has, the oldest that the program runs on. */
const node = 'node20.18';
const chrome = 'chrome130';

export default defineConfig({
  main: {
    build: {
      ...bundled,
      license,
      target: node,
      rolldownOptions: {
        input: {
          index: at('src/main/index.ts'),
          'file-reader': at('src/main/sync/connectors/files/reader-process.ts'),
        },
        // Names stay: a log's stack traces tell them.
        output: {
          comments: { annotation: false, jsdoc: false },
          minify: { compress: false, mangle: false, codegen },
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
    plugins: [react(), guidePlugin()],
    build: {
      target: chrome,
      license,
      rolldownOptions: {
        input: {
          console: at('src/renderer/console/index.html'),
          wall: at('src/renderer/console/wall/index.html'),
          stopped: at('src/renderer/console/stopped/index.html'),
          vault: at('src/renderer/vault/index.html'),
        },
        output: {
          comments: false,
          minify: { compress: true, mangle: true, codegen },
          codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: namedChunks(at) }] },
        },
      },
    },
  },
});
