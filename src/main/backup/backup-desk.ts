import { copyFile, stat } from 'node:fs/promises';
import type { z } from 'zod';
import type { BackupReason, BackupSummary, backupQuestions } from '../../contract/backup.ts';
import { DAY } from '../../domain/units.ts';
import { writeWhole } from '../disk/write-whole.ts';
import { takeTurns } from '../take-turns.ts';
import type { VaultRequester } from '../vault/vault-client.ts';
import { BackupError, backupProblemOf } from './backup-error.ts';
import { backupName } from './backup-folder.ts';
import type { BackupWorld } from './backup-world.ts';
import { withPassingPlace } from './passing-place.ts';
import { verifyBackup } from './read-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { settingsIn } from './settings-in.ts';
import { backUpStore, checkVersion } from './store-backup.ts';

type Answer<C extends keyof typeof backupQuestions> = z.infer<(typeof backupQuestions)[C]['answer']>;

/** Makes backups and restores them. */
export interface BackupDesk {
  list(): Promise<Answer<'backup:list'>>;
  make(): Promise<Answer<'backup:make'>>;
  choose(name: string | null): Promise<Answer<'backup:choose'>>;
  restore(): Promise<Answer<'backup:restore'>>;
  /** Backs up what an older version of the program stored, before it is brought to this one. */
  beforeUpgrade(request: VaultRequester): Promise<void>;
  /** Makes the backup of today, unless one of less than a day ago is there. */
  daily(): Promise<void>;
}

/** The desk of `world`. */
export function createBackupDesk(world: BackupWorld): BackupDesk {
  const { vault, folder, settings, clock } = world;
  const inTurn = takeTurns();
  let chosen: string | null = null;

  const backUp = async (
    request: VaultRequester,
    path: string,
    reason: BackupReason,
  ): Promise<BackupSummary | null> => {
    const facts = { madeAt: clock.now(), reason, program: world.program };
    const content = { settings: settings.current(), waiting: world.waiting.all() };
    const made = await backUpStore(request, path, { ...facts, ...content });
    return made === null ? null : { ...made, bytes: (await stat(path)).size };
  };

  /**
   * Backs up to a place that may be slow, such as a network's. All others who store wait only for as long as it takes
   * to write beside the data: who cannot store is told of no deadline.
   */
  const backUpTo = (path: string): Promise<BackupSummary> =>
    withPassingPlace(world, async (passing) => {
      const summary = await vault.exclusively((request) => backUp(request, passing, 'by-hand'));
      if (summary === null) throw new BackupError('failed', 'nothing is stored yet');
      await writeWhole(path, (half) => copyFile(passing, half));
      return summary;
    });

  const byItself = async (request: VaultRequester, reason: BackupReason): Promise<void> => {
    const path = await folder.placeFor(clock.now(), reason);
    if ((await backUp(request, path, reason)) !== null) world.log(`backed up to ${path}`);
  };

  return {
    list: async () => ({ folder: folder.path, kept: [...(await folder.list())] }),
    async make() {
      const path = await world.askWhere(backupName(clock.now(), 'by-hand'));
      if (path === null) return { kind: 'cancelled' };
      try {
        return { kind: 'made', path, summary: await inTurn(() => backUpTo(path)) };
      } catch (error) {
        return { kind: 'problem', problem: backupProblemOf(error, 'not-writable') };
      }
    },
    async choose(name) {
      chosen = null;
      try {
        const path = name === null ? await world.askWhich() : await folder.find(name);
        if (path === null && name !== null) throw new BackupError('not-readable', name);
        if (path === null) return { kind: 'cancelled' };
        const backup = await verifyBackup(path);
        settingsIn(backup);
        await vault.exclusively((request) => checkVersion(request, backup));
        chosen = path;
        return { kind: 'chosen', path, summary: backup.summary };
      } catch (error) {
        return { kind: 'problem', problem: backupProblemOf(error, 'not-readable') };
      }
    },
    async restore() {
      const path = chosen;
      if (path === null)
        return { kind: 'problem', problem: { code: 'failed', detail: 'no backup is chosen' } };
      let missing: string | null;
      try {
        missing = await inTurn(() =>
          restoreBackup(path, world, (request) => byItself(request, 'before-restore')),
        );
      } catch (error) {
        return { kind: 'problem', problem: backupProblemOf(error, 'not-writable') };
      }
      world.startAgain(missing);
      return { kind: 'restored' };
    },
    async beforeUpgrade(request) {
      const { version, newest } = await request({ op: 'describe-store' });
      if (version === null || version >= newest) return;
      try {
        await byItself(request, 'before-upgrade');
        await folder.prune(clock.now());
      } catch (error) {
        // The step is one transaction, so it takes nothing along if it fails; to open nothing would be worse.
        world.log(`no backup before the upgrade from version ${version}: ${error}`);
      }
    },
    async daily() {
      await vault.exclusively(async (request) => {
        const now = clock.now();
        const kept = await folder.list();
        if (kept.some(({ reason, madeAt }) => reason === 'daily' && madeAt <= now && now < madeAt + DAY))
          return;
        await byItself(request, 'daily');
        await folder.prune(clock.now());
      });
    },
  };
}
