import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { AZURE_CLOUDS } from '../../src/contract/sources/azure-support.ts';
import { MINUTE } from '../../src/domain/units.ts';
import {
  type AzureSupport,
  CLIENT,
  CLIENT_SECRET,
  SUBSCRIPTION,
  startAzureSupport,
  TENANT,
  ticketLike,
} from '../servers/azure-support/azure-support.ts';
import { createPrivateAuthority, type PrivateAuthority } from '../servers/tls/private-authority.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { storedRows, wholeStore } from './support/stored.ts';

// One story, told in steps: Azure China as it is typed, with a server of Microsoft's description behind its names.
test.describe.configure({ mode: 'serial' });

const CHINA = AZURE_CLOUDS.china;
const HOSTS = [CHINA.resourceManager, CHINA.authority].map((address) => new URL(address).host);

let data: Awaited<ReturnType<typeof freshDataDir>>;
let ours: PrivateAuthority;
let azure: AzureSupport;
let console_: RunningConsole;
let page: Page;
/** How the console is started: with the names of Azure China for the server, and without a key store. */
let args: readonly string[];
/** What was on the page at every step. */
const seen: string[] = [];

test.beforeAll(async () => {
  [data, ours] = await Promise.all([freshDataDir(), createPrivateAuthority('Contoso CA')]);
  azure = await startAzureSupport({ identity: await ours.issue(HOSTS), ...CHINA });
  const at = (ago: number) => new Date(Date.now() - ago).toISOString();
  azure.tickets.clear();
  const ticket = ticketLike(0, 'disk', {
    title: 'Disk is read-only',
    supportTicketId: '2611250040001',
    createdDate: at(30 * MINUTE),
    modifiedDate: at(20 * MINUTE),
  });
  azure.tickets.set('disk', ticket);
  const rules = HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${new URL(azure.url).port}`);
  args = [`--host-resolver-rules=${rules.join(',')}`, '--password-store=basic'];
  console_ = await launchConsole({ dataDir: data.dir, args });
  page = await ready(console_);
  await console_.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, ours.file);
});
test.afterAll(async () => {
  await console_.quit();
  await azure.stop();
  await ours.remove();
  await data.remove();
});
test.afterEach(async () => {
  seen.push(await page.locator('body').innerText());
});

const step = (name: string) => page.locator(`[data-testid="check-step"][data-step="${name}"]`);
const said = () => page.getByTestId('check-report').getByTestId('problem-text');
const check = () => page.getByTestId('check-connection').click();
const row = () => page.locator('[data-testid="case-row"][data-case-key="2611250040001"]');
const chip = () => page.locator('[data-testid="source-chip"][data-source="azure-china"]');

test('an authority that nobody vouches for is told at the certificate, before anything is signed in', async () => {
  await page.getByTestId('connections-button').click();
  await page.getByTestId('add-source').click();
  await page.getByTestId('add-azure-support').click();
  await page.getByTestId('azure-cloud').selectOption('china');
  const typed = { name: 'Azure China', tenant: TENANT, subscription: SUBSCRIPTION, clientId: CLIENT };
  for (const [name, text] of Object.entries({
    ...typed,
    sender: 'desk@contoso.com',
    secret: CLIENT_SECRET,
  })) {
    await page.getByTestId(`azure-${name}`).fill(text);
  }
  await check();
  await expect(said()).toHaveAttribute('data-code', 'certificate-untrusted', { timeout: 30_000 });
  await expect(step('certificate')).toHaveAttribute('data-outcome', 'failed');
  await expect(step('sign-in')).toHaveAttribute('data-outcome', 'not-tried');
});

test('chosen by file it is trusted, by the sign-in too; that the cloud has no support interface is a normal state', async () => {
  azure.isAbsent = true;
  await page.getByTestId('choose-authority').click();
  await expect(page.getByTestId('authority-facts')).toContainText('CN=Contoso CA');
  await check();
  await expect(said()).toHaveAttribute('data-code', 'support-not-offered', { timeout: 30_000 });
  for (const passed of ['name', 'certificate', 'address', 'sign-in']) {
    await expect(step(passed)).toHaveAttribute('data-outcome', 'passed');
  }
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('an empty board says so calmly, with the way to cases', async () => {
  await page.getByTestId('save-source').click();
  await page.getByTestId('source-item').filter({ hasText: 'Azure China' }).waitFor();
  await expect(
    page.getByTestId('save-source'),
    'the form is another, and the focus where it was',
  ).toBeFocused();
  await page.getByTestId('close-connections').click();
  await expect(page.getByTestId('empty-not-offered')).toContainText('normal for Azure China', {
    timeout: 30_000,
  });
  await page.getByTestId('calm-import').click();
  await page.getByTestId('import-dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByTestId('connections-button').click();
  await page.getByTestId('source-item').filter({ hasText: 'Azure China' }).click();
});

test('with one, every step of the check passes, and the first sync brings the tickets to the board', async () => {
  azure.isAbsent = false;
  await check();
  await expect(step('first-page')).toHaveAttribute('data-outcome', 'passed', { timeout: 30_000 });
  await page.getByTestId('save-source').click();
  await page.getByTestId('source-item').filter({ hasText: 'Azure China' }).waitFor();
  await page.getByTestId('close-connections').click();
  await expect(row()).toContainText('Disk is read-only');
});

test('a reply is written back, once, and stops the clock', async () => {
  await row().click();
  for (const kind of ['take', 'assign']) {
    const button = page.getByTestId(`command-${kind}`);
    await expect(button, 'what its cases cannot have is said').toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAttribute('title', 'This help desk has no owners to assign a case to');
  }
  await page.getByTestId('command-reply').click();
  await page.getByTestId('command-text').fill('We are looking into it.');
  await page.getByTestId('give-command').click();
  await page.getByTestId('agent-input').fill('Li Wei');
  await page.getByTestId('agent-save').click();
  await expect(row()).toHaveAttribute('data-state', 'met');
  await expect.poll(() => azure.communications.get('disk')?.length, { timeout: 60_000 }).toBe(1);
  const [sent] = azure.communications.get('disk') ?? [];
  expect(sent?.properties).toMatchObject({ body: 'We are looking into it.', sender: 'desk@contoso.com' });
  await expect(page.getByTestId('pending-command')).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByTestId('history')).toContainText('Answered by Li Wei');
  expect(azure.asked.filter((asked) => asked.startsWith('put'))).toHaveLength(1);
});

test('a lowered severity stands in the history with reason and name, after every later sync too (policy rule 8)', async () => {
  await page.getByTestId('command-change-severity').click();
  await page.getByTestId('command-severity').selectOption('C');
  await page.getByTestId('command-text').fill('No contact since Monday.');
  await page.getByTestId('give-command').click();
  const severity = () => azure.tickets.get('disk')?.properties['severity'];
  await expect.poll(severity, { timeout: 60_000 }).toBe('minimal');
  await expect(page.getByTestId('pending-command')).toHaveCount(0);
  for (let sync = 0; sync < 2; sync += 1) {
    const line = page
      .getByTestId('history')
      .locator('li')
      .filter({ hasText: /Severity (lowered|changed)|Change to/ });
    await expect(line).toHaveCount(1);
    await expect(line).toContainText('Severity lowered from B to C by Li Wei');
    await expect(line).toContainText('Reason: No contact since Monday.');
    await console_.syncNow();
    await expect(chip()).not.toHaveAttribute('data-activity', 'syncing');
  }
});

test('killed in the middle of a sync, it keeps what had come, and loses nothing', async () => {
  const names = Array.from({ length: 12 }, (_, at) => `bulk-${at}`);
  const now = new Date().toISOString();
  for (const name of names) {
    const ticket = { supportTicketId: name, createdDate: now, modifiedDate: now };
    azure.tickets.set(name, ticketLike(0, name, ticket));
  }
  azure.pageSize = 5;
  azure.isStuck = true;
  const kept = async () => (await storedRows(page, 'cases')).map(({ key }) => key).sort();
  await console_.syncNow();
  await expect.poll(async () => (await kept()).length).toBeGreaterThan(1);
  await console_.kill();
  azure.isStuck = false;
  console_ = await launchConsole({ dataDir: data.dir, args });
  page = await ready(console_);
  // Without a key store the secret is asked for again, and nothing is read before.
  await expect(page.getByTestId('secret-input')).toBeVisible();
  expect((await kept()).length).toBeLessThan(1 + names.length);
  await page.getByTestId('secret-input').fill(CLIENT_SECRET);
  await page.getByTestId('secret-save').click();
  await expect.poll(kept).toEqual(['2611250040001', ...names].sort());
});

test('that it asks for fewer requests is told with when the next is, and what is there stays', async () => {
  const slow = {
    status: 429,
    headers: { 'retry-after': '90' },
    body: { error: { code: 'X', message: 'slow' } },
  };
  // One for a pull that is asked for while another still runs.
  azure.next.push(slow, slow);
  await console_.syncNow();
  await expect(chip()).toHaveAttribute('data-problem', 'rate-limited');
  await expect(chip()).toContainText(/next try in 1 min/);
  await expect(row()).toBeVisible();
});

test('the secret is in nothing that was shown, stored or written', async () => {
  seen.push(await wholeStore(page));
  await console_.quit();
  const entries = await readdir(data.dir, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    seen.push(await readFile(join(entry.parentPath, entry.name), 'utf8'));
  }
  const all = seen.join('\n');
  expect(all).toContain(CHINA.resourceManager);
  for (const form of [CLIENT_SECRET, encodeURIComponent(CLIENT_SECRET), 'a-token-of-this-server']) {
    expect(all).not.toContain(form);
  }
  console_ = await launchConsole({ dataDir: data.dir });
  page = await ready(console_);
  await expect(page.getByTestId('secret-input')).toBeVisible();
});
