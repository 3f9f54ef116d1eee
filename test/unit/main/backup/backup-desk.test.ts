import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BackupReason } from '../../../../src/contract/backup.ts';
import {
  DEFAULT_REQUEST_TRACKER_MAPPING,
  type RequestTrackerSource,
} from '../../../../src/contract/sources/request-tracker.ts';
import { isStoreRequest, type VaultRequest, vaultRequestSchema } from '../../../../src/contract/vault.ts';
import { DAY, HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { createBackupDesk } from '../../../../src/main/backup/backup-desk.ts';
import { backupName, openBackupFolder } from '../../../../src/main/backup/backup-folder.ts';
import type { BackupWorld } from '../../../../src/main/backup/backup-world.ts';
import { verifyBackup } from '../../../../src/main/backup/read-backup.ts';
import { inPieces } from '../../../../src/main/backup/waiting-files.ts';
import { writeBackup } from '../../../../src/main/backup/write-backup.ts';
import { DEFAULT_SETTINGS } from '../../../../src/main/settings/settings.ts';
import type { VaultRequester } from '../../../../src/main/vault/vault-client.ts';
import { openDatabase, VaultDatabase } from '../../../../src/renderer/vault/database.ts';
import { SCHEMA_STEPS } from '../../../../src/renderer/vault/schema.ts';
import { runStoreRequest } from '../../../../src/renderer/vault/store/run-store-request.ts';
import { beijing } from '../../../support/cases.ts';
import { manualClock } from '../../../support/manual-clock.ts';
import { newStorage } from '../../renderer/vault/builders.ts';
import { PUBLISHED } from '../../renderer/vault/published-versions.ts';
import { NOTHING_WAITS } from './nothing-waits.ts';

const NOW = beijing('2026-11-23 10:00');
let path: string;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'caseclock-backups-'));
});
afterEach(() => rm(path, { recursive: true }));
/** Where a backup is written for a while that goes elsewhere, or comes from there. */
const passing = () => join(path, 'on its way');

function deskOver(storage: ReturnType<typeof newStorage>, change: Partial<BackupWorld> = {}) {
  const clock = manualClock(NOW);
  const folder = openBackupFolder(path);
  const request = (async (asked: VaultRequest) => {
    const read = vaultRequestSchema.parse(asked);
    if (!isStoreRequest(read)) throw new Error('the database is not opened yet');
    return runStoreRequest(read, storage);
  }) as VaultRequester;
  const gate = { times: 0, onOpened: () => {} };
  const desk = createBackupDesk({
    vault: {
      exclusively: (work) => {
        gate.times += 1;
        return work(request).finally(() => gate.onOpened());
      },
    },
    folder,
    settings: { current: () => DEFAULT_SETTINGS, write: async () => {} },
    secrets: { remove: async () => {} },
    waiting: NOTHING_WAITS,
    clock,
    program: '1.2.3',
    askWhere: async () => null,
    askWhich: async () => null,
    onRestored: async () => {},
    stopWork: () => {},
    startAgain: () => {},
    log: () => {},
    ...change,
  });
  return { desk, request, clock, folder, gate };
}

async function storeVersion(storage: ReturnType<typeof newStorage>, version: number): Promise<void> {
  const steps = SCHEMA_STEPS.filter((step) => step.version <= version);
  const rows = PUBLISHED.find((published) => published.version === version)?.rows ?? {};
  const db = new VaultDatabase(storage, steps);
  for (const [table, all] of Object.entries(rows)) await db.table(table).bulkAdd(all);
  db.close();
}

/** A help desk at an address. */
const desk = (id: string, address: string): RequestTrackerSource => ({
  kind: 'request-tracker',
  id,
  name: id,
  address,
  signIn: { kind: 'token' },
  queues: ['General'],
  pollSeconds: 30,
  mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
});

describe('before an upgrade', () => {
  it('what the older version stored is backed up at that version, and the upgrade goes on', async () => {
    const storage = newStorage();
    await storeVersion(storage, 1);
    const { desk, request, folder } = deskOver(storage);
    await desk.beforeUpgrade(request);
    const [kept] = await folder.list();
    expect(kept).toMatchObject({ reason: 'before-upgrade', madeAt: NOW });
    const { summary } = await verifyBackup(join(path, kept?.name ?? ''));
    expect(summary).toMatchObject({ schema: 1, counts: { cases: 1, sources: 1, cursors: 1, ledger: 1 } });
    const db = await openDatabase(storage);
    expect(await db.cases.count()).toBe(1);
    db.close();
  });

  it('nothing is backed up when nothing was stored, or nothing is to be upgraded', async () => {
    const storage = newStorage();
    const { desk, request, folder } = deskOver(storage);
    await desk.beforeUpgrade(request);
    (await openDatabase(storage)).close();
    await desk.beforeUpgrade(request);
    expect(await folder.list()).toEqual([]);
  });
});

