// The board's part of npm run bench: the built console beside a bare Electron window, in a real Electron.
import path from 'node:path';
import { benchBuilt } from './bench-built.mjs';
import { projectRoot, scratchFolder } from './paths.mjs';
import { run } from './process.mjs';

await benchBuilt({
  unmeasured: 'the board is not measured',
  whyLinux: 'it reads what processes use from /proc, which only Linux has',
  libraries: ['to test desktop notifications'],
  measure: (env) =>
    run(process.execPath, [path.join(scratchFolder, 'bench/board-bench.js')], {
      cwd: projectRoot,
      env,
      show: true,
    }),
});
