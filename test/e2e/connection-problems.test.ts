import { expect, type Page, test } from '@playwright/test';
import { type FaultProxy, startFaultProxy } from '../servers/fault-proxy/fault-proxy.ts';
import { type RedirectingServer, startRedirectingServer } from '../servers/redirecting-server.ts';
import { type RequestTracker, startRequestTracker } from '../servers/rt/request-tracker.ts';
import { startUntrustedServer } from '../servers/tls/untrusted-server.ts';
import { chooseAuthority } from './support/authority.ts';
import { addressWithoutServer } from './support/closed-port.ts';
import { type ConnectionForm, fillConnection } from './support/connect.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { prefer } from './support/preferences.ts';

test.describe.configure({ mode: 'serial' });

let data: Awaited<ReturnType<typeof freshDataDir>>;
let rt: RequestTracker;
let slow: FaultProxy;
let nobody: string;
let moved: RedirectingServer;
let untrusted: Awaited<ReturnType<typeof startUntrustedServer>>;
let console_: RunningConsole;
let page: Page;

test.beforeAll(async () => {
  [data, rt, untrusted, moved] = await Promise.all([
    freshDataDir(),
    startRequestTracker(),
    startUntrustedServer(),
    startRedirectingServer(),
  ]);
  slow = await startFaultProxy(rt.url);
  nobody = await addressWithoutServer();
  console_ = await launchConsole({ dataDir: data.dir });
  page = await ready(console_);
});
test.afterAll(async () => {
  await console_.quit();
  await Promise.all([rt.remove(), untrusted.stop(), moved.stop(), slow.stop()]);
  await data.remove();
});

const step = (name: string) => page.locator(`[data-testid="check-step"][data-step="${name}"]`);

/** What each problem is, what was typed instead of what would be right, and what the console must call it. */
const PROBLEMS: readonly {
  readonly problem: string;
  readonly typed: () => Partial<ConnectionForm>;
  readonly code: string;
}[] = [
  {
    problem: 'an address where nothing listens',
    typed: () => ({ address: nobody }),
    code: 'connection-refused',
  },
  {
    problem: 'a name that does not exist',
    typed: () => ({ address: 'http://rt.caseclock.invalid' }),
    code: 'host-not-found',
  },
  { problem: 'a wrong token', typed: () => ({ token: '1-2-wrong' }), code: 'sign-in-refused' },
  {
    problem: 'a certificate that nobody vouches for',
    typed: () => ({ address: untrusted.url }),
    code: 'certificate-untrusted',
  },
  { problem: 'an address that leads elsewhere', typed: () => ({ address: moved.url }), code: 'redirected' },
  { problem: 'a queue that does not exist', typed: () => ({ queues: 'Nowhere' }), code: 'queue-not-found' },
  {
    problem: 'a queue without the custom fields',
    typed: () => ({ queues: 'General' }),
    code: 'custom-field-missing',
  },
];

for (const { problem, typed, code } of PROBLEMS) {
  test(`${problem} is said with its way out, and what was typed stays`, async () => {
    const right = { name: 'Desk', address: rt.url, token: rt.token, queues: 'Cases' };
    const form = { ...right, ...typed() };
    await fillConnection(page, form);
    await page.getByTestId('check-connection').click();
    const said = page.getByTestId('check-report').getByTestId('problem-text');
    await expect(said).toHaveAttribute('data-code', code, { timeout: 30_000 });
    expect((await said.innerText()).length).toBeGreaterThan(40);
    await expect(page.getByTestId('check-connection')).toHaveText('Check connection');
    await expect(page.getByTestId('problem-text')).toHaveCount(1);
    await expect(page.getByTestId('source-address')).toHaveValue(form.address);
    expect(await page.locator('body').innerText()).not.toContain(form.token);
    await page.getByTestId('close-connections').click();
    await page.getByTestId('connections').waitFor({ state: 'detached' });
  });
}

test('where a queue is not known, those that there are can be chosen', async () => {
  await fillConnection(page, { name: '', address: rt.url, token: rt.token, queues: 'Nowhere' });
  await page.getByTestId('check-connection').click();
  await expect(page.getByTestId('survey-queue').filter({ hasText: 'Cases' })).toBeVisible();
  await page.getByTestId('close-connections').click();
  await page.getByTestId('connections').waitFor({ state: 'detached' });
});

