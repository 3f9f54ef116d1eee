// What the parts of npm run bench have in common that measure the built console in a real Electron, on Linux.
import { Advice, runScript, say } from './console.mjs';
import { projectRoot } from './paths.mjs';
import { npm } from './process.mjs';
import { resolveRuntime } from './runtime/resolve-runtime.mjs';
import { sandboxSwitches } from './runtime/sandbox.mjs';
import { withDisplay } from './system/display.mjs';
import { ensureLibraries } from './system/libraries.mjs';

/**
 * Builds the console and measures it on a display. Skips, and says so, where that cannot be had.
 *
 * @param {object} part
 * @param {string} part.unmeasured what is said when it is skipped, before the reason
 * @param {string} part.whyLinux why it needs Linux
 * @param {() => Promise<Parameters<typeof ensureLibraries>[0]>} part.libraries what it needs of the system
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
    if (process.platform !== 'linux') return skip(whyLinux);
    try {
      await ensureLibraries(await libraries());
      const runtime = await resolveRuntime();
      const sandbox = (await sandboxSwitches(runtime.path)).length > 0 ? { CASECLOCK_NO_SANDBOX: '1' } : {};
      const built = await npm(['run', '--silent', 'build'], { cwd: projectRoot });
      if (built.code !== 0) throw new Advice(`the build failed:\n${built.stdout}${built.stderr}`);
      return await withDisplay(async (env) => {
        const { code } = await measure({ ...env, ...sandbox, CASECLOCK_ELECTRON: runtime.path });
        return code;
      });
    } catch (error) {
      if (error instanceof Advice) return skip(error.message);
      throw error;
    }
  });
}
