import { expect, test } from '@playwright/test';
import { MINUTE } from '../../src/domain/units.ts';
import { openSampleDesk } from './support/sample-desk.ts';

/** A Wednesday noon in Beijing: everything is open. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');
/** Longer than a command is held before it is sent. */
const LATER = NOON + 2 * MINUTE;

const desk = openSampleDesk(NOON);

const board = () => desk.page.getByTestId('board');
const rows = () => desk.page.getByTestId('case-row');
const pane = () => desk.page.getByTestId('case-pane');
const owner = () => desk.page.getByTestId('assign-owner');
const chip = () => desk.page.getByTestId('outbox-chip');
const press = (key: string) => desk.page.keyboard.press(key);

let key = '';
const row = () => desk.page.locator(`[data-testid="case-row"][data-case-key="${key}"]`);

test('a key asks to whom the chosen case is given, Enter gives it, and its row names them at once', async () => {
  await board().focus();
  await press('Home');
  key = (await desk.page.locator('[data-active="true"]').getAttribute('data-case-key')) ?? '';
  await press('g');
  await expect(owner()).toBeFocused();
  await desk.page.keyboard.type('Agent of Tests');
  await expect(desk.page.getByTestId('give-command')).toBeEnabled();
  // Nobody in the list is called so: one Enter gives it.
  await press('Enter');
  await desk.page.getByTestId('agent-input').fill('Li Wei');
  await press('Enter');
  await expect(pane().getByTestId('pending-command')).toContainText('Assigned to Agent of Tests');
  await expect(row()).toContainText('Agent of Tests');
  await expect(owner()).toHaveCount(0);
});

test('it can be taken back, and who was named stands in the form again', async () => {
  await board().focus();
  await press('z');
  await expect(chip()).toHaveCount(0);
  await expect(row()).not.toContainText('Agent of Tests');
  await press('g');
  await expect(owner()).toHaveValue('Agent of Tests');
  await press('Escape');
  await expect(owner()).toHaveCount(0);
  await expect(pane()).toBeVisible();
  await press('g');
  await expect(owner(), 'what is put away is kept').toHaveValue('Agent of Tests');
  await desk.page.getByTestId('assign-form').getByRole('button', { name: 'Cancel' }).click();
  await desk.page.getByTestId('command-assign').click();
  await expect(owner(), 'what is cancelled is not').toHaveValue('');
  await desk.page.getByTestId('bring-back').press('Enter');
  await expect(owner(), 'until it is brought back').toHaveValue('Agent of Tests');
  await expect(owner()).toBeFocused();
  await desk.page.getByTestId('assign-form').getByRole('button', { name: 'Cancel' }).click();
  await desk.page.getByTestId('command-assign').click();
  await expect(owner()).toHaveValue('');
});

test('the agent is offered first, and giving a case to oneself is taking it', async () => {
  await owner().click();
  await expect(desk.page.getByRole('listbox').getByRole('option').first()).toHaveText('Li Wei (you)');
  await desk.page.getByRole('listbox').getByRole('option').first().click();
  await expect(owner()).toHaveValue('Li Wei');
  await desk.page.getByTestId('give-command').click();
  await expect(pane().getByTestId('pending-command')).toContainText('Taken over');
  await press('g');
  await desk.page.keyboard.type('li wei');
  await expect(desk.page.getByTestId('assign-form')).toContainText('They own this case already.');
  await expect(desk.page.getByTestId('give-command')).toBeDisabled();
  await desk.page.getByTestId('assign-form').getByRole('button', { name: 'Cancel' }).click();
  await pane().getByTestId('undo-command').click();
  await expect(chip()).toHaveCount(0);
});

test('a case is left to nobody, and what was done is in its history', async () => {
  await press('g');
  await desk.page.keyboard.type('Agent of Tests');
  await desk.page.getByTestId('give-command').click();
  await expect(row()).toContainText('Agent of Tests');
  await expect(owner()).toHaveCount(0);
  await press('g');
  await desk.page.getByTestId('assign-nobody').click();
  await expect(row()).toContainText('Unowned');
  await expect(owner()).toHaveCount(0);
  await press('g');
  await expect(owner()).toBeVisible();
  await expect(desk.page.getByTestId('assign-nobody'), 'nobody owns it already').toHaveCount(0);
  await press('Escape');
  await desk.console.travelTo(LATER);
  await expect(pane().getByTestId('pending-command')).toHaveCount(0);
  const history = desk.page.getByTestId('history');
  await expect(history).toContainText('Assigned to Agent of Tests by Li Wei');
  await expect(history).toContainText('Left without an owner by Li Wei');
  await expect(row()).toContainText('Unowned');
});

test('the palette opens the form, too', async () => {
  await press('Control+k');
  await desk.page.getByTestId('palette-field').fill(`${key}: hand over`);
  await press('Enter');
  await expect(owner()).toBeFocused();
  await press('Escape');
  await desk.page.getByTestId('case-close').click();
});

test('marked cases are given to one person at once, those that are theirs left alone, and it can be undone', async () => {
  const bar = desk.page.getByTestId('marked-bar');
  const dialog = desk.page.getByTestId('marked-dialog');
  await board().focus();
  await press('Home');
  for (const pressed of ['Space', 'Shift+j', 'Shift+j']) await press(pressed);
  await expect(bar).toContainText('3 cases marked');
  await press('g');
  await expect(dialog.getByTestId('assign-owner')).toBeFocused();
  await desk.page.keyboard.type('Agent of Tests');
  await press('Escape');
  await press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(board(), 'the focus is where it was').toBeFocused();
  await press('g');
  await expect(owner(), 'what is put away is kept').toHaveValue('Agent of Tests');
  await dialog.getByTestId('give-command').click();
  await expect(bar).toContainText('Assign: 3 not yet sent');
  await expect(rows().filter({ hasText: 'Agent of Tests' })).toHaveCount(3);
  for (const pressed of ['Shift+j', 'g']) await press(pressed);
  await desk.page.keyboard.type('Agent of Tests');
  await expect(dialog).toContainText('Gives them 1 of 4; they own the others already.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await press('Shift+k');
  await expect(bar).toContainText('3 cases marked');
  await press('z');
  await expect(bar).toContainText('Assign: 3 taken back');
  await expect(chip()).toHaveCount(0);
  await expect(rows().filter({ hasText: 'Agent of Tests' })).toHaveCount(0);
});
