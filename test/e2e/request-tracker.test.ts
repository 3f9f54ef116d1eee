import { expect, type Page, test } from '@playwright/test';
import { HOUR, MINUTE } from '../../src/domain/units.ts';
import { type RequestTracker, startRequestTracker } from '../servers/rt/request-tracker.ts';
import { connect } from './support/connect.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { type OpenedTicket, openTicket } from './support/tickets.ts';

test.describe.configure({ mode: 'serial' });

let data: Awaited<ReturnType<typeof freshDataDir>>;
let rt: RequestTracker;
let console_: RunningConsole;
let page: Page;

const row = ({ key }: OpenedTicket) => page.locator(`[data-case-key="${key}"]`);

const platform = (severity: string) => ({
  Severity: severity,
  'Service Type': 'technical-platform',
  'Support Plan': 'Unified',
});

/** The minute of an instant as the board shows it in Beijing time. */
const inBeijing = (at: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' }).format(
    at,
  );

test.beforeAll(async () => {
  [data, rt] = await Promise.all([freshDataDir(), startRequestTracker()]);
  console_ = await launchConsole({ dataDir: data.dir });
  page = await ready(console_);
});
test.afterAll(async () => {
  await console_.quit();
  await rt.remove();
  await data.remove();
});

test('before there is a connection the console says how to make one', async () => {
  await expect(page.getByTestId('empty-no-source')).toBeVisible();
});

test('a connection is made in the console, and an empty desk is calm', async () => {
  await connect(page, { name: 'Desk', address: rt.url, token: rt.token, queues: 'Cases' });
  await expect(page.getByTestId('empty-all-clear')).toBeVisible();
  await expect(page.getByTestId('source-chip')).toContainText('Desk');
});

test('a ticket created through the API shows with the right deadline', async () => {
  const ticket = await openTicket(rt, { subject: '虚拟机无法启动', customFields: platform('A') });
  await console_.syncNow();
  await expect(row(ticket)).toHaveAttribute('data-state', 'running');
  await expect(row(ticket)).toHaveAttribute('data-severity', 'A');
  await expect(row(ticket)).toContainText('虚拟机无法启动');
  await expect(row(ticket).getByTestId('deadline-beijing')).toContainText(
    inBeijing(ticket.createdAt + 2 * HOUR),
  );
});

test('a severity without the agreement for it is clocked as B and says so', async () => {
  const ticket = await openTicket(rt, {
    subject: 'Wants A',
    customFields: { ...platform('A'), 'Support Plan': 'Basic' },
  });
  await console_.syncNow();
  await expect(row(ticket)).toHaveAttribute('data-severity', 'B');
  await row(ticket).click();
  await expect(page.getByTestId('case-pane')).toContainText('Premium');
  await page.keyboard.press('Escape');
});

test('waiting for the customer pauses the clock, an internal comment does nothing, a staff reply meets it', async () => {
  const ticket = await openTicket(rt, { subject: 'Replies', customFields: platform('A') });
  await rt.setStatus(ticket.id, 'stalled');
  await console_.syncNow();
  await expect(row(ticket)).toHaveAttribute('data-state', 'paused');
  await rt.setStatus(ticket.id, 'open');
  await rt.comment(ticket.id, 'agent1', 'Looks like the disk.');
  await console_.syncNow();
  await expect(row(ticket)).toHaveAttribute('data-state', 'running');
  await rt.reply(ticket.id, 'agent1', 'We are looking into it.');
  await console_.syncNow();
  await expect(row(ticket)).toHaveAttribute('data-state', 'met');
});

test('a resolved ticket leaves the board', async () => {
  const ticket = await openTicket(rt, { subject: 'Short', customFields: platform('C') });
  await console_.syncNow();
  await expect(row(ticket)).toBeVisible();
  await rt.setStatus(ticket.id, 'resolved');
  await console_.syncNow();
  await expect(row(ticket)).toHaveCount(0);
});

test('with the server gone the board keeps what it has and says how old it is; when it is back it catches up', async () => {
  await rt.stop();
  await console_.travelTo((await program(page)).now + 10.5 * MINUTE);
  await console_.syncNow();
  // The machine that runs this may have no notification daemon, and says so: that is another matter.
  const refused = page.locator('[data-testid="problem-banner"][data-code="connection-refused"]');
  await expect(refused).toBeVisible();
  await expect(page.getByTestId('data-age').first()).toContainText('10 min');
  expect(await page.getByTestId('case-row').count()).toBeGreaterThan(0);
  await rt.start();
  const ticket = await openTicket(rt, { subject: 'Opened while away', customFields: platform('B') });
  await console_.syncNow();
  await expect(row(ticket)).toBeVisible();
  await expect(refused).toHaveCount(0);
});

async function program(of: Page): Promise<{ readonly now: number }> {
  const shift = await of.evaluate(async () => {
    const bridge = (
      globalThis as unknown as { caseclock: { readProgram(): Promise<{ clockShiftMs: number }> } }
    ).caseclock;
    return (await bridge.readProgram()).clockShiftMs;
  });
  return { now: Date.now() + shift };
}
