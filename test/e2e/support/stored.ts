import type { Page } from '@playwright/test';
import type { BoardOrderRow } from '../../../src/renderer/vault/rows/board-order-row.ts';
import type { CaseRow } from '../../../src/renderer/vault/rows/case-row.ts';
import type { CommandRow } from '../../../src/renderer/vault/rows/command-rows.ts';
import type { LedgerEntryRow } from '../../../src/renderer/vault/rows/ledger-entry-row.ts';

/** All rows of a table of the store, read as the board reads them. */
export function storedRows(page: Page, table: 'cases'): Promise<readonly CaseRow[]>;
export function storedRows(page: Page, table: 'commands'): Promise<readonly CommandRow[]>;
export function storedRows(page: Page, table: 'ledger'): Promise<readonly LedgerEntryRow[]>;
export function storedRows(page: Page, table: 'boardOrder'): Promise<readonly BoardOrderRow[]>;
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

/** How many cases of a source are stored. */
export function storedCount(page: Page, sourceId: string): Promise<number> {
  return page.evaluate(
    (id) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('caseclock');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const range = IDBKeyRange.bound(`${id}/`, `${id}/\uffff`);
          const counting = opening.result.transaction('cases').objectStore('cases').count(range);
          counting.onerror = () => reject(counting.error);
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
    sourceId,
  );
}

/** Everything that the store holds, as one text. */
export function wholeStore(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('caseclock');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result;
          const reading = store.transaction([...store.objectStoreNames]);
          const asked = [...store.objectStoreNames].map((name) => reading.objectStore(name).getAll());
          reading.onabort = () => reject(reading.error);
          reading.oncomplete = () => {
            store.close();
            resolve(JSON.stringify(asked.map(({ result }) => result)));
          };
        };
      }),
  );
}
