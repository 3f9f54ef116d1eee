import { expect, test } from '@playwright/test';
import { freshDataDir, launchConsole, pageAt } from './support/console.ts';
import { startScreenSaver } from './support/screen-saver.ts';

test('the display stays awake for as long as the wall hangs, and no longer', async () => {
  test.skip(process.platform !== 'linux', 'what holds a display awake is asked of a Linux desktop');
  const data = await freshDataDir();
  const desktop = await startScreenSaver();
  try {
    const console_ = await launchConsole({ dataDir: data.dir, args: ['--sample'], env: desktop.env });
    try {
      const page = await console_.window();
      await page.getByTestId('case-row').first().waitFor();
      expect(desktop.holders()).toBe(0);
      await page.getByTestId('wall-button').click();
      await page.getByTestId('wall-toggle').click();
      const wall = await pageAt(console_.app, '/console/wall/');
      await expect.poll(desktop.holders).toBe(1);
      await wall.getByTestId('wall-case').first().waitFor();
      expect(desktop.holders()).toBe(1);
      await page.getByTestId('wall-toggle').click();
      await expect.poll(desktop.holders).toBe(0);
    } finally {
      await console_.quit();
    }
  } finally {
    await desktop.stop();
    await data.remove();
  }
});
