// npm run --silent clock: the clock on the command line. Bundles it when its sources have changed since.
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { modifiedMs, newestMs } from './modified.mjs';
import { projectRoot, scratchFolder } from './paths.mjs';

const bundle = path.join(scratchFolder, 'clock.mjs');
const sources = ['src/cli', 'src/domain', 'package-lock.json'].map((name) => path.join(projectRoot, name));

if (((await modifiedMs(bundle)) ?? 0) < (await newestMs(sources))) await bundleClock();
await import(pathToFileURL(bundle).href);

/** Made aside and moved into place, so that two at once do no harm. */
async function bundleClock() {
  const { build } = await import('vite');
  const outDir = path.join(scratchFolder, `clock-${process.pid}`);
  await mkdir(outDir, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root: projectRoot,
    ssr: { noExternal: true },
    build: {
      ssr: path.join(projectRoot, 'src/cli/clock.ts'),
      outDir,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'clock.mjs' } },
    },
  });
  await rename(path.join(outDir, 'clock.mjs'), bundle);
  await rm(outDir, { recursive: true });
}