it('a backup of a newer version is refused before anybody is asked whether to restore it', async () => {
  const storage = newStorage();
  await storeVersion(storage, 1);
  const { desk, folder } = deskOver(storage);
  const name = await folder.placeFor(NOW, 'by-hand');
  const header = {
    madeAt: NOW,
    reason: 'by-hand',
    program: '9.9.9',
    schema: 99,
    settings: DEFAULT_SETTINGS,
  } as const;
  await writeBackup(name, header, [], Readable.from([]));
  expect(await desk.choose(basename(name))).toMatchObject({ problem: { code: 'newer-version' } });
  expect(await desk.restore()).toMatchObject({ kind: 'problem' });
});

it('the last five backups are kept', async () => {
  const storage = newStorage();
  await storeVersion(storage, 1);
  const { desk, request, clock, folder } = deskOver(storage);
  for (let nth = 0; nth < 7; nth += 1) {
    clock.moveTo(NOW + nth * 60_000);
    await desk.beforeUpgrade(request);
  }
  expect((await folder.list()).map(({ madeAt }) => (madeAt - NOW) / 60_000)).toEqual([6, 5, 4, 3, 2]);
});

it('a backup is made each day, and those of the days give way only to one another', async () => {
  const storage = newStorage();
  await storeVersion(storage, 1);
  const { desk, request, clock, folder } = deskOver(storage);
  await desk.beforeUpgrade(request);
  for (let hour = 0; hour <= 6 * 24; hour += 6) {
    clock.moveTo(NOW + hour * HOUR);
    await desk.daily();
  }
  const kept = await folder.list();
  expect(kept.map(({ reason, madeAt }) => [reason, (madeAt - NOW) / DAY])).toEqual([
    ['daily', 6],
    ['daily', 5],
    ['daily', 4],
    ['daily', 3],
    ['daily', 2],
    ['before-upgrade', 0],
  ]);
});

it('backups dated in the future give way before those of today, of which one is enough', async () => {
  const storage = newStorage();
  await storeVersion(storage, 1);
  const { desk, request, clock, folder } = deskOver(storage);
  for (let day = 30; day < 35; day += 1) {
    clock.moveTo(NOW + day * DAY);
    await desk.daily();
    await desk.beforeUpgrade(request);
  }
  const daysOf = async (wanted: BackupReason) =>
    (await folder.list()).flatMap(({ reason, madeAt }) => (reason === wanted ? [(madeAt - NOW) / DAY] : []));
  clock.moveTo(NOW);
  await desk.beforeUpgrade(request);
  await desk.daily();
  const once = await readdir(path);
  clock.moveTo(NOW + HOUR);
  await desk.daily();
  expect(await readdir(path)).toEqual(once);
  expect(await daysOf('daily')).toEqual([34, 33, 32, 31, 0]);
  expect(await daysOf('before-upgrade')).toEqual([34, 33, 32, 31, 0]);
  for (let day = 1; day < 5; day += 1) {
    clock.moveTo(NOW + day * DAY);
    await desk.daily();
  }
  expect(await daysOf('daily')).toEqual([4, 3, 2, 1, 0]);
});

it('a backup that somebody made and put beside those of the program is never taken out', async () => {
  const storage = newStorage();
  await storeVersion(storage, 1);
  const { desk, request, clock, folder } = deskOver(storage);
  const mine = backupName(NOW - DAY, 'by-hand');
  await writeFile(join(path, mine), 'mine');
  for (let nth = 0; nth < 6; nth += 1) {
    clock.moveTo(NOW + nth * MINUTE);
    await desk.beforeUpgrade(request);
  }
  expect((await folder.list()).map(({ name }) => name)).toHaveLength(6);
  expect(await readdir(path)).toContain(mine);
});

