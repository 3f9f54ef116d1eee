import type { Page } from '@playwright/test';
import { caseNumber } from '../../../src/domain/cases/twins/case-number.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/units.ts';
import type { CaseRow } from '../../../src/renderer/vault/rows/case-row.ts';
import { seeded } from '../random.ts';

const SERVICE_TYPES = ['technical-platform', 'technical-development', 'billing', 'consulting', 'icp-filing'];
const OWNERS = ['Li Wei', 'Zhang San', '陈嘉豪', 'Gao Ruoxi', null];
const SUBJECTS = ['VM does not start', '公网 IP 配额不足', 'Storage is slow from one subnet', '发票抬头错误'];

/** So many open cases as a busy desk has them at `now`: opened in the last days, a quarter answered, some paused. */
function openCases(count: number, now: number): readonly CaseRow[] {
  const below = seeded(7);
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return Array.from({ length: count }, (_, place): CaseRow => {
    const openedAt = now - below(2 * DAY) - MINUTE;
    const severity = oneOf(['A', 'B', 'B', 'C', 'C', 'C']);
    const id = `sample/bench-${place}`;
    const terms = { severity, serviceType: oneOf(SERVICE_TYPES), plan: 'premium' } as const;
    const turn = below(8);
    const later = { id: `${id}/2`, at: Math.min(now, openedAt + below(HOUR)) };
    return {
      id,
      sourceId: 'sample',
      open: 1,
      key: `B-${place}`,
      number: caseNumber(`B-${place}`),
      subject: `${oneOf(SUBJECTS)} ${place}`,
      customer: `Customer ${below(300)}`,
      owner: oneOf(OWNERS),
      queue: 'bench',
      status: 'in progress',
      openedAt,
      updatedAt: later.at,
      revision: 1,
      url: null,
      events: [
        { id: `${id}/1`, at: openedAt, kind: 'opened', ...terms },
        ...(turn < 2 ? [{ ...later, kind: 'responded', by: 'Li Wei' } as const] : []),
        ...(turn === 2 ? [{ ...later, kind: 'paused', reason: 'waiting-for-customer' } as const] : []),
      ],
      mappingRemarks: [],
      firstSeenAt: openedAt,
    };
  });
}

/** Puts open cases into the stored data of the program that `page` belongs to, past the program itself. */
export function seedCases(page: Page, count: number, now: number): Promise<void> {
  return page.evaluate(
    async (rows) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('caseclock');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const transaction = database.transaction(['cases', 'boardOrder'], 'readwrite');
      for (const row of rows) transaction.objectStore('cases').put(row);
      // What the vault would count by itself.
      transaction.objectStore('boardOrder').clear();
      transaction.objectStore('boardOrder').put({ revision: Date.now(), firstRows: null });
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      database.close();
    },
    openCases(count, now),
  );
}
