import { expect, type Page, test } from '@playwright/test';
import { MINUTE } from '../../src/domain/units.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';

/** A Wednesday noon in Beijing: everything is open. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');
/** Longer than a command is held before it is sent. */
const LATER = NOON + 2 * MINUTE;

// One story, told in steps.
test.describe.configure({ mode: 'serial' });

let data: Awaited<ReturnType<typeof freshDataDir>>;
let console_: RunningConsole;
let page: Page;

async function start(now: number): Promise<void> {
  console_ = await launchConsole({ dataDir: data.dir, args: ['--sample'], now });
  page = await ready(console_);
  await page.getByTestId('case-row').first().waitFor();
}

test.beforeAll(async () => {
  data = await freshDataDir();
  await start(NOON);
});
test.afterAll(async () => {
  await console_.quit();
  await data.remove();
});

const pane = () => page.getByTestId('case-pane');
const history = () => page.getByTestId('history');
/** Opens the first case that fits, and answers what it is called. */
async function open(severity: string, state: string): Promise<string> {
  const row = page
    .locator(`[data-testid="case-row"][data-severity="${severity}"][data-state="${state}"]`)
    .first();
  const key = (await row.getAttribute('data-case-key')) ?? '';
  await row.click();
  await expect(pane()).toHaveAttribute('data-case-key', key);
  return key;
}

async function reply(text: string): Promise<void> {
  await page.getByTestId('command-reply').click();
  await page.getByTestId('command-text').fill(text);
  await page.getByTestId('give-command').click();
}

let lowered = '';

test('a reply stops the clock at once, marked as not yet sent, and can be taken back', async () => {
  await open('B', 'running');
  await page.getByTestId('command-reply').click();
  await page.getByTestId('command-text').fill('We are looking into it.');
  await page.getByTestId('give-command').click();
  // In whose name is asked once, and only when something is done in it.
  await page.getByTestId('agent-input').fill('Li Wei');
  await page.getByTestId('agent-save').click();
  await expect(pane().getByTestId('unsent-mark')).toHaveText('Not yet sent');
  await expect(page.getByTestId('outbox-chip')).toHaveText('1 not sent');
  await expect(pane()).toContainText('Met');
  await page.getByTestId('undo-command').click();
  await expect(page.getByTestId('unsent-mark')).toHaveCount(0);
  await expect(page.getByTestId('outbox-chip')).toHaveCount(0);
  await expect(pane()).toContainText('Running');
});

test('marked cases are changed at once, each by a command of its own, and all of it can be undone', async () => {
  const rows = page.getByTestId('case-row');
  const bar = page.getByTestId('marked-bar');
  await rows.nth(0).click({ modifiers: ['Control'] });
  await rows.nth(4).click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('5 cases marked');
  await bar.getByTestId('command-note').click();
  await page.getByTestId('command-text').fill('Handed over to the late shift.');
  await page.getByTestId('give-command').click();
  await expect(bar).toContainText('Internal note: 5 not yet sent');
  await expect(page.getByTestId('outbox-chip')).toHaveText('5 not sent');
  await page.getByTestId('marked-undo').click();
  await expect(page.getByTestId('outbox-chip')).toHaveCount(0);
  await bar.getByTestId('command-change-severity').click();
  await page.getByTestId('command-severity').selectOption('A');
  await expect(page.getByTestId('preview-many').getByTestId('preview-deadline')).toContainText('S-');
  await page.keyboard.press('Escape');
  await bar.getByRole('button', { name: 'Unmark' }).click();
});

test('the palette does to the open case what its pane can', async () => {
  const key = await open('B', 'running');
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-field').fill(`${key}: internal`);
  await page.keyboard.press('Enter');
  await page.getByTestId('note-form').getByTestId('command-text').fill('Asked the network team.');
  await page.getByTestId('give-command').click();
  await pane().getByTestId('undo-command').click();
  await expect(page.getByTestId('outbox-chip')).toHaveCount(0);
});

// The desk moves by itself once time does: what must find a case unanswered comes before that.
test('a missing duty of the customer lets the agent lower the severity, with reason and preview', async () => {
  lowered = await open('A', 'running');
  const contact = page.locator('[data-testid="duty"][data-about="contact"]');
  await contact.getByTestId('duty-missing').click();
  await expect(contact).toContainText('Li Wei');
  await page.getByTestId('propose-lower').click();
  await expect(page.getByTestId('command-severity')).toHaveValue('B');
  await expect(page.getByTestId('command-text')).toHaveValue(/The customer has not provided: .*contact/);
  await expect(page.getByTestId('severity-form').getByTestId('preview-deadline')).toBeVisible();
  await page.getByTestId('give-command').click();
  await expect(history()).toContainText('Severity lowered from A to B by Li Wei');
  await console_.travelTo(LATER);
  await expect(page.getByTestId('pending-command')).toHaveCount(0);
  await expect(history()).toContainText('Reason: The customer has not provided');
});

test('what was sent is in the history, in the agent’s name and with its words', async () => {
  await open('B', 'running');
  await reply('It is fixed.');
  await expect(history()).toContainText('Answered by Li Wei');
  await page.getByTestId('command-take').click();
  await console_.travelTo(LATER + 2 * MINUTE);
  await expect(pane().getByTestId('unsent-mark')).toHaveCount(0);
  await expect(history()).toContainText('It is fixed.');
  await expect(history()).toContainText('Taken over by Li Wei');
  await expect(page.getByTestId('command-take')).toHaveAttribute('aria-disabled', 'true');
});

test('all of it is there after a restart', async () => {
  await console_.quit();
  await start(LATER + 3 * MINUTE);
  await page.getByTestId('board-search').fill(lowered);
  await page.locator(`[data-testid="case-row"][data-case-key="${lowered}"]`).click();
  await expect(history()).toContainText('Severity lowered from A to B by Li Wei');
  await expect(history()).toContainText('Reason: The customer has not provided');
});
