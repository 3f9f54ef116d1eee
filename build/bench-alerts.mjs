// The alerts' part of npm run bench: how late they are, in a real Electron with a real notification daemon.
import { benchBuilt } from './bench-built.mjs';
import { projectRoot } from './paths.mjs';
import { npm } from './process.mjs';

await benchBuilt({
  unmeasured: 'how late alerts are is not measured',
  whyLinux: 'only a Linux desktop says when it took a notification',
  libraries: ['to test desktop notifications'],
  measure: (env) =>
    npm(['exec', '--', 'playwright', 'test', '--config', 'test/bench/alerts/playwright.config.ts'], {
      cwd: projectRoot,
      env,
      show: true,
    }),
});
