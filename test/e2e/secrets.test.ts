import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { addressWithoutServer } from './support/closed-port.ts';
import { connect } from './support/connect.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { type KeyStore, startKeyStore } from './support/key-store.ts';
import { type NotificationDaemon, startNotificationDaemon } from './support/notification-daemon.ts';

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
    await expect(page.getByTestId('problem-banner')).toHaveAttribute('data-code', 'connection-refused');
    await expect(asksForSecret(page)).toHaveCount(0);
    await again.quit();
  });
});
