// What everything needs that drives the program in a real Electron: tests, benches, pictures.
import { say } from './console.mjs';
import { ensureInstalled } from './install.mjs';
import { describeRuntime, resolveRuntime } from './runtime/resolve-runtime.mjs';
import { sandboxSwitches } from './runtime/sandbox.mjs';
import { ensureLibraries } from './system/libraries.mjs';

/** @import { Runtime } from './runtime/resolve-runtime.mjs' */
/** @import { PackageGroup } from './system/packages.mjs' */

/**
 * Sees to it that the system's packages, the project's own and an Electron are there.
 * @param {readonly PackageGroup[]} groups of system packages, beside those of Electron and a virtual display
 * @returns {Promise<{ runtime: Runtime, env: NodeJS.ProcessEnv }>} the Electron, and what tells tests of it
 * @throws {Advice} when something is missing and cannot be had
 */
export async function prepareTests(groups) {
  const libraries = ensureLibraries(['to run Electron', 'for a virtual display', ...groups]);
  // Root has them installed, which takes as long as npm does; anybody else has to be told before anything is done.
  if (process.getuid?.() !== 0) await libraries;
  await Promise.all([libraries, ensureInstalled()]);
  const runtime = await resolveRuntime();
  say(describeRuntime(runtime));
  const sandbox = (await sandboxSwitches(runtime.path)).length > 0 ? { CASECLOCK_NO_SANDBOX: '1' } : {};
  return { runtime, env: { ...sandbox, CASECLOCK_ELECTRON: runtime.path } };
}
