// The program as people install it: packaged, with its fuses set, driven through the debugging port of its pages.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { expect, type Page, test } from '@playwright/test';
import { makeProgramFolder } from '../../build/package/program-folder.mjs';
import manifest from '../../package.json' with { type: 'json' };
import { freshDataDir } from './support/console.ts';
import { electron, type ProgramByItself, startPackaged } from './support/program-by-itself.ts';

test.skip(process.platform !== 'linux', 'packages are made on Linux');

/** How the binary has a fuse written in it. */
const [OFF, ON] = ['0', '1'].map((sign) => sign.charCodeAt(0));

let folder: string;
let executable: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseclock-packaged-'));
  executable = await makeProgramFolder(electron(), join(folder, 'caseclock'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Has `look` look at the packaged program, started on data of its own. */
async function inPackaged(args: readonly string[], look: (page: Page) => Promise<void>): Promise<void> {
  const data = await freshDataDir();
  let program: ProgramByItself | null = null;
  try {
    program = await startPackaged(executable, data.dir, args);
    await look(await program.page());
  } finally {
    await program?.end();
    await data.remove();
  }
}

test('the program cannot be had to run other code', async () => {
  expect(await getCurrentFuseWire(executable)).toMatchObject({
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: OFF,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
    [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
    [FuseV1Options.OnlyLoadAppFromAsar]: ON,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
  });
});

test('it carries the licence of everything that it is made of', async () => {
  const read = (name: string) => readFile(join(folder, 'caseclock', name), 'utf8');
  const told = (await read('LICENSES.main.md')) + (await read('LICENSES.pages.md'));
  const untold = Object.keys(manifest.dependencies).filter((name) => !told.includes(`\n## ${name} - `));
  // The first only names others, which are told; the second is a font, with a file of its own.
  expect(untold).toEqual(['@fluentui/react-components', '@fontsource-variable/inter']);
  expect(await read('LICENSE.inter.txt')).toContain('SIL OPEN FONT LICENSE');
});

test('it shows the sample desk', async () => {
  await inPackaged(['--sample'], async (page) => {
    await expect(page.getByTestId('sample-mark')).toBeVisible();
    await expect(page.getByTestId('case-row').first()).toBeVisible();
  });
});

test('it reads a file, which a process of its own does from the archive', async () => {
  await inPackaged([], async (page) => {
    await expect(page.getByTestId('welcome-sample')).toBeVisible();
    const transfer = await page.evaluateHandle(() => {
      const made = new DataTransfer();
      const text = 'Case ID,Subject,Status,Created\nT-1,Printer on fire,new,2026-01-05T09:30:00+08:00\n';
      made.items.add(new File([text], 'tickets.csv'));
      return made;
    });
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await page.getByTestId('import-now').click();
    await page.getByTestId('import-show').click();
    await expect(page.locator('[data-testid="case-row"][data-case-key="T-1"]')).toBeVisible();
  });
});
