import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MINUTE } from '../../../../src/domain/units.ts';

const app = new EventEmitter();
const sent = vi.fn<(command: string, asked: unknown) => Promise<unknown>>();
const closed = vi.fn();

// Electron's modules exist only inside Electron; of them only this is used.
vi.mock('electron/main', () => ({
  app,
  WebContentsView: class {
    readonly webContents = { debugger: { attach() {}, sendCommand: sent }, close: closed };
  },
}));
const { giveBackMemory } = await import('../../../../src/main/program/give-back-memory.ts');

describe('the browser engine gives memory back', () => {
  const warn = vi.fn();
  const open = () => {
    const page = new EventEmitter();
    app.emit('web-contents-created', {}, page);
    return { load: () => page.emit('did-finish-load') };
  };

  beforeEach(() => {
    vi.useFakeTimers();
    sent.mockReset().mockResolvedValue({});
    closed.mockReset();
    warn.mockReset();
    giveBackMemory({ warn });
  });
  afterEach(() => {
    app.removeAllListeners();
    vi.useRealTimers();
  });

  it('a minute after a page was loaded, and each time one is', async () => {
    const page = open();
    page.load();
    await vi.advanceTimersByTimeAsync(MINUTE - 1);
    expect(sent).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(sent.mock.calls).toEqual([['Memory.simulatePressureNotification', { level: 'moderate' }]]);
    page.load();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(sent).toHaveBeenCalledTimes(2);
    expect(closed).toHaveBeenCalledTimes(2);
  });

  it('once for pages that are loaded one after the other', async () => {
    open().load();
    await vi.advanceTimersByTimeAsync(MINUTE / 2);
    open().load();
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('or it is logged that it did not, and the page that it was told through is closed', async () => {
    sent.mockRejectedValue(new Error('no such command'));
    open().load();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(warn).toHaveBeenCalledWith('the browser engine gave no memory back: Error: no such command');
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
