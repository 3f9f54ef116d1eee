// The alerts' part of npm run bench: how late they are, in a real Electron with a real notification daemon. Skips, and
// says so, where one of them cannot be had.
import { Advice, runScript, say } from './console.mjs';
import { projectRoot } from './paths.mjs';
import { npm } from './process.mjs';
import { resolveRuntime } from './runtime/resolve-runtime.mjs';
import { sandboxSwitches } from './runtime/sandbox.mjs';
import { hasDisplay, withDisplay } from './system/display.mjs';
import { ensureLibraries } from './system/libraries.mjs';

await runScript(async () => {
  if (process.platform !== 'linux') return skip('only a Linux desktop says when it took a notification');
  try {
    await ensureLibraries([
      'to run Electron',
      ...((await hasDisplay()) ? [] : [/** @type {const} */ ('for a virtual display')]),
      'to test desktop notifications',
    ]);
    const runtime = await resolveRuntime();
    const sandbox = (await sandboxSwitches(runtime.path)).length > 0 ? { CASECLOCK_NO_SANDBOX: '1' } : {};
    const built = await npm(['run', '--silent', 'build'], { cwd: projectRoot });
    if (built.code !== 0) throw new Advice(`the build failed:\n${built.stdout}${built.stderr}`);
    return await withDisplay(async (env) => {
      const config = 'test/bench/alerts/playwright.config.ts';
      const { code } = await npm(['exec', '--', 'playwright', 'test', '--config', config], {
        cwd: projectRoot,
        env: { ...env, ...sandbox, CASECLOCK_ELECTRON: runtime.path },
        show: true,
      });
      return code;
    });
  } catch (error) {
    if (error instanceof Advice) return skip(error.message);
    throw error;
  }
});

/**
 * @param {string} why
 * @returns {number}
 */
function skip(why) {
  say(`how late alerts are is not measured: ${why}`);
  return 0;
}