test('an address with a space in it is refused beside its field, and no report of another one stands there', async () => {
  await fillConnection(page, { name: 'Desk', address: nobody, token: rt.token, queues: 'Cases' });
  await page.getByTestId('check-connection').click();
  await expect(page.getByTestId('check-report')).toBeVisible();
  await page.getByTestId('source-address').fill('rt example com');
  for (const button of ['check-connection', 'save-source']) {
    await page.getByTestId(button).click();
    await expect(page.getByTestId('connections')).toContainText('Write a whole address');
    await expect(page.getByTestId('source-address')).toBeFocused();
    await expect(page.getByTestId('check-report')).toHaveCount(0);
  }
  await expect(page.getByTestId('failure-seen')).toHaveCount(0);
  await page.getByTestId('close-connections').click();
  await page.getByTestId('connections').waitFor({ state: 'detached' });
});

test('where an address leads is told and not followed: a sign-in goes to the server that was entered only', async () => {
  await fillConnection(page, { name: 'Desk', address: moved.url, token: rt.token, queues: 'Cases' });
  await page.getByTestId('check-connection').click();
  await expect(page.getByTestId('check-report').getByTestId('problem-text')).toContainText(moved.target);
  await page.getByTestId('close-connections').click();
  await page.getByTestId('connections').waitFor({ state: 'detached' });
  expect(moved.followed()).toBe(0);
});

test('a password that is wrong is said so, and one that is right signs in', async () => {
  const form = { name: 'Desk', address: rt.url, user: 'agent1', queues: 'Cases' };
  await fillConnection(page, { ...form, password: 'wrong' });
  await page.getByTestId('check-connection').click();
  const said = page.getByTestId('check-report').getByTestId('problem-text');
  await expect(said).toHaveAttribute('data-code', 'sign-in-refused');
  await page.getByTestId('source-password').fill('password');
  await page.getByTestId('check-connection').click();
  await expect(said).toHaveCount(0);
  await expect(page.locator('[data-testid="check-step"][data-step="first-page"]')).toHaveAttribute(
    'data-outcome',
    'passed',
  );
});

