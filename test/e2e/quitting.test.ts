import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { connect } from './support/connect.ts';
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

test('a help desk that never answers, an import, an open dialog and a store that dies at that moment keep it from nothing', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const rows = Array.from({ length: 20_000 }, (_, at) => `CS-${at},Case ${at},open,2026-11-23 09:30`);
  const file = join(data.dir, 'export.csv');
  await writeFile(file, ['Case ID,Subject,Status,Created', ...rows].join('\n'));

  const console_ = await launchConsole({ dataDir: data.dir, args: ['--password-store=basic'] });
  const page = await ready(console_);
  const asked = once(silent, 'connection');
  const url = `http://127.0.0.1:${address.port}`;
  await connect(page, { name: 'Silent', address: url, token: '1-30-a', queues: 'Cases' });
  await asked;
  await console_.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByTestId('connections-button').click();
  await page.getByTestId('add-source').click();
  await page.getByTestId('add-files').click();
  await page.getByTestId('choose-file').click();
  await page.getByTestId('date-zone').selectOption('Asia/Shanghai');
  await page.getByTestId('import-now').click();
  await page.getByTestId('import-result').waitFor();
  await console_.app.evaluate(({ app, dialog, webContents }) => {
    void dialog.showMessageBox({ message: 'open' });
    app.once('before-quit', () => {
      const vault = webContents.getAllWebContents().find((one) => one.getURL().includes('/vault/'));
      vault?.forcefullyCrashRenderer();
    });
  });
  expect(await quit(console_)).toBe(0);
  expect(await readFile(join(data.dir, 'logs', 'main.log'), 'utf8')).not.toContain('did not end');
  silent.close();
});
