// Everything that a page shows waits for the main process: one that does not answer must not look like a long start.
import { expect, test } from '@playwright/test';
import { openSampleDesk } from './support/sample-desk.ts';

const desk = openSampleDesk(Date.parse('2026-11-25T12:00:00+08:00'));

/** Has main answer no page any more, refuse each, or answer them as before. */
const letMain = (how: 'be silent' | 'refuse' | 'answer') =>
  desk.console.app.evaluate(({ ipcMain }, asked) => {
    type Answer = (...args: unknown[]) => unknown;
    const kept = globalThis as unknown as { answer?: Answer | undefined };
    kept.answer ??= (ipcMain as unknown as { _invokeHandlers: Map<string, Answer> })._invokeHandlers.get(
      'ask',
    );
    ipcMain.removeHandler('ask');
    if (asked === 'be silent') ipcMain.handle('ask', () => new Promise(() => {}));
    if (asked === 'refuse') ipcMain.handle('ask', () => Promise.reject(new Error('no such module')));
    if (asked === 'answer' && kept.answer !== undefined)
      (ipcMain as unknown as { _invokeHandlers: Map<string, Answer> })._invokeHandlers.set(
        'ask',
        kept.answer,
      );
  }, how);

test('a window that the program does not answer says so, and is whole again once it is answered', async () => {
  await letMain('be silent');
  await desk.page.reload();
  const said = desk.page.getByTestId('no-answer');
  await expect(said).toContainText('Caseclock is not responding');
  await letMain('answer');
  await said.getByRole('button', { name: 'Load again' }).click();
  await expect(desk.page.getByTestId('case-row').first()).toBeVisible();
  await expect(said).toHaveCount(0);
});

test('where the answer fails, why is said with it', async () => {
  await letMain('refuse');
  await desk.page.reload();
  await expect(desk.page.getByTestId('no-answer')).toContainText('no such module');
  await letMain('answer');
  await desk.page.getByRole('button', { name: 'Load again' }).click();
  await expect(desk.page.getByTestId('case-row').first()).toBeVisible();
});
