// The project's own packages: npm ci when node_modules is missing or older than the lock file.
import path from 'node:path';
import { Advice, say } from './console.mjs';
import { modifiedMs } from './modified.mjs';
import { projectRoot } from './paths.mjs';
import { npm } from './process.mjs';

/**
 * Installs the packages of package-lock.json if that has not been done since it changed.
 * @throws {Advice} when npm fails
 */
export async function ensureInstalled() {
  const lockMs = await modifiedMs(path.join(projectRoot, 'package-lock.json'));
  const installedLock = path.join(projectRoot, 'node_modules/.package-lock.json'); // npm writes it last
  const installedMs = await modifiedMs(installedLock);
  if (installedMs !== undefined && lockMs !== undefined && installedMs >= lockMs) return;
  say(`installing the packages of package-lock.json with npm ci (Node ${process.versions.node})`);
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code } = await npm(args, { cwd: projectRoot, show: true });
  if (code !== 0)
    throw new Advice(
      `npm ci failed; what it said is above. Can this machine reach the npm registry, and may you write in ${projectRoot}?`,
    );
}
