// npm run --silent clock: the clock on the command line. Bundles it when its sources have changed since.
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { modifiedMs } from './modified.mjs';
import { projectRoot, scratchFolder } from './paths.mjs';

const bundle = path.join(scratchFolder, 'clock.mjs');

if (((await modifiedMs(bundle)) ?? 0) < (await newestSource())) await bundleClock();
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

/** @returns {Promise<number>} when the newest file that goes into the bundle was changed, in ms */
async function newestSource() {
  const folders = ['src/cli', 'src/domain'].map((folder) => path.join(projectRoot, folder));
  const listed = await Promise.all(
    folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  const files = listed.flat().filter((entry) => entry.isFile());
  const lock = path.join(projectRoot, 'package-lock.json');
  const paths = [lock, ...files.map((entry) => path.join(entry.parentPath, entry.name))];
  return Math.max(...(await Promise.all(paths.map(async (file) => (await modifiedMs(file)) ?? 0))));
}
