// The program as a folder that runs by itself: an Electron under the program's name, with the program in an archive.
import { constants, existsSync } from 'node:fs';
import { cp, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { createPackageFromFiles } from '@electron/asar';
import { flipFuses } from '@electron/fuses';
import { Advice } from '../console.mjs';
import { projectRoot } from '../paths.mjs';
import { fuses } from './fuses.mjs';

/** What the program is started by, in its folder and on the command line. */
export const executableName = 'caseclock';

/** What an Electron's folder holds beside Electron itself: a program to open others with, and our list of its files. */
const notElectron = ['resources/app', 'resources/default_app.asar', 'runtime.json'];

/** What the program's parts are licensed under: its name in the folder, and where it is in the project. */
const licences = {
  'LICENSE.caseclock.txt': 'LICENSE',
  'LICENSE.inter.txt': 'node_modules/@fontsource-variable/inter/LICENSE',
  'LICENSES.main.md': 'out/main/.vite/license.md',
  'LICENSES.pages.md': 'out/renderer/.vite/license.md',
};

/**
 * Makes the folder out of an Electron for Linux and what was built last, and sets the fuses.
 * @param {string} electron the binary
 * @param {string} folder that is not there yet
 * @returns {Promise<string>} the program's binary
 * @throws {Advice} when the binary does not lie in the folder of an Electron
 */
export async function makeProgramFolder(electron, folder) {
  const source = path.dirname(electron);
  if (!existsSync(path.join(source, 'icudtl.dat'))) {
    throw new Advice(
      `${source} is not the folder of an Electron, which is packed whole: name the binary in its own folder, CASECLOCK_ELECTRON=/path/to/electron`,
    );
  }
  const left = new Set(notElectron.map((name) => path.join(source, name)));
  await cp(source, folder, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (file) => !left.has(file),
  });
  const executable = path.join(folder, executableName);
  await rename(path.join(folder, path.basename(electron)), executable);
  for (const [name, file] of Object.entries(licences)) {
    await cp(path.join(projectRoot, file), path.join(folder, name));
  }
  await createPackageFromFiles(projectRoot, path.join(folder, 'resources/app.asar'), await programFiles());
  await flipFuses(executable, fuses);
  return executable;
}

/** @returns {Promise<string[]>} what the program reads of the project once it is built */
async function programFiles() {
  const built = (await filesIn('out')).filter((file) => !file.endsWith('license.md')).sort();
  const icons = (await filesIn('build/icons')).filter((file) => file.endsWith('.png')).sort();
  return ['package.json', ...icons, ...built].map((file) => path.join(projectRoot, file));
}

/** @param {string} folder of the project */
async function filesIn(folder) {
  const entries = await readdir(path.join(projectRoot, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name)));
}
