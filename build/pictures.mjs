// npm run pictures: a picture of every page of the built console, in every look, for docs/images.
import { Advice, runScript, say } from './console.mjs';
import { projectRoot } from './paths.mjs';
import { npm, run } from './process.mjs';
import { describeRuntime, resolveRuntime } from './runtime/resolve-runtime.mjs';
import { sandboxSwitches } from './runtime/sandbox.mjs';
import { withDisplay } from './system/display.mjs';
import { ensureLibraries } from './system/libraries.mjs';

await runScript(async () => {
  await ensureLibraries(
    ['to run Electron', 'for a virtual display', 'for desktop notifications'],
    ['for Chinese text'],
  );
  const runtime = await resolveRuntime();
  say(describeRuntime(runtime));
  const built = await npm(['run', '--silent', 'build'], { cwd: projectRoot });
  if (built.code !== 0) throw new Advice(`the build failed:\n${built.stdout}${built.stderr}`);
  const sandbox = (await sandboxSwitches(runtime.path)).length > 0 ? { CASECLOCK_NO_SANDBOX: '1' } : {};
  return withDisplay(async (env) => {
    const command = ['exec', 'playwright', 'test', '--', '--config', 'test/pictures/playwright.config.ts'];
    const { code } = await run('npm', command, {
      cwd: projectRoot,
      env: { ...env, ...sandbox, CASECLOCK_ELECTRON: runtime.path },
      show: true,
    });
    return code;
  });
});
