import { expect, test } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { prefer } from './support/preferences.ts';
import { openSampleDesk } from './support/sample-desk.ts';

/** A Wednesday noon in Beijing: every window is open. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');

const desk = openSampleDesk(NOON);

const lanes = () => desk.page.getByTestId('lanes');
const lane = (group: string) => desk.page.locator(`[data-testid="lane"][data-group="${group}"]`);
const active = () => desk.page.locator('[data-testid="case-card"][data-active="true"]');
const laneOfActive = () =>
  active().evaluate((card) => card.closest<HTMLElement>('[data-group]')?.dataset['group']);
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await desk.page.keyboard.press(key);
};
/** What a screen reader is told has the focus. */
const heard = () =>
  lanes().evaluate((list) => {
    const id = list.getAttribute('aria-activedescendant') ?? '';
    return document.getElementById(id)?.dataset['caseKey'] ?? null;
  });

test.beforeAll(async () => {
  await prefer(desk.page, { agent: 'Li Wei' });
  await desk.page.getByTestId('board-layout').click();
  await lanes().focus();
});

test('each key of the lanes moves to a card, which is heard and in sight', async () => {
  await press('ArrowRight');
  expect(await laneOfActive(), 'from nowhere to the first').toBe('breached');
  for (const key of ['l', 'End', 'PageUp', 'PageDown', 'Home', 'ArrowDown', 'k', 'j', 'ArrowRight', 'h']) {
    await press(key);
    await expect(active(), key).toHaveCount(1);
    await expect(active(), key).toBeInViewport();
    expect(await heard(), key).toBe(await active().getAttribute('data-case-key'));
  }
  expect(await laneOfActive()).toBe('due');
  await expect(lanes()).toBeFocused();
});

test('who moves on the board after a button was pressed opens a case with Enter, and does not press it again', async () => {
  await desk.page.getByTestId('board-layout').focus();
  await press('j', 'Enter');
  await expect(desk.page.getByTestId('case-pane')).toBeVisible();
  await expect(lanes()).toBeFocused();
  await press('Escape');
  await expect(desk.page.getByTestId('case-pane')).toHaveCount(0);
});

test('the lanes are one list of groups, and break no rule of accessibility', async () => {
  const due = lanes().getByRole('group', { name: /^Due next: \d+ cases$/ });
  await expect(due).toHaveCount(1);
  await expect(due.getByRole('option', { selected: true })).toHaveCount(1);
  expect(await accessibilityFaults(desk.page)).toEqual([]);
});

test('marks are set and taken away in a lane, and Esc takes them all away', async () => {
  await press('Home', ' ', 'Shift+ArrowDown');
  await expect(desk.page.getByTestId('marked-bar')).toContainText('2 cases marked');
  await expect(lane('due').getByRole('option', { selected: true })).toHaveCount(2);
  await press('x');
  await expect(desk.page.getByTestId('marked-bar')).toContainText('1 case marked');
  await press('Escape');
  await expect(desk.page.getByTestId('marked-bar')).toHaveCount(0);
  await expect(lanes()).toBeFocused();
});

test('Enter opens, moving on turns to the next, also into another lane, and Esc comes back', async () => {
  const pane = desk.page.getByTestId('case-pane');
  await press('Enter', 'j');
  await expect(pane).toHaveAttribute('data-case-key', (await active().getAttribute('data-case-key')) ?? '');
  await press('ArrowLeft');
  await expect(pane).toHaveAttribute('data-case-key', (await active().getAttribute('data-case-key')) ?? '');
  expect(await laneOfActive()).toBe('breached');
  await press('Escape');
  await expect(pane).toHaveCount(0);
  await expect(lanes()).toBeFocused();
});

test('a lane that Tab goes to has the keys, and nothing of another lane is opened there', async () => {
  await press('Tab', 'Tab', 'Tab', 'Tab');
  await expect(lane('paused').getByRole('group')).toBeFocused();
  await press('Enter', 'x');
  await expect(desk.page.getByTestId('case-pane')).toHaveCount(0);
  await expect(desk.page.getByTestId('marked-bar')).toHaveCount(0);
  await press('ArrowDown');
  expect(await laneOfActive()).toBe('paused');
  await expect(lanes()).toBeFocused();
});

test('a click leaves the focus where the keys are heard', async () => {
  await lane('due').getByTestId('case-card').nth(1).click();
  await expect(lanes()).toBeFocused();
  await press('Escape');
  await expect(desk.page.getByTestId('case-pane')).toHaveCount(0);
});

test('a case that leaves its lane keeps the selection, and the focus stays with the cases', async () => {
  await lanes().focus();
  await press('Home', 'r');
  const key = await active().getAttribute('data-case-key');
  await desk.page.getByTestId('command-text').fill('We are looking into it.');
  await press('Control+Enter');
  await expect.poll(laneOfActive).not.toBe('due');
  await expect(active()).toHaveAttribute('data-case-key', key ?? '');
  expect(await heard()).toBe(key);
  await expect(lanes()).toBeFocused();
  await press('z', 'Escape');
  await expect.poll(laneOfActive).toBe('due');
  await expect(lanes()).toBeFocused();
});
