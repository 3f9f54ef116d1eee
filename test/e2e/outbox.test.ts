// What is commanded in the console, on its way to a real Request Tracker: through a power cut, against what others did
// there meanwhile, against what the desk will not do, and when the connection goes.
import { expect, type Page, test } from '@playwright/test';
import { MINUTE, SECOND } from '../../src/domain/units.ts';
import { HOLD_MS } from '../../src/main/sync/outbox/next-to-send.ts';
import { act } from '../desk/support/act.ts';
import { type FaultProxy, startFaultProxy } from '../servers/fault-proxy/fault-proxy.ts';
import { type RequestTracker, startRequestTracker } from '../servers/rt/request-tracker.ts';
import { messagesIn } from '../servers/rt/rt-truth.ts';
import { chooseAuthority } from './support/authority.ts';
import { fillConnection, saveConnection } from './support/connect.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { prefer } from './support/preferences.ts';

test.describe.configure({ mode: 'serial' });

let data: Awaited<ReturnType<typeof freshDataDir>>;
let rt: RequestTracker;
let proxy: FaultProxy;
let console_: RunningConsole;
let page: Page;

test.beforeAll(async () => {
  [data, rt] = await Promise.all([freshDataDir(), startRequestTracker()]);
  proxy = await startFaultProxy(rt.url);
  console_ = await launchConsole({ dataDir: data.dir });
  page = await ready(console_);
  await prefer(page, { agent: 'Agent 1' });
  await fillConnection(page, { name: 'Desk', address: proxy.url, token: rt.agentToken, queues: 'Cases' });
  await chooseAuthority(console_, page, proxy.authorityFile);
  await saveConnection(page, 'Desk');
});
test.afterAll(async () => {
  await console_.quit();
  await Promise.all([proxy.stop(), rt.remove()]);
  await data.remove();
});

const pane = () => page.getByTestId('case-pane');
const pending = () => pane().getByTestId('pending-command');

/** A case at the desk, open in the console. */
async function openCase(subject: string): Promise<number> {
  const customFields = { Severity: 'A', 'Service Type': 'billing', 'Support Plan': 'Unified' };
  const id = await rt.createTicket({ subject, customFields });
  await console_.syncNow();
  await show(id);
  return id;
}

async function show(id: number): Promise<void> {
  await page.locator(`[data-testid="case-row"][data-case-key="RT-${id}"]`).click();
  await expect(pane()).toHaveAttribute('data-case-key', `RT-${id}`);
}

async function reply(text: string): Promise<void> {
  await page.getByTestId('command-reply').click();
  await page.getByTestId('command-text').fill(text);
  await page.getByTestId('give-command').click();
  await expect(pending()).toHaveAttribute('data-state', 'queued');
}

async function lower(): Promise<void> {
  await page.getByTestId('command-change-severity').click();
  await page.getByTestId('command-severity').selectOption('B');
  await page.getByTestId('command-text').fill('A workaround exists.');
  await page.getByTestId('give-command').click();
  await expect(pending()).toHaveAttribute('data-state', 'queued');
}

/** Passes the time for which a command can still be taken back, or one that may have arrived is left alone. */
const untilSent = () => pass(16 * SECOND);

async function pass(ms: number): Promise<void> {
  const shiftMs = await page.evaluate(async () => {
    const { caseclock } = globalThis as unknown as {
      caseclock: { readProgram(): Promise<{ clockShiftMs: number }> };
    };
    return (await caseclock.readProgram()).clockShiftMs;
  });
  await console_.travelTo(Date.now() + shiftMs + ms);
}

async function severityAtDesk(id: number): Promise<string | undefined> {
  const { CustomFields } = (await rt.get(`ticket/${id}`)) as {
    readonly CustomFields: readonly { readonly name: string; readonly values: readonly string[] }[];
  };
  return CustomFields.find(({ name }) => name === 'Severity')?.values[0];
}

test('what closes a case stands beside its key, however much the pane offers', async () => {
  await openCase('Tools');
  await expect(pane().getByTestId('open-at-source')).toBeVisible();
  const places = async () => {
    const [close, own, box] = await Promise.all([
      pane().getByTestId('case-close').boundingBox(),
      pane().getByTestId('case-own-window').boundingBox(),
      pane().boundingBox(),
    ]);
    if (close === null || own === null || box === null) return 'not in sight';
    return { below: close.y - own.y, isAtTheEdge: box.x + box.width - close.x < 80 };
  };
  await expect.poll(places).toEqual({ below: 0, isAtTheEdge: true });
});

test('a reply that is on its way when the power fails reaches the customer once', async () => {
  const id = await openCase('Power');
  proxy.planMessages(['stall']);
  await reply('We are on it.');
  await untilSent();
  await expect.poll(() => messagesIn(rt, id)).toContain('We are on it.');
  await expect(pending()).toHaveAttribute('data-state', 'sending');
  await console_.kill();
  console_ = await launchConsole({ dataDir: data.dir });
  page = await ready(console_);
  await page.getByTestId('secret-input').fill(rt.agentToken);
  await page.getByTestId('secret-save').click();
  await show(id);
  await expect(pending()).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByTestId('history')).toContainText('Answered by Agent 1');
  const sent = (await messagesIn(rt, id)).filter((text) => text === 'We are on it.');
  expect(sent).toHaveLength(1);
});

