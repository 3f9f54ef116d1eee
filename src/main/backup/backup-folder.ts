import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackupReason, backupReasonSchema, type KeptBackup } from '../../contract/backup.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { EpochMs } from '../../domain/units.ts';

/** What a backup's file is called at its end. */
export const BACKUP_EXTENSION = 'caseclock';

/** So many daily backups are kept, and so many others that the program made by itself; the oldest give way. */
const GENERATIONS = 5;

const NAME = /^caseclock (\d{4}-\d\d-\d\d) (\d\d)-(\d\d)-(\d\d)Z (\S+)\.caseclock$/;

/** The backups that the program makes by itself, and those that somebody put beside them. */
export interface BackupFolder {
  readonly path: string;
  /** Where a new one goes; the folder is there then. */
  placeFor(at: EpochMs, reason: BackupReason): Promise<string>;
  /** Where one is written that goes elsewhere then: it is none of those that are kept. The folder is there then. */
  passingPlace(): Promise<string>;
  /** What is there, newest first. */
  list(): Promise<readonly KeptBackup[]>;
  /** Where the one of that name is; `null` when there is none. */
  find(name: string): Promise<string | null>;
  /**
   * Takes out the oldest of the program's own beyond those that are kept; first those dated after `now`, by a clock
   * that was ahead.
   */
  prune(now: EpochMs): Promise<void>;
}

/** What to call a backup: when it was made, in UTC, and why. */
export function backupName(at: EpochMs, reason: BackupReason): string {
  const [date = '', time = ''] = new Date(at).toISOString().split(/[T.]/);
  return `caseclock ${date} ${time.replaceAll(':', '-')}Z ${reason}.${BACKUP_EXTENSION}`;
}

/** The folder at `path`, which need not be there yet. */
export function openBackupFolder(path: string): BackupFolder {
  const list = async (): Promise<KeptBackup[]> => {
    await mkdir(path, { recursive: true, mode: 0o700 });
    const found = await Promise.all((await readdir(path)).map((name) => keptOf(path, name)));
    return found.flatMap((kept) => kept ?? []).sort((a, b) => b.madeAt - a.madeAt);
  };
  return {
    path,
    async placeFor(at, reason) {
      await mkdir(path, { recursive: true, mode: 0o700 });
      return join(path, backupName(at, reason));
    },
    async passingPlace() {
      await mkdir(path, { recursive: true, mode: 0o700 });
      return join(path, 'on its way');
    },
    list,
    async find(name) {
      const kept = await list();
      return kept.some((one) => one.name === name) ? join(path, name) : null;
    },
    async prune(now) {
      const own = (await list()).filter(({ reason }) => reason !== 'by-hand');
      const past = own.filter(({ madeAt }) => madeAt <= now);
      const ahead = own.filter(({ madeAt }) => madeAt > now);
      for (const ofKind of groupBy([...past, ...ahead], ({ reason }) => reason === 'daily').values()) {
        for (const { name } of ofKind.slice(GENERATIONS)) await rm(join(path, name), { force: true });
      }
    },
  };
}

async function keptOf(folder: string, name: string): Promise<KeptBackup | null> {
  const [, date, hours, minutes, seconds, why] = NAME.exec(name) ?? [];
  const reason = backupReasonSchema.safeParse(why);
  const madeAt = Date.parse(`${date}T${hours}:${minutes}:${seconds}Z`);
  if (!reason.success || Number.isNaN(madeAt)) return null;
  const { size } = await stat(join(folder, name));
  return { name, madeAt, reason: reason.data, bytes: size };
}