it('the oldest of the backups that are kept can be restored, though another one is made before', async () => {
  const storage = newStorage();
  await storeVersion(storage, 1);
  const { desk, request, clock, folder } = deskOver(storage);
  for (let nth = 0; nth < 5; nth += 1) {
    clock.moveTo(NOW + nth * MINUTE);
    await desk.beforeUpgrade(request);
  }
  const oldest = (await folder.list()).at(-1);
  expect(await desk.choose(oldest?.name ?? '')).toMatchObject({ kind: 'chosen' });
  clock.moveTo(NOW + HOUR);
  expect(await desk.restore()).toEqual({ kind: 'restored' });
  expect((await folder.list()).map(({ reason }) => reason)).toEqual([
    'before-restore',
    ...Array.from({ length: 4 }, () => 'before-upgrade'),
  ]);
});

describe('a slow place holds up nobody who stores', () => {
  it('a backup goes there once it is written beside the data, whole, and leaves nothing behind', async () => {
    const storage = newStorage();
    await storeVersion(storage, 1);
    const place = await mkdtemp(join(tmpdir(), 'caseclock-slow-'));
    const there = join(place, 'mine.caseclock');
    const { desk, folder, gate } = deskOver(storage, { askWhere: async () => there });
    const foundWhenOpened: string[] = [];
    gate.onOpened = () => foundWhenOpened.push(...readdirSync(place));
    expect(await desk.make()).toMatchObject({ kind: 'made', path: there, summary: { counts: { cases: 1 } } });
    expect(foundWhenOpened).toEqual([]);
    expect(await readdir(place)).toEqual(['mine.caseclock']);
    await verifyBackup(there);
    expect(await folder.list()).toEqual([]);
    expect(await readdir(path)).toEqual([]);
    await rm(place, { recursive: true });
  });

  it('one that the place does not take leaves nothing behind either', async () => {
    const storage = newStorage();
    await storeVersion(storage, 1);
    const { desk } = deskOver(storage, { askWhere: async () => join(path, 'no folder', 'mine.caseclock') });
    expect(await desk.make()).toMatchObject({ kind: 'problem', problem: { code: 'not-writable' } });
    expect(await readdir(path)).toEqual([]);
  });

  it('one that is chosen is checked before anybody has to wait', async () => {
    const name = backupName(NOW, 'daily');
    await writeFile(join(path, name), 'something else');
    const { desk, gate } = deskOver(newStorage());
    expect(await desk.choose(name)).toMatchObject({ problem: { code: 'not-a-backup' } });
    expect(gate.times).toBe(0);
  });

  it('one that is restored is read and checked before anybody has to wait, and leaves nothing behind', async () => {
    const storage = newStorage();
    await storeVersion(storage, 1);
    const { desk, request, folder, gate } = deskOver(storage);
    await desk.beforeUpgrade(request);
    const [kept] = await folder.list();
    await desk.choose(kept?.name ?? '');
    const before = gate.times;
    await writeFile(join(path, kept?.name ?? ''), 'something else since');
    expect(await desk.restore()).toMatchObject({ problem: { code: 'not-a-backup' } });
    expect(gate.times).toBe(before);
    expect(await readdir(path)).toEqual([kept?.name]);
  });
});

