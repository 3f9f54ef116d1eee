import { app } from 'electron/main';
import { type BackupDesk, createBackupDesk } from '../backup/backup-desk.ts';
import { askWhere, askWhich } from '../backup/backup-dialogs.ts';
import { openBackupFolder } from '../backup/backup-folder.ts';
import { keepDailyBackups } from '../backup/daily-backups.ts';
import { type Inbox, openInbox } from '../sync/connectors/files/inbox.ts';
import { createVault, type Vault } from '../vault/vault.ts';
import type { OpenedProgram } from './first-known.ts';
import { withMissing } from './missing-of-backup.ts';

/** What goes on over the store: it ends when the store is another, and reads again when the store is back. */
export interface WorkOnStore {
  /** Whether it has read what is stored. */
  hasBegun(): boolean;
  /** Ends it for good. */
  end(): void;
  readAgain(): Promise<void>;
}

/** What is stored, and what is done so that it stays. */
export interface WiredStore {
  readonly vault: Vault;
  /** Files that wait to be imported. */
  readonly inbox: Inbox;
  readonly backups: BackupDesk;
  /** Goes on without what had been stored and is gone. */
  goOnWithoutLost(): Promise<void>;
  /** Ends the vault, and all that works on it, for good. */
  stop(): void;
  /**
   * Has a backup made each day; none while it is open what is to become of a store that was lost, or of settings that
   * cannot be read: those with them would give way to it.
   */
  keepDailyBackups(): void;
}

/** Wires the store: the vault, what is done about a store that is gone, and backups. */
export function wireStore(opened: OpenedProgram, work: WorkOnStore): WiredStore {
  const { log, clock, files, settings, secrets, storeMemory, state } = opened;
  const vault = createVault({
    preloadPath: files.vaultPreload,
    async prepare(request) {
      if (await storeMemory.look(request)) {
        state.change({ storeLostAt: storeMemory.lostAt() });
        if (work.hasBegun()) {
          stop();
          startAgain(null);
          return;
        }
      }
      await backups.beforeUpgrade(request);
    },
    onState(vaultState) {
      state.change({ vault: vaultState });
      if (vaultState === 'ready') onReady();
    },
    log,
  });
  const onReady = () => {
    storeMemory.noteStored().catch((error) => log.warn(`that there is a store could not be noted: ${error}`));
    if (work.hasBegun())
      work.readAgain().catch((error) => log.warn(`what is stored could not be read again: ${error}`));
  };
  // For good: what runs may not write to a store that took the place of the one that it knows.
  const stop = () => {
    work.end();
    vault.stop();
  };
  const isAsLeft = () => storeMemory.lostAt() === null && state.read().unreadableSettings === null;
  const inbox = openInbox(files.imports);
  const backups = createBackupDesk({
    vault,
    waiting: inbox,
    folder: openBackupFolder(files.backups),
    settings,
    secrets,
    clock,
    program: app.getVersion(),
    askWhere,
    askWhich,
    stopWork: stop,
    onRestored: storeMemory.answer,
    startAgain,
    log: log.info,
  });
  return {
    vault,
    inbox,
    backups,
    async goOnWithoutLost() {
      await storeMemory.answer();
      state.change({ storeLostAt: null });
    },
    stop,
    keepDailyBackups: () => keepDailyBackups(backups, isAsLeft, log),
  };
}

function startAgain(missing: string | null): void {
  app.relaunch({ args: withMissing(process.argv.slice(1), missing) });
  app.quit();
}
