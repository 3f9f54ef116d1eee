import { constants } from 'node:fs';
import { access, copyFile } from 'node:fs/promises';
import type { Source } from '../../contract/source.ts';
import { bearerOf } from '../../contract/sources/bearer.ts';
import { errorText } from '../../domain/error-text.ts';
import type { Settings } from '../settings/settings.ts';
import type { VaultRequester } from '../vault/vault-client.ts';
import { BackupError, backupProblemOf } from './backup-error.ts';
import type { BackupWorld } from './backup-world.ts';
import { withPassingPlace } from './passing-place.ts';
import { type ReadBackup, verifyBackup } from './read-backup.ts';
import { settingsIn } from './settings-in.ts';
import { restoreStore } from './store-backup.ts';
import { filesIn } from './waiting-files.ts';

/**
 * Puts the backup at `path` in place. It is copied beside the data and checked there first: all others who store wait
 * neither for a slow place nor for a check, and what is restored is what was checked. `keepBefore` backs up what is
 * stored until then. Answers what is missing of it, or `null`.
 *
 * @throws BackupError when it cannot be read; whatever fails before the rows are in place.
 */
export function restoreBackup(
  path: string,
  world: BackupWorld,
  keepBefore: (request: VaultRequester) => Promise<void>,
): Promise<string | null> {
  return withPassingPlace(world, async (passing) => {
    const backup = await readAt(path, passing);
    const restored = settingsIn(backup);
    return world.vault.exclusively(async (request) => {
      await keepBefore(request);
      await restoreStore(request, passing, backup);
      const missing = await restoreRest(request, passing, restored, world);
      // Still exclusive: what runs now knows another store, and may not write to this one.
      world.stopWork();
      return missing;
    });
  });
}

/**
 * Puts what a backup holds beside the rows in place, now that the rows are. Nothing that fails of it holds up the rest.
 * Answers why it is not all there, or `null`.
 */
async function restoreRest(
  request: VaultRequester,
  path: string,
  restored: Settings,
  { settings, secrets, waiting, folder, clock, onRestored, log }: BackupWorld,
): Promise<string | null> {
  const failures: string[] = [];
  const attempt = async (what: string, step: () => Promise<unknown>) => {
    try {
      await step();
    } catch (error) {
      log(`a backup was restored, but ${what}: ${errorText(error)}`);
      failures.push(errorText(error));
    }
  };
  await attempt('its settings could not be put in place', async () => {
    // Not written while a secret is kept that they would send elsewhere.
    for (const id of otherBearers(settings.current(), restored)) await secrets.remove(id);
    await settings.write(() => restored);
  });
  await attempt('its files could not be put back', () => waiting.replaceAll(filesIn(path)));
  await attempt('that could not be noted', onRestored);
  const missing = failures.length === 0 ? null : failures.join('; ');
  await attempt('what it was built up from could not be dropped', () => request({ op: 'stage-end' }));
  // Not before: it may take out the oldest, which may be the one that was chosen.
  await attempt('older backups could not be taken out', () => folder.prune(clock.now()));
  return missing;
}

/**
 * Copies the backup at `path` to `passing` and checks it there.
 *
 * @throws BackupError when it cannot be read, or is none; what the system says when it cannot be written to `passing`.
 */
async function readAt(path: string, passing: string): Promise<ReadBackup> {
  try {
    await access(path, constants.R_OK);
  } catch (error) {
    const { code, detail } = backupProblemOf(error, 'not-readable');
    throw new BackupError(code, detail);
  }
  await copyFile(path, passing);
  return verifyBackup(passing);
}

/**
 * The sources whose secret, should one be kept, `restored` would give to another bearer than it was kept for, or to one
 * of which that is not known: a backup may come from anybody.
 */
function otherBearers(kept: Settings, restored: Settings): readonly string[] {
  const isKnown = (source: Source) =>
    kept.sources.some((before) => before.id === source.id && bearerOf(before) === bearerOf(source));
  return restored.sources.filter((source) => !isKnown(source)).map(({ id }) => id);
}
