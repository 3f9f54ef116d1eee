import type { Page } from '@playwright/test';
import type { CaseRow, CommandRow } from '../../../src/renderer/vault/rows.ts';

/** All rows of a table of the store, read as the board reads them. */
export function storedRows(page: Page, table: 'cases'): Promise<readonly CaseRow[]>;
export function storedRows(page: Page, table: 'commands'): Promise<readonly CommandRow[]>;
export function storedRows(page: Page, table: string): Promise<readonly unknown[]> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('caseclock');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
    table,
  );
}
