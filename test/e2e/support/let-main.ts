import type { RunningConsole } from './console.ts';

/** Has main answer no page any more, refuse each, or answer them as before. */
export function letMain(console_: RunningConsole, how: 'be silent' | 'refuse' | 'answer'): Promise<void> {
  return console_.app.evaluate(({ ipcMain }, asked) => {
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
}
