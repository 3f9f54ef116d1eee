// npm run package: the program as a package that a workstation can install, in `dist`. Made for Linux so far.
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildProgram } from './build-program.mjs';
import { Advice, runScript, say } from './console.mjs';
import { ensureInstalled } from './install.mjs';
import { projectRoot } from './paths.mjs';
import { describeRuntime, resolveRuntime } from './runtime/resolve-runtime.mjs';
import { ensureLibraries } from './system/libraries.mjs';

const dist = path.join(projectRoot, 'dist');

await runScript(async () => {
  if (process.platform !== 'linux') {
    throw new Advice(`packages are made for Linux so far, on Linux; this is ${process.platform}`);
  }
  await ensureLibraries(['to run Electron']);
  await ensureInstalled();
  await buildProgram();
  const runtime = await resolveRuntime();
  say(describeRuntime(runtime));
  const declared = await declaredElectron();
  if (runtime.version !== declared) {
    say(
      `a package with this one is for trying out; for customers make it where Electron ${declared} is found`,
    );
  }
  // They need what was installed above.
  const { makeProgramFolder } = await import('./package/program-folder.mjs');
  const { makeDebianPackage } = await import('./package/debian-package.mjs');
  await rm(dist, { recursive: true, force: true });
  const folder = path.join(dist, 'caseclock');
  await makeProgramFolder(runtime.path, folder);
  say(`the program as a folder, its fuses set: ${folder}`);
  say('packing it');
  say(`to install it: sudo apt install ${await makeDebianPackage(folder, dist)}`);
  return 0;
});

/** @returns {Promise<string>} the version that package.json asks for */
async function declaredElectron() {
  const manifest = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8'));
  return manifest.devDependencies.electron;
}
