import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { freshDataDir } from './support/console.ts';

let data: Awaited<ReturnType<typeof freshDataDir>>;
test.beforeEach(async () => {
  data = await freshDataDir();
});
test.afterEach(() => data.remove());

/**
 * Starts the program on data that it cannot start with, or that is quit at once: how it ended, and what it said in an
 * error box.
 */
async function startOn(dataDir: string, language: string, ...args: readonly string[]) {
  const executable = process.env['CASECLOCK_ELECTRON'];
  if (executable === undefined) throw new Error('CASECLOCK_ELECTRON names no Electron');
  const sandbox = process.env['CASECLOCK_NO_SANDBOX'] === '1' ? ['--no-sandbox'] : [];
  const program = resolve(import.meta.dirname, 'support/error-box');
  const started = spawn(executable, [...sandbox, program, `--user-data-dir=${dataDir}`, ...args], {
    env: { ...process.env, LANGUAGE: language },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [said, [code]] = await Promise.all([text(started.stdout), once(started, 'exit')]);
  return { code, box: /error box: ([\s\S]*)\nend of error box/.exec(said)?.[1] ?? '' };
}

test('settings that cannot be read keep the program from starting, and it says which file and what to do', async () => {
  const settings = join(data.dir, 'settings.json');
  await mkdir(settings);
  const { code, box } = await startOn(data.dir, 'en');
  expect(code).toBe(1);
  expect(box).toContain('Caseclock could not start');
  expect(box).toContain(`could not read ${settings}`);
  expect(box).toContain('Nothing was changed.');
  expect(box).toContain(join(data.dir, 'logs'));
  expect((await stat(join(data.dir, 'logs', 'main.log'))).size).toBeGreaterThan(0);
});

test('settings of a newer version are left as they are: the start says whose they are and what to do', async () => {
  const settings = join(data.dir, 'settings.json');
  await writeFile(settings, '{"version":99}');
  const { code, box } = await startOn(data.dir, 'en');
  expect(code).toBe(1);
  expect(box).toContain(`A newer version of Caseclock wrote ${settings}`);
  expect(box).toContain('Start the newer version again.');
  expect(await readFile(settings, 'utf8')).toBe('{"version":99}');
});

test('a folder that cannot be written to is not taken for a program that runs already, and is named in Chinese too', async () => {
  const file = join(data.dir, 'file');
  await writeFile(file, '');
  const { code, box } = await startOn(join(file, 'data'), 'zh_CN');
  expect(code).toBe(1);
  expect(box).toContain('Caseclock 无法启动');
  expect(box).toContain(join(file, 'data'));
});

for (const window of ['1', '2']) {
  test(`a start that is cut off at its window ${window} is none that failed: it ends and says nothing`, async () => {
    const { code, box } = await startOn(data.dir, 'en', '--sample', `--quit-at-window=${window}`);
    expect({ code, box }).toEqual({ code: 0, box: '' });
  });
}
