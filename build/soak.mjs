// npm run soak: the long runs of what `npm run verify` does in short, against a real Request Tracker.
import { runScript, say } from './console.mjs';
import { ensureInstalled } from './install.mjs';
import { projectRoot } from './paths.mjs';
import { npm } from './process.mjs';
import { describeRuntime, resolveRuntime } from './runtime/resolve-runtime.mjs';
import { sandboxSwitches } from './runtime/sandbox.mjs';
import { hasDisplay, withDisplay } from './system/display.mjs';
import { ensureLibraries } from './system/libraries.mjs';

await runScript(async () => {
  await ensureLibraries([
    'to run Electron',
    ...((await hasDisplay()) ? [] : [/** @type {const} */ ('for a virtual display')]),
    'to test desktop notifications',
    'to test against Request Tracker',
  ]);
  await ensureInstalled();
  const runtime = await resolveRuntime();
  say(describeRuntime(runtime));
  const rounds = process.env['CASECLOCK_SOAK_ROUNDS'] ?? '60';
  const seed = process.env['CASECLOCK_SOAK_SEED'] ?? String(Date.now() % 1_000_000);
  const cases = process.env['CASECLOCK_SOAK_CASES'] ?? '2000';
  say(`soak: ${rounds} rounds of bad days with seed ${seed}, and ${cases} cases`);

  const sandbox = (await sandboxSwitches(runtime.path)).length > 0 ? { CASECLOCK_NO_SANDBOX: '1' } : {};
  const soak = {
    CASECLOCK_SOAK_ROUNDS: rounds,
    CASECLOCK_SOAK_SEED: seed,
    CASECLOCK_SOAK_CASES: cases,
  };
  const built = await run(['build'], process.env);
  const desk = await run(['test:desk', '--', 'test/desk/request-tracker.many-cases.test.ts'], {
    ...process.env,
    ...soak,
  });
  const days = await withDisplay((env) =>
    run(['test:e2e', '--', 'bad-days', 'alerts-all-day'], {
      ...env,
      ...sandbox,
      ...soak,
      CASECLOCK_ELECTRON: runtime.path,
    }),
  );
  return built + desk + days === 0 ? 0 : 1;
});

/**
 * @param {readonly string[]} script of package.json, with its arguments
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
async function run(script, env) {
  const { code } = await npm(['run', '--silent', ...script], { cwd: projectRoot, env, show: true });
  return code;
}
