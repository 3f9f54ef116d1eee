// npm run pictures: a picture of every page of the built console, in every look, for docs/images.
import { ensureBuilt } from './build-program.mjs';
import { runScript } from './console.mjs';
import { projectRoot } from './paths.mjs';
import { prepareTests } from './prepare-tests.mjs';
import { npm } from './process.mjs';
import { withVirtualDisplays } from './system/display.mjs';

await runScript(async () => {
  const { env } = await prepareTests(['for Chinese text', 'to test desktop notifications']);
  await ensureBuilt();
  return withVirtualDisplays(1, async (display) => {
    const command = ['exec', '--', 'playwright', 'test', '--config', 'test/pictures/playwright.config.ts'];
    const { code } = await npm(command, { cwd: projectRoot, env: { ...display, ...env }, show: true });
    return code;
  });
});
