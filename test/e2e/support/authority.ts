import { expect, type Page } from '@playwright/test';
import type { RunningConsole } from './console.ts';

/**
 * Chooses the file of an authority in the open form of a connection. Nobody sits in front of the system's dialog here.
 */
export async function chooseAuthority(console_: RunningConsole, page: Page, file: string): Promise<void> {
  await console_.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByTestId('choose-authority').click();
  await expect(page.getByTestId('authority-facts')).toContainText('CN=');
}
