import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBackupDesk } from '../../../../src/main/backup/backup-desk.ts';
import { openBackupFolder } from '../../../../src/main/backup/backup-folder.ts';
import { verifyBackup } from '../../../../src/main/backup/read-backup.ts';
import { DEFAULT_SETTINGS } from '../../../../src/main/settings/settings.ts';
import { openInbox } from '../../../../src/main/sync/connectors/files/inbox.ts';
import { beijing, caseOpened } from '../../../support/cases.ts';
import { openInProcessVault } from '../../../support/in-process-vault.ts';
import { manualClock } from '../../../support/manual-clock.ts';

const NOW = beijing('2026-11-23 10:00');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseclock-waiting-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('files that wait to be imported are in a backup whole, and come back in the place of those that wait then', async () => {
  const vault = await openInProcessVault();
  const change = { kind: 'told' as const, case: caseOpened(NOW) };
  await vault.request({
    op: 'apply',
    sourceId: 'desk',
    changes: [change],
    setAside: [],
    cursor: 'x',
    now: 1,
  });
  const inbox = openInbox(join(folder, 'imports'));
  const path = join(folder, 'made.caseclock');
  const desk = createBackupDesk({
    vault: { exclusively: (work) => work(vault.request) },
    folder: openBackupFolder(join(folder, 'backups')),
    settings: { current: () => DEFAULT_SETTINGS, write: async () => {} },
    secrets: { remove: async () => {} },
    waiting: inbox,
    clock: manualClock(NOW),
    program: '1.2.3',
    askWhere: async () => path,
    askWhich: async () => path,
    onRestored: async () => {},
    stopWork: () => {},
    startAgain: () => {},
    log: () => {},
  });
  // Longer than one line of a backup holds, empty, and of another source.
  const [long, empty, other] = [randomBytes(9_000_000), new Uint8Array(), randomBytes(10)];
  await inbox.put('years', { name: 'long.csv', writtenAt: 2, bytes: long });
  await inbox.put('years', { name: 'empty.csv', writtenAt: 1, bytes: empty });
  await inbox.put('orders', { name: '工单.csv', writtenAt: 3, bytes: other });
  expect(await desk.make()).toMatchObject({ kind: 'made' });
  expect((await verifyBackup(path)).summary.counts).toMatchObject({ cases: 1 });

  for (const sourceId of ['years', 'orders']) await inbox.clear(sourceId);
  await inbox.put('later', { name: 'later.csv', writtenAt: 4, bytes: other });
  await desk.choose(null);
  expect(await desk.restore()).toEqual({ kind: 'restored' });
  const found = [];
  for await (const { sourceId, name, writtenAt, bytes } of inbox.all()) {
    found.push([
      sourceId,
      name,
      writtenAt,
      Buffer.from(bytes).equals(name === 'long.csv' ? long : name === 'empty.csv' ? empty : other),
    ]);
  }
  expect(found.toSorted(([, , a], [, , b]) => Number(a) - Number(b))).toEqual([
    ['years', 'empty.csv', 1, true],
    ['years', 'long.csv', 2, true],
    ['orders', '工单.csv', 3, true],
  ]);
});
