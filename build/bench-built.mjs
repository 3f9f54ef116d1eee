// What the parts of npm run bench have in common that measure the built console in a real Electron.
import { ensureBuilt } from './build-program.mjs';
import { Advice, runScript, say } from './console.mjs';
import { prepareTests } from './prepare-tests.mjs';
import { withVirtualDisplays } from './system/display.mjs';

/**
 * Builds the console and measures it on a display. Skips, and says so, where that cannot be had.
 *
 * @param {object} part
 * @param {string} part.unmeasured what is said when it is skipped, before the reason
 * @param {string} [part.whyLinux] why it needs Linux, if it does
 * @param {Parameters<typeof prepareTests>[0]} part.libraries what else it needs of the system
 * @param {(env: NodeJS.ProcessEnv) => Promise<{ code: number }>} part.measure
 * @returns {Promise<void>}
 */
export function benchBuilt({ unmeasured, whyLinux, libraries, measure }) {
  /** @param {string} why */
  const skip = (why) => {
    say(`${unmeasured}: ${why}`);
    return 0;
  };
  return runScript(async () => {
    if (whyLinux !== undefined && process.platform !== 'linux') return skip(whyLinux);
    try {
      const { env } = await prepareTests(libraries);
      await ensureBuilt();
      return await withVirtualDisplays(1, async (display) => (await measure({ ...display, ...env })).code);
    } catch (error) {
      if (error instanceof Advice) return skip(error.message);
      throw error;
    }
  });
}
