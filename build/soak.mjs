// npm run soak: the long runs of what `npm run verify` does in short, against a real Request Tracker.
import { ensureBuilt } from './build-program.mjs';
import { runScript, say } from './console.mjs';
import { projectRoot } from './paths.mjs';
import { prepareTests } from './prepare-tests.mjs';
import { npm } from './process.mjs';
import { withVirtualDisplays } from './system/display.mjs';

await runScript(async () => {
  const { env } = await prepareTests(['to test desktop notifications', 'to test against Request Tracker']);
  await ensureBuilt();
  const rounds = process.env['CASECLOCK_SOAK_ROUNDS'] ?? '60';
  const seed = process.env['CASECLOCK_SOAK_SEED'] ?? String(Date.now() % 1_000_000);
  const cases = process.env['CASECLOCK_SOAK_CASES'] ?? '2000';
  say(`soak: ${rounds} rounds of bad days with seed ${seed}, and ${cases} cases`);

  const soak = {
    CASECLOCK_SOAK_ROUNDS: rounds,
    CASECLOCK_SOAK_SEED: seed,
    CASECLOCK_SOAK_CASES: cases,
  };
  const desk = await run(['test:desk', '--', 'test/desk/request-tracker.many-cases.test.ts'], {
    ...process.env,
    ...soak,
  });
  const days = await withVirtualDisplays(1, (display) =>
    run(['test:e2e', '--', 'bad-days', 'alerts-all-day'], { ...display, ...env, ...soak }),
  );
  return desk + days === 0 ? 0 : 1;
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
