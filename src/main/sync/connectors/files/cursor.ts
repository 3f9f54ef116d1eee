import { z } from 'zod';
import { jsonOrNull } from '../../../../domain/json-or-null.ts';
import type { EpochMs } from '../../../../domain/units.ts';
import { ConnectorError } from '../../connector.ts';

const cursorSchema = z.object({
  /** Which files of the watched folder are stored, by name and stamp. */
  done: z.record(z.string(), z.string()),
  /** When the newest file was written. */
  asOf: z.number().nullable(),
  /**
   * The file in the middle of which the last pull was cut off, as it was read, and how many of its cases are stored.
   */
  within: z.object({ file: z.string(), stored: z.number() }).optional(),
});

/** How far the files of a source are stored. */
export type Cursor = z.infer<typeof cursorSchema>;

/** The cursor as it is stored. */
export function cursorText(cursor: Cursor): string {
  return JSON.stringify(cursor);
}

/**
 * The cursor that was stored; `null`: nothing was.
 *
 * @throws ConnectorError `answer-unreadable` for one that is not of files.
 */
export function readCursor(text: string | null): Cursor {
  if (text === null) return { done: {}, asOf: null };
  const read = z.string().transform(jsonOrNull).pipe(cursorSchema).safeParse(text);
  if (!read.success) throw new ConnectorError('answer-unreadable', 'cursor', z.prettifyError(read.error));
  return read.data;
}

/** The cursor once a file that was written at `writtenAt` is stored, too. */
export function withFile(cursor: Cursor, writtenAt: EpochMs): Cursor {
  return { ...cursor, asOf: Math.max(cursor.asOf ?? writtenAt, writtenAt) };
}
