import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron/main';
import { beforeEach, expect, it, vi } from 'vitest';
import { STOPPED_PAGE } from '../../../../src/contract/origin.ts';
import { MINUTE, SECOND } from '../../../../src/domain/units.ts';
import { keepPage } from '../../../../src/main/windows/page-keeper.ts';

beforeEach(() => void vi.useFakeTimers());

/** How Chromium says that a load failed. */
const failed = (code: string, errno: number) =>
  Object.assign(new Error(`${code} (${errno})`), { code, errno });

/** A window whose loads come to what `next` says. */
function keptWindow(next: (page: string) => Promise<void>) {
  const loaded: string[] = [];
  const webContents = new EventEmitter();
  const window = Object.assign(new EventEmitter(), {
    webContents,
    isDestroyed: () => isDestroyed,
    loadURL(page: string) {
      loaded.push(page);
      return next(page);
    },
  });
  let isDestroyed = false;
  const log = { warn: () => {} };
  keepPage(window as unknown as BrowserWindow, () => 'app://page', {
    log: log as unknown as Parameters<typeof keepPage>[2]['log'],
    language: () => 'en',
  });
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return {
    loaded,
    pass,
    webContents,
    destroy: () => {
      isDestroyed = true;
    },
  };
}

it('a page whose load fails is loaded again, as after a crash, until the window says that it has stopped', async () => {
  const { loaded, pass } = keptWindow((page) =>
    page === 'app://page' ? Promise.reject(failed('ERR_FAILED', -2)) : Promise.resolve(),
  );
  await pass(0);
  expect(loaded).toHaveLength(2);
  await pass(SECOND);
  expect(loaded).toHaveLength(3);
  await pass(2 * SECOND);
  expect(loaded.slice(3)).toEqual(['app://page', `${STOPPED_PAGE}#en`]);
  await pass(MINUTE);
  expect(loaded.at(5)).toBe('app://page');
});

it('a load that gave way to a newer one, or whose window is gone, is not tried again', async () => {
  const aborted = keptWindow(() => Promise.reject(failed('ERR_ABORTED', -3)));
  await aborted.pass(MINUTE);
  expect(aborted.loaded).toHaveLength(1);
  let fail = (_: Error) => {};
  const gone = keptWindow(
    () =>
      new Promise((_, reject) => {
        fail = reject;
      }),
  );
  gone.destroy();
  fail(failed('ERR_FAILED', -2));
  await gone.pass(MINUTE);
  expect(gone.loaded).toHaveLength(1);
});

it('a page that crashes while it is loaded counts once', async () => {
  let fail = (_: Error) => {};
  const { loaded, pass, webContents } = keptWindow(
    () =>
      new Promise((_, reject) => {
        fail = reject;
      }),
  );
  for (const times of [1, 2]) {
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    fail(failed('ERR_FAILED', -2));
    await pass(times === 1 ? 0 : SECOND);
    expect(loaded).toHaveLength(times + 1);
  }
});