test('what was left unsent can be undone for certain in the first moments of a start', async () => {
  const id = await openCase('Second thoughts');
  await reply('Never mind.');
  await console_.kill();
  console_ = await launchConsole({ dataDir: data.dir });
  page = await ready(console_);
  await show(id);
  await expect(pending()).toHaveAttribute('data-state', 'queued');
  // Longer ago than it is held, and its source is ready to send it from here on.
  await pass(HOLD_MS);
  await page.getByTestId('secret-input').fill(rt.agentToken);
  await page.getByTestId('secret-save').click();
  await pending().getByTestId('undo-command').click();
  await expect(pending()).toHaveCount(0);
  await expect(page.locator('[role="alert"]')).toHaveCount(0);
  await untilSent();
  await console_.syncNow();
  await expect(page.getByTestId('outbox-chip')).toHaveCount(0);
  expect(await messagesIn(rt, id)).not.toContain('Never mind.');
});

test('a reply whose answer is lost with the connection is there once', async () => {
  const id = await openCase('Line');
  proxy.planMessages(['lose-answer']);
  await reply('Still on it.');
  await untilSent();
  await expect.poll(() => proxy.met.get('lose-answer')).toBe(1);
  await expect(pending()).toContainText('Not certain whether it arrived');
  // What may be with the customer cannot be undone.
  await expect(pending().getByTestId('undo-command')).toHaveCount(0);
  await untilSent();
  await expect(pending()).toHaveCount(0, { timeout: 30_000 });
  const sent = (await messagesIn(rt, id)).filter((text) => text === 'Still on it.');
  expect(sent).toHaveLength(1);
});

test('a reply on which the desk is at work for long after the line broke is never sent a second time', async () => {
  const id = await openCase('Late');
  proxy.planMessages(['late']);
  await reply('Late but once.');
  await untilSent();
  await expect(pending()).toContainText('Not certain whether it arrived');
  const row = page.locator(`[data-testid="case-row"][data-case-key="RT-${id}"]`);
  await expect(row).toHaveAttribute('data-state', 'met');
  for (let minutes = 0; minutes < 5; minutes += 1) {
    await pass(MINUTE);
    const before = proxy.requests();
    await console_.syncNow();
    await expect.poll(() => proxy.requests()).toBeGreaterThan(before);
  }
  await pass(MINUTE);
  await console_.syncNow();
  await expect(pending()).toHaveAttribute('data-state', 'unclear');
  await expect(row.getByTestId('unsent-mark')).toHaveText('Needs a decision');
  // Nobody knows that the customer was answered, so the clock does not claim it.
  await expect(row).not.toHaveAttribute('data-state', 'met');
  expect(await messagesIn(rt, id)).not.toContain('Late but once.');
  await proxy.finishLate();
  await console_.syncNow();
  await expect(pending()).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByTestId('history')).toContainText('Answered by Agent 1');
  expect((await messagesIn(rt, id)).filter((text) => text === 'Late but once.')).toHaveLength(1);
});

test('a reply that never came is sent again on the agent’s word, and one that was seen there is settled', async () => {
  for (const [subject, button, times] of [
    ['Lost', 'send-again', 1],
    ['Seen', 'confirm-command', 0],
  ] as const) {
    const id = await openCase(subject);
    proxy.planMessages(['drop']);
    await reply(`About ${subject}.`);
    await untilSent();
    await expect(pending()).toContainText('Not certain whether it arrived');
    await pass(6 * MINUTE);
    await console_.syncNow();
    await expect(pending()).toHaveAttribute('data-state', 'unclear');
    await pending().getByTestId(button).click();
    await expect(pending()).toHaveCount(0, { timeout: 30_000 });
    expect((await messagesIn(rt, id)).filter((text) => text === `About ${subject}.`)).toHaveLength(times);
  }
});

test('what others did meanwhile is shown beside what was wanted, and stays when the agent leaves it', async () => {
  const id = await openCase('Theirs');
  await lower();
  await rt.setCustomFields(id, { Severity: 'C' }, 'agent2');
  await untilSent();
  await expect(pending()).toHaveAttribute('data-state', 'conflict');
  await expect(pending()).toContainText('Change to severity B');
  await expect(pending()).toContainText('A workaround exists.');
  await expect(pending()).toContainText('It is now: Severity: C (Agent 2)');
  await expect(page.locator(`[data-case-key="RT-${id}"] [data-testid="unsent-mark"]`)).toHaveText(
    'Needs a decision',
  );
  await pending().getByTestId('keep-theirs').click();
  await expect(pending()).toHaveCount(0);
  expect(await severityAtDesk(id)).toBe('C');
});

