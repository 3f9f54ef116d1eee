import { MINUTE } from '../../domain/units.ts';
import type { Log } from '../log.ts';
import type { BackupDesk } from './backup-desk.ts';

/** How often is looked whether one is due. A timer stands still in sleep, so it is not set to the instant itself. */
const LOOK_MS = 15 * MINUTE;

/** Has a backup made each day, as long as the program runs and `mayMake` allows it. One that fails is tried again. */
export function keepDailyBackups(
  desk: Pick<BackupDesk, 'daily'>,
  mayMake: () => boolean,
  log: Pick<Log, 'warn'>,
): void {
  setInterval(() => {
    if (!mayMake()) return;
    desk.daily().catch((error) => log.warn(`no backup of today: ${error}`));
  }, LOOK_MS);
}
