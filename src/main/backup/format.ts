import { z } from 'zod';
import { backupReasonSchema } from '../../contract/backup.ts';
import { sourceIdSchema } from '../../contract/sources/source-names.ts';

/**
 * A backup file: these words, then JSON lines under zlib, then the SHA-256 of everything before it. The first line is
 * the header, the last the trailer. Each line between them holds some rows of a table, or a piece of a file to be
 * imported. Whatever is cut off or changed, by one bit, no longer fits the digest.
 */
export const MAGIC = Buffer.from('CASECLOCK BACKUP 1\n');

/** How long the digest at the end is, in bytes. */
export const DIGEST_BYTES = 32;

/** The first line. */
export const headerSchema = z.object({
  madeAt: z.number().int(),
  reason: backupReasonSchema,
  program: z.string(),
  schema: z.number().int().min(1),
  /** The settings as their file has them; secrets are not among them. */
  settings: z.unknown(),
});
export type BackupHeader = z.infer<typeof headerSchema>;

/** Some rows of a table, as they are stored. */
export const rowsSchema = z.object({ table: z.string().min(1), rows: z.array(z.unknown()) });
export type BackupRows = z.infer<typeof rowsSchema>;

/** A piece of a file that was given to be imported and was not stored yet; those of a file follow one another. */
export const pieceSchema = z.object({
  file: z.object({ sourceId: sourceIdSchema, name: z.string(), writtenAt: z.number() }),
  /** Where in the file it begins. */
  at: z.number().int().nonnegative(),
  /** As base64. */
  bytes: z.string(),
});
export type BackupPiece = z.infer<typeof pieceSchema>;

/** The last line: how many rows of each table the file holds. */
export const trailerSchema = z.object({ counts: z.record(z.string(), z.number().int().nonnegative()) });
