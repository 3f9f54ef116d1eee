import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { startDeafKeyStore } from './support/deaf-key-store.ts';

let data: Awaited<ReturnType<typeof freshDataDir>>;
test.beforeEach(async () => {
  data = await freshDataDir();
});
test.afterEach(() => data.remove());

/** Asks the program to end, as its menu does; answers with what code it ended. */
async function quit({ app }: RunningConsole): Promise<number | null> {
  const gone = once(app.process(), 'exit');
  await app.evaluate(({ app: program }) => void setImmediate(() => program.quit()));
  const [code] = await gone;
  return code;
}

test('a wall that is asked for while the program ends does not keep it', async () => {
  const console_ = await launchConsole({ dataDir: data.dir, args: ['--sample'] });
  const page = await ready(console_);
  // A page that is slow to close leaves time to start the program again.
  void page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => {});
  await console_.app.evaluate(({ app }) => {
    app.once('before-quit', () =>
      setImmediate(() => app.emit('second-instance', {}, ['caseclock', '--wall'])),
    );
  });
  expect(await quit(console_)).toBe(0);
});

test('what keeps the program from ending is named in the log, and left', async () => {
  const console_ = await launchConsole({ dataDir: data.dir });
  await ready(console_);
  await console_.app.evaluate(({ app, BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.on('close', (event) => event.preventDefault());
    app.on('will-quit', (event) => event.preventDefault());
  });
  expect(await quit(console_)).toBe(0);
  const log = await readFile(join(data.dir, 'logs', 'main.log'), 'utf8');
  expect(log).toMatch(/did not end within 10000 ms and is ended; it waited for .*\/console\/index\.html/);
});

test('a key store that never answers keeps the program neither from starting nor from ending', async () => {
  const desktop = await startDeafKeyStore();
  const args = ['--password-store=gnome-libsecret'];
  const console_ = await launchConsole({ dataDir: data.dir, args, env: desktop.env });
  await ready(console_);
  expect(await quit(console_)).toBe(0);
  const log = await readFile(join(data.dir, 'logs', 'main.log'), 'utf8');
  expect(log).toContain('the key store does not answer');
  await desktop.stop();
});
