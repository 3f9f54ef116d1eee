import { posix } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Has the pages that `first`, the whole path of a module, is part of run it by a script of its own. What one script imports
 * runs when all of it has come; this runs as soon as it has come itself, while the rest of the page's code is on its way.
 */
export function runFirst(first: string): Plugin {
  return {
    name: 'caseclock:run-first',
    transformIndexHtml: {
      order: 'post',
      handler(_, { path, chunk, bundle }) {
        const files = Object.values(bundle ?? {});
        const file = files.find((one) => one.type === 'chunk' && one.moduleIds.includes(first))?.fileName;
        if (file === undefined || !chunk?.imports.includes(file)) return [];
        const src = posix.relative(posix.dirname(path), `/${file}`);
        return [
          { tag: 'script', attrs: { type: 'module', crossorigin: true, src }, injectTo: 'head-prepend' },
        ];
      },
    },
  };
}