describe('once the store is another, the program starts again', () => {
  /** Restores a backup where `change` of the world fails; answers what was done, in its order. */
  async function restored(change: Partial<BackupWorld>) {
    const storage = newStorage();
    await storeVersion(storage, 1);
    const done: string[] = [];
    const { desk, request, folder } = deskOver(storage, {
      waiting: { ...NOTHING_WAITS, replaceAll: async () => void done.push('files') },
      onRestored: async () => void done.push('remembered'),
      stopWork: () => void done.push('stopped'),
      startAgain: (missing) => void done.push(`started again, missing: ${missing}`),
      log: (line) => void done.push(line),
      ...change,
    });
    await desk.beforeUpgrade(request);
    await desk.choose((await folder.list())[0]?.name ?? '');
    done.length = 0;
    const answer = await desk.restore();
    return { answer, done: done.filter((line) => !line.startsWith('backed up')) };
  }

  it('with all of the backup', async () => {
    expect(await restored({})).toEqual({
      answer: { kind: 'restored' },
      done: ['files', 'remembered', 'stopped', 'started again, missing: null'],
    });
  });

  it('also where the settings could not be written, and says so then', async () => {
    const { answer, done } = await restored({
      settings: {
        current: () => DEFAULT_SETTINGS,
        write: () => Promise.reject(new Error('ENOSPC: no space left')),
      },
    });
    expect(answer).toEqual({ kind: 'restored' });
    expect(done.slice(1)).toEqual([
      'files',
      'remembered',
      'stopped',
      'started again, missing: ENOSPC: no space left',
    ]);
    expect(done[0]).toContain('ENOSPC');
  });

  it('also where what was written beside the data cannot be taken out again', async () => {
    const { answer, done } = await restored({
      stopWork() {
        rmSync(passing());
        mkdirSync(passing());
      },
    });
    expect(answer).toEqual({ kind: 'restored' });
    expect(done.at(-2)).toContain('could not be taken out');
    expect(done.at(-1)).toBe('started again, missing: null');
  });

  it('and not where no copy can be written beside the data: the backup is none that cannot be read', async () => {
    mkdirSync(passing());
    const { answer, done } = await restored({});
    expect(answer).toMatchObject({ kind: 'problem', problem: { code: 'not-writable' } });
    expect(done.filter((line) => line.startsWith('started again'))).toEqual([]);
  });

  it('also where its files could not be put back, or it could not be noted', async () => {
    const { done } = await restored({
      waiting: { ...NOTHING_WAITS, replaceAll: () => Promise.reject(new Error('EBUSY')) },
      onRestored: () => Promise.reject(new Error('EROFS')),
    });
    expect(done.slice(-2)).toEqual(['stopped', 'started again, missing: EBUSY; EROFS']);
  });

  describe('a secret that its settings would send elsewhere', () => {
    const inBackup = {
      ...DEFAULT_SETTINGS,
      sources: [desk('moved', 'https://b.example'), desk('same', 'https://a.example')],
    };
    const before = {
      ...inBackup,
      sources: inBackup.sources.map((source) => ({ ...source, address: 'https://a.example/rt' })),
    };
    /** What is current once the backup is made. */
    const settings = (write: BackupWorld['settings']['write']) => {
      let asked = 0;
      return { current: () => (asked++ === 0 ? inBackup : before), write };
    };

    it('is dropped before they are in force, and no other is', async () => {
      const steps: string[] = [];
      await restored({
        settings: settings(async () => void steps.push('settings')),
        secrets: { remove: async (name) => void steps.push(name) },
      });
      expect(steps).toEqual(['moved', 'settings']);
    });

    it('is dropped, too, where the settings in force do not know whom it was kept for', async () => {
      const steps: string[] = [];
      let asked = 0;
      await restored({
        settings: {
          current: () => (asked++ === 0 ? inBackup : DEFAULT_SETTINGS),
          write: async () => void steps.push('settings'),
        },
        secrets: { remove: async (name) => void steps.push(name) },
      });
      expect(steps).toEqual(['moved', 'same', 'settings']);
    });

    it('keeps them from being in force where it cannot be dropped', async () => {
      const steps: string[] = [];
      const { done } = await restored({
        settings: settings(async () => void steps.push('settings')),
        secrets: { remove: () => Promise.reject(new Error('EROFS')) },
      });
      expect(steps).toEqual([]);
      expect(done.at(-1)).toBe('started again, missing: EROFS');
    });
  });

  it('and not where nothing was replaced', async () => {
    const storage = newStorage();
    await storeVersion(storage, 1);
    const { desk, folder } = deskOver(storage, {
      startAgain: () => {
        throw new Error('it was started again');
      },
    });
    const name = await folder.placeFor(NOW, 'by-hand');
    const header = {
      madeAt: NOW,
      reason: 'by-hand',
      program: '1',
      schema: 1,
      settings: DEFAULT_SETTINGS,
    } as const;
    const rows = [{ table: 'cases', rows: [{ id: 'not a case' }] }];
    await writeBackup(name, header, ['cases'], Readable.from(rows));
    expect(await desk.choose(basename(name))).toMatchObject({ kind: 'chosen' });
    expect(await desk.restore()).toMatchObject({ kind: 'problem' });
  });
});

it('only a backup of the folder can be chosen by name, and one that is gone is said', async () => {
  const { desk } = deskOver(newStorage());
  expect(await desk.choose('../settings.json')).toMatchObject({ problem: { code: 'not-readable' } });
  expect(await desk.restore()).toMatchObject({ kind: 'problem' });
});

it.each([
  ['of a newer program', { version: 99 }, 'newer-version'],
  ['that cannot be read', { version: 'newer than' }, 'damaged'],
])('a backup with settings %s is refused as such', async (_, settings, code) => {
  const { desk } = deskOver(newStorage());
  const name = backupName(NOW, 'daily');
  const header = { madeAt: NOW, reason: 'daily', program: '9.9.9', schema: 1, settings } as const;
  await writeBackup(join(path, name), header, [], inPieces(NOTHING_WAITS.all()));
  expect(await desk.choose(name)).toMatchObject({ kind: 'problem', problem: { code } });
});
