// npm run verify: installs, builds, and passes every check and test.
import { runScript, say } from './console.mjs';
import { ensureInstalled } from './install.mjs';
import { describeRuntime, resolveRuntime } from './runtime/resolve-runtime.mjs';
import { sandboxSwitches } from './runtime/sandbox.mjs';
import { hasDisplay, withDisplay } from './system/display.mjs';
import { ensureLibraries } from './system/libraries.mjs';
import { checkStep, deskStep, endToEndStep, unitStep } from './verify/steps.mjs';
import { closingLine, describeTests } from './verify/summary.mjs';

/**
 * The first is the policy's own; the other lies half a day away and changes its clocks. Stranger ones, as with changes by
 * half an hour, are arguments of the tests themselves.
 */
const TIME_ZONES = ['Asia/Shanghai', 'America/New_York'];

await runScript(async () => {
  await ensureLibraries([
    'to run Electron',
    ...((await hasDisplay()) ? [] : [/** @type {const} */ ('for a virtual display')]),
    'for Chinese text',
    'to test desktop notifications',
    'to test stored secrets',
    'to test certificates',
    'to test against Request Tracker',
  ]);
  await ensureInstalled();
  const runtime = await resolveRuntime();
  say(describeRuntime(runtime));

  const build = await checkStep('build');
  const checks = [build, await checkStep('lint'), await checkStep('types')];
  const unit = [];
  for (const zone of TIME_ZONES) unit.push(await unitStep(zone));
  const desk = await deskStep();
  const endToEnd = build.ok ? await endToEndIn(runtime.path) : undefined;

  const outcomes = [...checks, ...unit, desk, ...(endToEnd === undefined ? [] : [endToEnd])];
  process.stdout.write('\n');
  for (const { name } of outcomes.filter(({ ok }) => !ok)) say(`failed: ${name}`);
  say(await describeTests(unit, desk, endToEnd, runtime.version));
  process.stdout.write(`${closingLine(outcomes)}\n`);
  return outcomes.every(({ ok }) => ok) ? 0 : 1;
});

/** @param {string} electron */
async function endToEndIn(electron) {
  const sandbox = (await sandboxSwitches(electron)).length > 0 ? { CASECLOCK_NO_SANDBOX: '1' } : {};
  return withDisplay((env) => endToEndStep({ ...env, ...sandbox, CASECLOCK_ELECTRON: electron }));
}
