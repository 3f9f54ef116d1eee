import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/** Everything is bundled, so that the program runs without node_modules beside it. */
const bundled = { externalizeDeps: false } as const;

export default defineConfig({
  main: { build: { ...bundled, rolldownOptions: { input: at('src/main/index.ts') } } },
  preload: {
    build: {
      ...bundled,
      rolldownOptions: {
        input: { console: at('src/preload/console.ts'), vault: at('src/preload/vault.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react()],
    build: {
      rolldownOptions: {
        input: {
          console: at('src/renderer/console/index.html'),
          vault: at('src/renderer/vault/index.html'),
        },
      },
    },
  },
});
