import type { Clock } from '../clock.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import type { Gate } from '../vault/gate.ts';
import type { BackupFolder } from './backup-folder.ts';
import type { WaitingFiles } from './waiting-files.ts';

/** What backups are made of and restored to. */
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