test('and is replaced when the agent keeps to it, from the list of what is not sent too', async () => {
  const id = await openCase('Mine');
  await lower();
  await rt.setCustomFields(id, { Severity: 'C' }, 'agent2');
  await untilSent();
  await expect(pending()).toHaveAttribute('data-state', 'conflict');
  await page.getByTestId('outbox-chip').click();
  await page.getByTestId('outbox').getByTestId('keep-mine').click();
  await expect(page.getByTestId('outbox-chip')).toHaveCount(0);
  await expect(pending()).toHaveCount(0);
  expect(await severityAtDesk(id)).toBe('B');
});

test('what the desk will not do is said with its reason, and done once that is gone', async () => {
  const id = await openCase('Name');
  await prefer(page, { agent: 'Nobody Such' });
  await page.getByTestId('command-take').click();
  await untilSent();
  await expect(pending()).toHaveAttribute('data-state', 'refused');
  await expect(pending()).toContainText('The help desk knows nobody by that name');
  await expect(pending()).toContainText('Nobody Such');
  await prefer(page, { agent: 'Agent 1' });
  await pending().getByTestId('send-again').click();
  await expect(pending()).toHaveCount(0);
  await expect.poll(async () => JSON.stringify(await rt.get(`ticket/${id}`))).toContain('"agent1"');
});

test('who is given a case and is not known there, or may not own it, is said, and another name can be written', async () => {
  await openCase('Given away');
  const assign = pane().getByTestId('command-assign');
  await assign.click();
  await page.getByTestId('assign-owner').fill('Nobody Such');
  await page.getByTestId('give-command').click();
  await untilSent();
  await expect(pending()).toHaveAttribute('data-state', 'refused');
  await expect(pending()).toContainText('The help desk knows nobody by that name');
  const again = async (name: string) => {
    await pending().getByTestId('edit-and-resend').click();
    await expect(pending().getByTestId('edit-command')).toBeFocused();
    await pending().getByTestId('edit-command').fill(name);
    await pending().getByTestId('send-again').click();
  };
  await again('customer1');
  await expect(pending().getByTestId('command-detail')).toContainText('may not own');
  // What is written anew in the list is kept while a key of the window closes that.
  const inList = page.getByTestId('outbox').getByTestId('edit-command');
  await page.getByTestId('outbox-chip').click();
  await page.getByTestId('outbox').getByTestId('edit-and-resend').click();
  await inList.fill('agent2');
  await page.keyboard.press('Control+2');
  await expect(page.getByTestId('review-page')).toBeVisible();
  await expect(inList).toHaveCount(0);
  await page.getByTestId('outbox-chip').click();
  await expect(inList).toHaveValue('agent2');
  await page.keyboard.press('Control+1');
  await expect(pending().getByTestId('edit-command')).toHaveValue('agent2');
  await pending().getByTestId('send-again').click();
  await expect(pending()).toHaveCount(0);
  await expect(page.getByTestId('history')).toContainText('Assigned to agent2 by Agent 1');
  await expect(page.locator('[data-testid="case-row"][data-active="true"]')).toContainText('Agent 2');
});

test('what became of a case is said in the desk’s own words, and the command can be dropped', async () => {
  const into = await rt.createTicket({ subject: 'The other one' });
  const id = await openCase('Merged');
  await reply('Any news?');
  await act(rt, 'PUT', `ticket/${id}`, { MergeInto: into });
  await untilSent();
  await expect(pending()).toHaveAttribute('data-state', 'refused');
  await expect(pending().getByTestId('command-detail')).toContainText(`RT-${into}`);
  await pending().getByTestId('drop-command').click();
  await expect(page.getByTestId('outbox-chip')).toHaveCount(0);
});

test('who removes a connection is told how much was not sent, and it is never sent', async () => {
  const id = await openCase('Removed');
  proxy.always('drop');
  await reply('First.');
  await page.getByTestId('command-note').click();
  await page.getByTestId('command-text').fill('Second.');
  await page.getByTestId('give-command').click();
  await expect(page.getByTestId('outbox-chip')).toHaveText('2 not sent');
  await page.getByTestId('command-note').click();
  await page.getByTestId('command-text').fill('Begun.');
  const kept = () => page.evaluate(() => Object.values(localStorage));
  expect(await kept()).toContain('Begun.');
  await page.getByTestId('connections-button').click();
  await page.getByTestId('source-item').filter({ hasText: 'Desk' }).click();
  await page.getByTestId('remove-source').click();
  await expect(page.getByTestId('remove-unsent')).toContainText('2 commands have not been sent yet');
  // One after the other, without a wait: the second Esc is for the dialog beneath.
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('remove-source')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('connections')).toHaveCount(0);
  await page.getByTestId('connections-button').click();
  await page.getByTestId('source-item').filter({ hasText: 'Desk' }).click();
  await page.getByTestId('remove-source').click();
  await page.getByTestId('remove-cancel').click();
  await page.getByTestId('remove-source').click();
  await page.getByTestId('remove-with-cases').click();
  await page.getByTestId('close-connections').click();
  await expect(page.getByTestId('outbox-chip')).toHaveCount(0);
  await expect(page.getByTestId('case-row')).toHaveCount(0);
  expect(await kept(), 'what was begun goes with it').not.toContain('Begun.');
  proxy.always(null);
  expect(await messagesIn(rt, id)).not.toContain('First.');
});
