import type { BackupReason, BackupSummary } from '../../contract/backup.ts';
import { everyPiece } from '../vault/every-piece.ts';
import type { VaultRequester } from '../vault/vault-client.ts';
import { BackupError } from './backup-error.ts';
import type { BackupPiece, BackupRows } from './format.ts';
import { type ReadBackup, rowsOf } from './read-backup.ts';
import { inPieces, type WaitingFile } from './waiting-files.ts';
import { writeBackup } from './write-backup.ts';

/** What a backup says beside the rows. */
export interface BackupFacts {
  readonly madeAt: number;
  readonly reason: BackupReason;
  readonly program: string;
  readonly settings: unknown;
  /** What was given to be imported and is not among the rows yet. */
  readonly waiting: AsyncIterable<WaitingFile>;
}

/**
 * Writes everything stored to `path`, at the version it is stored with, and what is still to be imported. Nobody else
 * may store meanwhile: the rows come a piece at a time.
 *
 * @returns `null` when nothing was ever stored.
 */
export async function backUpStore(
  request: VaultRequester,
  path: string,
  facts: BackupFacts,
): Promise<Omit<BackupSummary, 'bytes'> | null> {
  const { version, tables } = await request({ op: 'describe-store' });
  if (version === null) return null;
  const { settings, waiting, ...said } = facts;
  const header = { ...said, schema: version, settings };
  const counts = await writeBackup(path, header, tables, everything(request, tables, waiting));
  return { ...said, schema: version, counts };
}

async function* everything(
  request: VaultRequester,
  tables: readonly string[],
  waiting: AsyncIterable<WaitingFile>,
): AsyncGenerator<BackupRows | BackupPiece> {
  yield* storedRows(request, tables);
  yield* inPieces(waiting);
}

async function* storedRows(request: VaultRequester, tables: readonly string[]): AsyncGenerator<BackupRows> {
  for (const table of tables) {
    const pieces = everyPiece(
      (after: unknown) => request({ op: 'read-rows', table, after }),
      ({ lastKey }) => lastKey,
    );
    for await (const { rows } of pieces) if (rows.length > 0) yield { table, rows };
  }
}

/** Throws a BackupError where a backup is of a newer version than this program knows. */
export async function checkVersion(
  request: VaultRequester,
  { summary: { schema } }: ReadBackup,
): Promise<void> {
  const { newest } = await request({ op: 'describe-store' });
  if (schema > newest) {
    throw new BackupError('newer-version', `its data have version ${schema}, this program knows ${newest}`);
  }
}

/**
 * Puts `backup`, which was found whole at `path`, in the place of everything stored: all of it or nothing. A backup of
 * an older version of the program climbs the same steps as that version's own data. Nobody else may store meanwhile.
 * What it was built up from is left to `stage-end`, for what comes after the commit must not look like a failure of it.
 *
 * @throws BackupError, or VaultError when a row is not what its table holds; nothing is changed then.
 */
export async function restoreStore(request: VaultRequester, path: string, backup: ReadBackup): Promise<void> {
  await checkVersion(request, backup);
  const { schema, counts } = backup.summary;
  await request({ op: 'stage-begin', version: schema });
  try {
    for await (const { table, rows } of rowsOf(path)) {
      await request({ op: 'stage-rows', version: schema, table, rows });
    }
    await request({ op: 'stage-commit', version: schema, counts });
  } catch (error) {
    await request({ op: 'stage-end' });
    throw error;
  }
}
