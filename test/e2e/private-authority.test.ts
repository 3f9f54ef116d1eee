import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { createPrivateAuthority, type PrivateAuthority } from '../servers/tls/private-authority.ts';
import { chooseAuthority } from './support/authority.ts';
import { fillConnection } from './support/connect.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';

test.describe.configure({ mode: 'serial' });

let data: Awaited<ReturnType<typeof freshDataDir>>;
let ours: PrivateAuthority;
const servers: Server[] = [];
let console_: RunningConsole;
let page: Page;

/** A server of that name behind the authority; it is no Request Tracker, which is all it says. */
async function serve(name: string): Promise<string> {
  const server = createServer(await ours.issue(name), (_request, answer) => answer.end('<html></html>'));
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `https://localhost:${(server.address() as AddressInfo).port}`;
}

test.beforeAll(async () => {
  [data, ours] = await Promise.all([freshDataDir(), createPrivateAuthority('Contoso CA')]);
  console_ = await launchConsole({ dataDir: data.dir });
  page = await ready(console_);
});
test.afterAll(async () => {
  await console_.quit();
  for (const server of servers) server.close();
  await ours.remove();
  await data.remove();
});

const said = () => page.getByTestId('check-report').getByTestId('problem-text');
const check = () => page.getByTestId('check-connection').click();

test('an authority that is chosen by file is shown and trusted; before, it is not', async () => {
  const address = await serve('localhost');
  await fillConnection(page, { name: 'Desk', address, token: '1-2-x', queues: 'Cases' });
  await check();
  await expect(said()).toHaveAttribute('data-code', 'certificate-untrusted', { timeout: 30_000 });
  await chooseAuthority(console_, page, ours.file);
  await expect(page.getByTestId('authority-facts')).toContainText('CN=Contoso CA');
  await expect(page.getByTestId('authority-facts')).toContainText(/([0-9A-F]{2}:){31}/);
  await check();
  await expect(said()).toHaveAttribute('data-code', 'not-request-tracker', { timeout: 30_000 });
});

test('it vouches for no server of another name', async () => {
  await page.getByTestId('source-address').fill(await serve('rt.contoso.example'));
  await check();
  await expect(said()).toHaveAttribute('data-code', 'certificate-name-mismatch', { timeout: 30_000 });
});
