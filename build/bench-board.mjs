// The board's part of npm run bench: the built console beside a bare Electron window, in a real Electron. Skips, and
// says so, where none can be had, or where the system does not tell what processes use.
import path from 'node:path';
import { Advice, runScript, say } from './console.mjs';
import { projectRoot, scratchFolder } from './paths.mjs';
import { npm, run } from './process.mjs';
import { resolveRuntime } from './runtime/resolve-runtime.mjs';
import { sandboxSwitches } from './runtime/sandbox.mjs';
import { withDisplay } from './system/display.mjs';
import { ensureLibraries } from './system/libraries.mjs';

await runScript(async () => {
  if (process.platform !== 'linux')
    return skip('it reads what processes use from /proc, which only Linux has');
  try {
    await ensureLibraries(['to test desktop notifications']);
    const runtime = await resolveRuntime();
    const sandbox = (await sandboxSwitches(runtime.path)).length > 0 ? { CASECLOCK_NO_SANDBOX: '1' } : {};
    const built = await npm(['run', '--silent', 'build'], { cwd: projectRoot });
    if (built.code !== 0) throw new Advice(`the build failed:\n${built.stdout}${built.stderr}`);
    return await withDisplay(async (env) => {
      const bench = path.join(scratchFolder, 'bench/board-bench.js');
      const { code } = await run(process.execPath, [bench], {
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
  say(`the board is not measured: ${why}`);
  return 0;
}