test('what the server has is asked for, chosen from and mapped, and guesses are shown as guesses', async () => {
  await rt.createTicket({ subject: 'seen', customFields: { Severity: 'A', 'Service Type': 'Coffee' } });
  await page.getByTestId('close-connections').click();
  await fillConnection(page, { name: '', address: rt.url, token: rt.token, queues: '' });
  await page.getByTestId('check-connection').click();
  await expect(step('rights')).toHaveAttribute('data-outcome', 'passed');
  await expect(step('queues')).toContainText('choose queues below');
  await page.getByTestId('survey-queue').filter({ hasText: 'Cases' }).click();
  await expect(step('first-page')).toHaveAttribute('data-outcome', 'passed');
  await expect(page.getByTestId('survey-found')).toContainText('One value is not mapped');
  await expect(page.getByTestId('source-queues')).toHaveValue('Cases');
  await page.getByTestId('mapping').click();
  await expect(page.getByTestId('unmapped')).toHaveCount(1);
  const guesses = await page.getByTestId('guess').count();
  expect(guesses).toBeGreaterThan(3);
  // Who only comes by, or names what the server does not tell, is given no field of its list.
  const mapped = page.getByTestId('source-severityField');
  for (const typed of ['Sev', 'A field that it may not see']) {
    await mapped.fill(typed);
    await mapped.click();
    await page.keyboard.press('Tab');
    await expect(mapped).not.toBeFocused();
    await expect(mapped).toHaveValue(typed);
    await expect(page.getByTestId('guess')).toHaveCount(guesses);
  }
  await mapped.fill('severity');
  await page.keyboard.press('Tab');
  await expect(mapped, 'as the server writes it').toHaveValue('Severity');
  // A line that goes leaves the focus to the next one; the last to what adds one.
  const values = page.getByRole('group', { name: 'Field for severity' });
  const lines = await values.getByRole('textbox').count();
  const add = values.getByRole('button', { name: 'Add a value' });
  await add.click();
  await add.click();
  await values.getByRole('textbox').nth(lines).fill('Odd');
  await values.getByRole('button', { name: 'Remove “Odd”' }).press('Enter');
  await expect(values.getByRole('button', { name: `Remove line ${lines + 1}` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(add).toBeFocused();
  await expect(values.getByRole('textbox')).toHaveCount(lines);
  await page.getByRole('combobox', { name: 'Read as, line 1' }).first().selectOption('B');
  await expect(page.getByTestId('guess')).toHaveCount(guesses - 1);
  await page.getByTestId('source-name').fill('Asked');
  await expect(page.getByTestId('source-actions')).toContainText('Unsaved changes');
  await page.getByTestId('save-source').click();
  await page.getByTestId('source-item').filter({ hasText: 'Asked' }).waitFor();
  await page.getByTestId('close-connections').click();
  // Severity A is read as B, as chosen.
  await expect(page.getByTestId('case-row').first()).toHaveAttribute('data-severity', 'B');
});

test('what is chosen while a slow server is asked what it has stays chosen', async () => {
  await fillConnection(page, { name: 'Slow', address: slow.url, token: rt.token, queues: 'Cases' });
  await chooseAuthority(console_, page, slow.authorityFile);
  await page.getByTestId('mapping').click();
  slow.always('delay');
  await page.getByTestId('check-connection').click();
  await expect(step('first-page')).toHaveAttribute('data-outcome', 'passed');
  await expect(page.getByTestId('survey')).toHaveCount(0);
  const readAs = page.getByRole('combobox', { name: 'Read as' }).first();
  await readAs.selectOption('C');
  await page.getByTestId('source-name').fill('Slow, by night');
  await expect(page.getByTestId('survey-found')).toBeVisible();
  await expect(readAs).toHaveValue('C');
  await expect(page.getByTestId('source-name')).toHaveValue('Slow, by night');
  slow.always(null);
  await page.getByTestId('discard-source').click();
  await page.getByTestId('close-connections').click();
});

test('of queues without a case it is said that there is none, and what the mapping was made of instead', async () => {
  await fillConnection(page, { name: '', address: rt.url, token: rt.token, queues: 'Escalation' });
  await page.getByTestId('check-connection').click();
  await expect(page.getByTestId('survey-found')).toContainText('no cases in these queues yet');
  await page.getByTestId('discard-source').click();
  await expect(page.getByTestId('source-address')).toHaveValue('');
  await page.getByTestId('close-connections').click();
});

test('below a long mapping saving stays in sight, in a narrow window, at 200 % and in Chinese too', async () => {
  await page.getByTestId('connections-button').click();
  await page.getByTestId('source-item').filter({ hasText: 'Asked' }).click();
  await page.getByTestId('mapping').click();
  for (const { width, height, language } of [
    { width: 1280, height: 800, language: 'en' },
    { width: 600, height: 700, language: 'zh-CN' },
    { width: 640, height: 400, language: 'en' },
    { width: 640, height: 340, language: 'zh-CN' },
  ] as const) {
    await prefer(page, { language });
    await page.setViewportSize({ width, height });
    await page.getByTestId('source-address').focus();
    await expect(page.getByTestId('save-source'), `${width}x${height}`).toBeInViewport({ ratio: 1 });
    // What the keys come to is not beneath it.
    const last = page.getByRole('combobox').last();
    await last.focus();
    const isAboveFoot = async () => {
      const field = await last.boundingBox();
      const foot = await page.getByTestId('source-actions').boundingBox();
      return field !== null && foot !== null && field.y + field.height <= foot.y;
    };
    await expect.poll(isAboveFoot, `${width}x${height}`).toBe(true);
  }
  await prefer(page, { language: 'en' });
  await page.setViewportSize({ width: 1600, height: 1000 });
  await page.getByTestId('close-connections').click();
});

test('what was copied from a browser becomes the address of the desk, in sight', async () => {
  const address = `${rt.url}/Ticket/Display.html?id=1`;
  await fillConnection(page, { name: 'Copied', address, token: ` token ${rt.token}`, queues: 'Cases' });
  await expect(page.getByTestId('source-address')).toHaveValue(rt.url);
  await page.getByTestId('check-connection').click();
  await expect(page.locator('[data-testid="check-step"][data-step="first-page"]')).toHaveAttribute(
    'data-outcome',
    'passed',
  );
});

test('the first field that is wrong gets the focus, also one that is folded away', async () => {
  await page.getByTestId('source-name').fill('');
  await page.getByTestId('save-source').click();
  await expect(page.getByTestId('source-name')).toBeFocused();
  await page.getByTestId('source-name').fill('Copied');
  await page.getByTestId('mapping').click();
  await page.getByTestId('source-severityField').fill('');
  await page.getByTestId('mapping').click();
  await expect(page.getByTestId('source-severityField')).toHaveCount(0);
  await page.getByTestId('save-source').click();
  await expect(page.getByTestId('source-severityField')).toBeFocused();
});
