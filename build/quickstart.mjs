// npm run quickstart: from a fresh clone to the console, open on the built-in sample desk.
//   --own-desks         opens it on the help desks of one's own instead (npm start)
//   --screenshot FILE   only takes a picture of the board (the default where there is no display)
import path from 'node:path';
import util from 'node:util'; // not parseArgs by name: a Node without it could not even say that it is too old
import { ensureBuilt } from './build-program.mjs';
import { Advice, runScript, say } from './console.mjs';
import { ensureInstalled } from './install.mjs';
import { projectRoot } from './paths.mjs';
import { run } from './process.mjs';
import { describeRuntime, resolveRuntime } from './runtime/resolve-runtime.mjs';
import { sandboxSwitches } from './runtime/sandbox.mjs';
import { takeScreenshot } from './screenshot.mjs';
import { hasDisplay, withDisplay } from './system/display.mjs';
import { ensureLibraries } from './system/libraries.mjs';

await runScript(async () => {
  const { values } = util.parseArgs({
    options: { screenshot: { type: 'string' }, 'own-desks': { type: 'boolean', default: false } },
  });
  const display = await hasDisplay();
  if (!display && values['own-desks'])
    throw new Advice(
      'there is no display here to show your help desks on; npm run quickstart makes a picture of the sample desk',
    );
  await (display
    ? ensureLibraries(['to run Electron'], ['for Chinese text', 'for desktop notifications'])
    : ensureLibraries(['to run Electron', 'for a virtual display'], ['for Chinese text']));
  await ensureInstalled();
  await ensureBuilt();
  const runtime = await resolveRuntime();
  say(describeRuntime(runtime));
  const switches = await sandboxSwitches(runtime.path);
  if (display && values.screenshot === undefined) {
    return open(runtime.path, switches, values['own-desks']);
  }

  const file = path.resolve(values.screenshot ?? path.join(projectRoot, 'caseclock-board.png'));
  await withDisplay((env) => takeScreenshot(runtime.path, switches, env, file));
  say(`the board of the sample desk, as a picture: ${file}`);
  return 0;
});

/**
 * @param {string} electron
 * @param {readonly string[]} switches
 * @param {boolean} isOwn whether on the help desks of one's own, not on the sample desk
 * @returns {Promise<number>} the exit code of the console, once it was quit
 */
async function open(electron, switches, isOwn) {
  say(isOwn ? 'opening the console on your help desks' : 'opening the console on the sample desk');
  const { code } = await withDisplay((env) =>
    run(electron, [...switches, projectRoot, ...(isOwn ? [] : ['--sample'])], { env, show: true }),
  );
  return code;
}
