// A proxy of the system that passes nothing on without a sign-in, before a real Request Tracker: for http and for
// https.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type FaultProxy, startFaultProxy } from '../servers/fault-proxy/fault-proxy.ts';
import { type RequestTracker, startRequestTracker } from '../servers/rt/request-tracker.ts';
import { startTinyproxy, type Tinyproxy } from '../servers/tinyproxy.ts';
import { chooseAuthority } from './support/authority.ts';
import { fillConnection, saveConnection } from './support/connect.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { type KeyStore, startKeyStore } from './support/key-store.ts';
import { letMain } from './support/let-main.ts';
import { type NotificationDaemon, startNotificationDaemon } from './support/notification-daemon.ts';

test.describe.configure({ mode: 'serial' });

const PASSWORD = 'open-sesame-of-the-proxy';

let data: Awaited<ReturnType<typeof freshDataDir>>;
let rt: RequestTracker;
let encrypted: FaultProxy;
let proxy: Tinyproxy;
let daemon: NotificationDaemon;
let keys: KeyStore;
let console_: RunningConsole;
let page: Page;

const start = async () => {
  console_ = await launchConsole({
    dataDir: data.dir,
    args: [
      `--proxy-server=${proxy.address}`,
      '--proxy-bypass-list=<-loopback>',
      '--password-store=gnome-libsecret',
    ],
    env: { DBUS_SESSION_BUS_ADDRESS: daemon.busAddress },
  });
  page = await ready(console_);
};

test.beforeAll(async () => {
  [data, rt, proxy, daemon] = await Promise.all([
    freshDataDir(),
    startRequestTracker(),
    startTinyproxy('agent', PASSWORD),
    startNotificationDaemon(),
  ]);
  [encrypted, keys] = await Promise.all([startFaultProxy(rt.url), startKeyStore(daemon.busAddress)]);
  await rt.createTicket({ subject: 'Behind the proxy' });
  await rt.createTicket({ subject: 'Behind a tunnel', queue: 'Escalation' });
  await start();
});
test.afterAll(async () => {
  await console_.quit();
  await Promise.all([encrypted.stop(), rt.remove(), proxy.stop(), keys.stop()]);
  await daemon.stop();
  await data.remove();
});

const said = () => page.getByTestId('check-report').getByTestId('problem-text');
const check = () => page.getByTestId('check-connection').click();
const firstPage = () => page.locator('[data-testid="check-step"][data-step="first-page"]');
const notice = () => page.locator('[data-testid="problem-banner"][data-code^="proxy-"]');

async function signIn(password: string): Promise<void> {
  await page.getByTestId('proxy-user').fill('agent');
  await page.getByTestId('proxy-password').fill(password);
  await page.getByTestId('proxy-password').press('Enter');
}

test('the check says that the proxy asks for a sign-in, and takes it', async () => {
  await fillConnection(page, { name: 'Desk', address: rt.url, token: rt.token, queues: 'Cases' });
  await check();
  await expect(said()).toHaveAttribute('data-code', 'proxy-asks-sign-in');
  await expect(said()).toContainText(proxy.address);
  await signIn('wrong');
  await expect(said()).toHaveAttribute('data-code', 'proxy-refuses-sign-in');
  await signIn(PASSWORD);
  await expect(firstPage()).toHaveAttribute('data-outcome', 'passed');
  await saveConnection(page, 'Desk');
  await expect(page.getByTestId('case-row')).toContainText('Behind the proxy');
});

test('a server behind a tunnel is reached with the same sign-in', async () => {
  await fillConnection(page, {
    name: 'Tunnel',
    address: encrypted.url,
    token: rt.token,
    queues: 'Escalation',
  });
  await chooseAuthority(console_, page, encrypted.authorityFile);
  await check();
  await expect(firstPage()).toHaveAttribute('data-outcome', 'passed');
  await saveConnection(page, 'Tunnel');
  await expect(page.getByTestId('case-row').filter({ hasText: 'Behind a tunnel' })).toBeVisible();
});

test('it is kept encrypted, and not asked for again at the next start', async () => {
  await console_.quit();
  const id = await rt.createTicket({ subject: 'After the start' });
  await start();
  await expect(page.locator(`[data-case-key="RT-${id}"]`)).toBeVisible();
  await expect(notice()).toHaveCount(0);
  const entries = await readdir(data.dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')));
  for (const secret of [PASSWORD, Buffer.from(`agent:${PASSWORD}`).toString('base64')])
    expect(texts.join('\n')).not.toContain(secret);
});

test('forgotten, it is asked for once above the board, for all that is behind the proxy', async () => {
  await page.getByTestId('page-settings').click();
  await expect(page.getByTestId('setting-proxies')).toContainText(proxy.address);
  await page.getByTestId('proxy-forget').click();
  await expect(page.getByTestId('setting-proxies')).toContainText('None is kept.');
  await page.getByTestId('page-board').click();
  await console_.syncNow();
  await expect(notice()).toHaveCount(1);
  await expect(notice()).toContainText('Desk, Tunnel');
  // Where main fails at it, that is said, and it can be tried again.
  await letMain(console_, 'refuse');
  await signIn(PASSWORD);
  await expect(notice().getByTestId('problem-text')).toContainText('Try it again');
  await letMain(console_, 'answer');
  await page.getByTestId('proxy-save').click();
  await expect(notice()).toHaveCount(0);
});

test('the program asks nobody but the help desks, by itself neither', async () => {
  const asked = await proxy.askedFor();
  expect([...asked].sort()).toEqual([rt.url, encrypted.url].map((url) => new URL(url).host).sort());
});
