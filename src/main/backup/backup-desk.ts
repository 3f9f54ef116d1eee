import { copyFile, rm, stat } from 'node:fs/promises';
import type { z } from 'zod';
import type { BackupReason, BackupSummary, backupQuestions } from '../../contract/backup.ts';
import { bearerOf } from '../../contract/sources/bearer.ts';
import { errorText } from '../../domain/error-text.ts';
import { DAY } from '../../domain/units.ts';
import type { Clock } from '../clock.ts';
import { writeWhole } from '../disk/write-whole.ts';
import type { Secrets } from '../settings/secrets.ts';
import { NewerSettingsError, readSettings, type Settings } from '../settings/settings.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import { takeTurns } from '../take-turns.ts';
import type { Gate } from '../vault/gate.ts';
import type { VaultRequester } from '../vault/vault-client.ts';
import { BackupError, backupProblemOf } from './backup-error.ts';
import { type BackupFolder, backupName } from './backup-folder.ts';
import { type ReadBackup, verifyBackup } from './read-backup.ts';
import { backUpStore, checkVersion, restoreStore } from './store-backup.ts';
import { filesIn, type WaitingFiles } from './waiting-files.ts';

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

/** What the desk needs. */
export interface BackupWorld {
  readonly vault: Pick<Gate, 'exclusively'>;
  readonly folder: BackupFolder;
  readonly settings: SettingsFile;
  readonly secrets: Pick<Secrets, 'remove'>;
  readonly waiting: WaitingFiles;
  readonly clock: Pick<Clock, 'now'>;
  readonly program: string;
  /** Asks where to put a backup of that name, or which one to take; `null` when nobody chose. */
  readonly askWhere: (name: string) => Promise<string | null>;
  readonly askWhich: () => Promise<string | null>;
  /** What a backup holds is stored now. */
  readonly onRestored: () => Promise<void>;
  /** Ends all work on the store, for good: what follows is another program. */
  readonly stopWork: () => void;
  /** `missing`: why something that a restored backup holds is not in place; `null` when all of it is. */
  readonly startAgain: (missing: string | null) => void;
  readonly log: (message: string) => void;
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
  const backUpTo = async (path: string): Promise<BackupSummary> => {
    const passing = await folder.passingPlace();
    try {
      const summary = await vault.exclusively((request) => backUp(request, passing, 'by-hand'));
      if (summary === null) throw new BackupError('failed', 'nothing is stored yet');
      await writeWhole(path, (half) => copyFile(passing, half));
      return summary;
    } finally {
      await rm(passing, { force: true });
    }
  };

  const byItself = async (request: VaultRequester, reason: BackupReason): Promise<void> => {
    const path = await folder.placeFor(clock.now(), reason);
    if ((await backUp(request, path, reason)) !== null) world.log(`backed up to ${path}`);
  };

  /**
   * Puts what a backup holds beside the rows in place, now that the rows are. Nothing that fails of it holds up the
   * rest. Answers why it is not all there, or `null`.
   */
  const restoreRest = async (request: VaultRequester, path: string, restored: Settings) => {
    const failures: string[] = [];
    const attempt = async (what: string, step: () => Promise<unknown>) => {
      try {
        await step();
      } catch (error) {
        world.log(`a backup was restored, but ${what}: ${errorText(error)}`);
        failures.push(errorText(error));
      }
    };
    await attempt('its settings could not be put in place', async () => {
      // Not written while a secret is kept that they would send elsewhere.
      for (const id of otherBearers(settings.current(), restored)) await world.secrets.remove(id);
      await settings.write(() => restored);
    });
    await attempt('its files could not be put back', () => world.waiting.replaceAll(filesIn(path)));
    await attempt('that could not be noted', world.onRestored);
    const missing = failures.length === 0 ? null : failures.join('; ');
    await attempt('what it was built up from could not be dropped', () => request({ op: 'stage-end' }));
    // Not before: it may take out the oldest, which may be the one that was chosen.
    await attempt('older backups could not be taken out', folder.prune);
    return missing;
  };

  /**
   * Puts the backup at `path` in place. It is copied beside the data and checked there first: all others who store wait
   * neither for a slow place nor for a check, and what is restored is what was checked. Answers what is missing of it.
   */
  const restoreFrom = async (path: string): Promise<string | null> => {
    const passing = await folder.passingPlace();
    try {
      const backup = await readAt(path, passing);
      const restored = settingsIn(backup);
      return await vault.exclusively(async (request) => {
        await byItself(request, 'before-restore');
        await restoreStore(request, passing, backup);
        const missing = await restoreRest(request, passing, restored);
        // Still exclusive: what runs now knows another store, and may not write to this one.
        world.stopWork();
        return missing;
      });
    } finally {
      await rm(passing, { force: true });
    }
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
        missing = await inTurn(() => restoreFrom(path));
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
        await folder.prune();
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
        await folder.prune();
      });
    },
  };
}

/** Copies the backup at `path` to `passing` and checks it there. @throws BackupError when it cannot be read. */
async function readAt(path: string, passing: string): Promise<ReadBackup> {
  try {
    await copyFile(path, passing);
    return await verifyBackup(passing);
  } catch (error) {
    const { code, detail } = backupProblemOf(error, 'not-readable');
    throw new BackupError(code, detail);
  }
}

/** The sources whose secret, kept for one bearer, `restored` would give to another: a backup may come from anybody. */
function otherBearers(kept: Settings, restored: Settings): readonly string[] {
  return kept.sources
    .filter((source) =>
      restored.sources.some((other) => other.id === source.id && bearerOf(other) !== bearerOf(source)),
    )
    .map(({ id }) => id);
}

/** The settings that go with a backup, brought to this version. */
function settingsIn({ header }: ReadBackup): Settings {
  try {
    return readSettings(JSON.stringify(header.settings));
  } catch (error) {
    const code = error instanceof NewerSettingsError ? 'newer-version' : 'damaged';
    throw new BackupError(code, `its settings: ${errorText(error)}`);
  }
}
