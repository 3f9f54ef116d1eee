import { type Page, test } from '@playwright/test';
import type { EpochMs } from '../../../src/domain/units.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './console.ts';

/** A console on the sample desk, which the tests of a file share. */
export interface SampleDesk {
  readonly dataDir: string;
  readonly console: RunningConsole;
  /** The page of its window. */
  readonly page: Page;
  /**
   * Starts it on its data, once it was quit or killed, and waits for its cases; at the machine's own time without
   * `now`.
   */
  start(now?: EpochMs): Promise<void>;
  /** Opens its window, once that was closed. */
  openWindow(): Promise<void>;
}

/**
 * Starts a console on the sample desk before the tests of a file, and quits it after them. They go on from each other:
 * where one fails, it is repeated with those before it.
 */
export function openSampleDesk(startAt?: EpochMs): SampleDesk {
  test.describe.configure({ mode: 'serial' });
  let data: Awaited<ReturnType<typeof freshDataDir>>;
  let running: RunningConsole;
  let page: Page;
  const start = async (now?: EpochMs): Promise<void> => {
    const at = now === undefined ? {} : { now };
    running = await launchConsole({ dataDir: data.dir, args: ['--sample'], ...at });
    page = await ready(running);
    await page.getByTestId('case-row').or(page.getByTestId('case-card')).first().waitFor();
  };
  test.beforeAll(async () => {
    data = await freshDataDir();
    await start(startAt);
  });
  test.afterAll(async () => {
    await running.quit();
    await data.remove();
  });
  return {
    get dataDir() {
      return data.dir;
    },
    get console() {
      return running;
    },
    get page() {
      return page;
    },
    start,
    async openWindow() {
      await running.openWindow();
      page = await ready(running);
    },
  };
}
