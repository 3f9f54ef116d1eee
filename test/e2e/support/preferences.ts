import type { Page } from '@playwright/test';
import type { ConsoleBridge } from '../../../src/contract/console-bridge.ts';
import type { Preferences } from '../../../src/contract/preferences.ts';

/** Changes some of the preferences, as the page itself would. */
export function prefer(page: Page, change: Partial<Preferences>): Promise<unknown> {
  return page.evaluate(async (changed) => {
    const { caseclock } = globalThis as unknown as { readonly caseclock: ConsoleBridge };
    const { preferences } = await caseclock.readProgram();
    return caseclock.writePreferences({ ...preferences, ...changed });
  }, change);
}
