// Where things are: the project, the cache outside of it, and the scratch folder inside node_modules.
import os from 'node:os';
import path from 'node:path';
import './node-version.mjs';

/** The project's root folder. */
export const projectRoot = path.resolve(import.meta.dirname, '..');

/** Reports and other left-overs of the build scripts; never tracked. */
export const scratchFolder = path.join(projectRoot, 'node_modules/.cache/caseclock');

/**
 * The folder for what is too large to fetch twice, outside the work tree.
 * @returns {string} `$XDG_CACHE_HOME/caseclock`, else `~/.cache/caseclock`
 */
export function cacheFolder() {
  const base = process.env['XDG_CACHE_HOME'];
  return path.join(base && path.isAbsolute(base) ? base : path.join(os.homedir(), '.cache'), 'caseclock');
}
