import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { DIGEST_BYTES, MAGIC } from '../../src/main/backup/format.ts';
import { startTelltaleServer } from '../servers/telltale-server.ts';
import { addressWithoutServer } from './support/closed-port.ts';
import { connect, fillConnection, saveConnection } from './support/connect.ts';
import { freshDataDir, launchConsole, pageAt, type RunningConsole, ready } from './support/console.ts';
import { type KeyStore, startKeyStore } from './support/key-store.ts';
import { type NotificationDaemon, startNotificationDaemon } from './support/notification-daemon.ts';
import { wholeStore } from './support/stored.ts';

const SECRET = '1-30-this-is-the-secret-token';

let data: Awaited<ReturnType<typeof freshDataDir>>;
test.beforeEach(async () => {
  data = await freshDataDir();
});
test.afterEach(() => data.remove());

/** Every byte that the program wrote, as text. */
async function everythingWritten(): Promise<string> {
  const entries = await readdir(data.dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')));
  return texts.join('\n');
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

async function connectAndQuit(console_: RunningConsole): Promise<void> {
  const address = await addressWithoutServer();
  await connect(await ready(console_), { name: 'Desk', address, token: SECRET, queues: 'Cases' });
  await console_.quit();
}

const asksForSecret = (page: Page) => page.getByTestId('secret-input');

test('without a key store a secret is never written, and asked for again at the next start', async () => {
  const args = ['--password-store=basic'];
  await connectAndQuit(await launchConsole({ dataDir: data.dir, args }));
  expect(await everythingWritten()).not.toContain(SECRET);
  const again = await launchConsole({ dataDir: data.dir, args });
  await expect(asksForSecret(await ready(again))).toBeVisible();
  await again.quit();
});

test('a wall that starts alone says which help desk waits for its sign-in, and the key that leads there', async () => {
  const args = ['--password-store=basic'];
  await connectAndQuit(await launchConsole({ dataDir: data.dir, args }));
  const again = await launchConsole({ dataDir: data.dir, args: [...args, '--wall'] });
  const wall = await pageAt(again.app, '/console/wall/');
  await expect(wall.getByTestId('wall-banner')).toHaveText(
    'Desk waits for its sign-in: press Ctrl+Shift+O and enter it',
  );
  await again.openWindow();
  await expect(asksForSecret(await ready(again))).toBeVisible();
  await again.quit();
});

test.describe('with a key store', () => {
  let daemon: NotificationDaemon;
  let keys: KeyStore;
  test.beforeEach(async () => {
    daemon = await startNotificationDaemon();
    keys = await startKeyStore(daemon.busAddress);
  });
  test.afterEach(async () => {
    await keys.stop();
    await daemon.stop();
  });

  test('a secret is kept encrypted and not asked for again', async () => {
    const options = {
      dataDir: data.dir,
      args: ['--password-store=gnome-libsecret'],
      env: { DBUS_SESSION_BUS_ADDRESS: daemon.busAddress },
    };
    await connectAndQuit(await launchConsole(options));
    expect(await readdir(data.dir)).toContain('secrets.json');
    expect(await everythingWritten()).not.toContain(SECRET);
    const again = await launchConsole(options);
    const page = await ready(again);
    await expect(
      page.locator('[data-testid="problem-banner"][data-code="connection-refused"]'),
    ).toBeVisible();
    await expect(asksForSecret(page)).toHaveCount(0);
    await again.quit();
  });

  test('a secret that the disk does not take is not in force, and what was typed stays until it does', async () => {
    const console_ = await launchConsole({
      dataDir: data.dir,
      args: ['--password-store=gnome-libsecret'],
      env: { DBUS_SESSION_BUS_ADDRESS: daemon.busAddress },
    });
    const page = await ready(console_);
    const address = await addressWithoutServer();
    const inTheWay = join(data.dir, 'secrets.json.new');
    await mkdir(join(inTheWay, 'in the way'), { recursive: true });
    await fillConnection(page, { name: 'Desk', address, token: SECRET, queues: 'Cases' });
    await page.getByTestId('save-source').click();
    await expect(page.getByTestId('source-actions').getByTestId('problem-text')).toHaveAttribute(
      'data-code',
      'not-kept',
    );
    await expect(page.getByTestId('source-token')).toHaveValue(SECRET);
    await expect(page.getByTestId('source-item').filter({ hasText: 'Desk' })).toHaveCount(0);
    await rm(inTheWay, { recursive: true });
    await saveConnection(page, 'Desk');
    await expect(
      page.locator('[data-testid="problem-banner"][data-code="connection-refused"]'),
    ).toBeVisible();
    await console_.quit();
    expect(await readdir(data.dir)).toContain('secrets.json');
  });

  test('neither a check nor a failing sync leaves a secret anywhere but encrypted, whatever the server repeats', async () => {
    const server = await startTelltaleServer();
    const console_ = await launchConsole({
      dataDir: data.dir,
      args: ['--password-store=gnome-libsecret'],
      env: { DBUS_SESSION_BUS_ADDRESS: daemon.busAddress },
    });
    const page = await ready(console_);
    await page.getByTestId('page-sync').click();
    const backup = join(data.dir, 'made.caseclock');
    await console_.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, backup);
    const sees: string[] = [];
    const common = { address: server.url, queues: 'Cases' };
    for (const form of [
      { ...common, name: 'By token', token: SECRET },
      { ...common, name: 'By password', user: 'agent1', password: SECRET },
    ]) {
      await fillConnection(page, form);
      await page.getByTestId('check-connection').click();
      await expect(page.getByTestId('check-report').getByTestId('problem-text')).toContainText(
        'cannot serve',
      );
      sees.push(await page.locator('body').innerText());
      const before = server.signedIn();
      await page.getByTestId('save-source').click();
      await page.getByTestId('source-item').filter({ hasText: form.name }).waitFor();
      await page.getByTestId('close-connections').click();
      await expect.poll(server.signedIn).toBeGreaterThan(before);
    }
    await expect(page.locator('[data-testid="sync-run"][data-outcome="failed"]')).toHaveCount(2);
    sees.push(await page.locator('body').innerText());
    await page.getByTestId('copy-support').click();
    const clipboard = () => console_.app.evaluate(({ clipboard: board }) => board.readText());
    await expect.poll(clipboard).toContain('server-error');
    sees.push(await clipboard());
    await page.getByTestId('backup-make').click();
    await expect(page.getByTestId('backup-said')).toHaveAttribute('data-said', 'made');
    sees.push(await wholeStore(page));
    const file = await readFile(backup);
    sees.push(inflateSync(file.subarray(MAGIC.length, file.length - DIGEST_BYTES)).toString());
    await console_.quit();
    await server.stop();

    const files = await readdir(data.dir, { recursive: true });
    for (const kept of ['secrets.json', 'settings.json', 'logs/main.log']) expect(files).toContain(kept);
    const all = [...sees, await everythingWritten()].join('\n');
    expect(all).toContain('cannot serve');
    for (const form of [SECRET, base64(SECRET), base64(`agent1:${SECRET}`)]) expect(all).not.toContain(form);
  });
});
