import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createInflate } from 'node:zlib';
import type { z } from 'zod';
import type { BackupSummary } from '../../contract/backup.ts';
import { issueText } from '../../domain/issue-text.ts';
import { jsonOrNull } from '../../domain/json-or-null.ts';
import { BackupError } from './backup-error.ts';
import {
  type BackupHeader,
  type BackupPiece,
  type BackupRows,
  DIGEST_BYTES,
  headerSchema,
  MAGIC,
  pieceSchema,
  rowsSchema,
  trailerSchema,
} from './format.ts';

/** A backup that was found whole. */
export interface ReadBackup {
  readonly header: BackupHeader;
  readonly summary: BackupSummary;
}

/**
 * Reads a backup from end to end and checks all of it, changing nothing.
 *
 * @throws BackupError when it is no backup, or not as it was written.
 */
export async function verifyBackup(path: string): Promise<ReadBackup> {
  const { size } = await stat(path);
  await checkDigest(path, size);
  const found: Record<string, number> = {};
  let header: BackupHeader | null = null;
  let counts: Record<string, number> | null = null;
  for await (const line of linesOf(path, size)) {
    if (counts !== null) throw damaged('something comes after its end');
    if (header === null) header = lineAs(headerSchema, line, 'its header');
    else if (line.startsWith('{"counts":')) ({ counts } = lineAs(trailerSchema, line, 'its end'));
    else if (line.startsWith(PIECE)) lineAs(pieceSchema, line, 'its files');
    else {
      const { table, rows } = lineAs(rowsSchema, line, 'its rows');
      found[table] = (found[table] ?? 0) + rows.length;
    }
  }
  if (header === null || counts === null) throw damaged('it has no end');
  for (const table of new Set([...Object.keys(found), ...Object.keys(counts)])) {
    if (found[table] !== (counts[table] || undefined)) {
      throw damaged(`${table}: ${found[table] ?? 0} rows of ${counts[table] ?? 0}`);
    }
  }
  const { madeAt, reason, program, schema } = header;
  return { header, summary: { madeAt, reason, program, schema, counts, bytes: size } };
}

/** How a line begins that holds a piece of a file. */
const PIECE = '{"file":';

/** The files to be imported of a backup that was verified, piece by piece. */
export async function* piecesOf(path: string): AsyncGenerator<BackupPiece> {
  const { size } = await stat(path);
  for await (const line of linesOf(path, size)) {
    if (line.startsWith(PIECE)) yield lineAs(pieceSchema, line, 'its files');
  }
}

/** The rows of a backup that was verified, some at a time. */
export async function* rowsOf(path: string): AsyncGenerator<BackupRows> {
  const { size } = await stat(path);
  for await (const line of linesOf(path, size)) {
    if (line.startsWith('{"table":')) yield lineAs(rowsSchema, line, 'its rows');
  }
}

async function checkDigest(path: string, size: number): Promise<void> {
  const file = await open(path, 'r');
  try {
    const start = Buffer.alloc(MAGIC.length);
    await file.read(start, 0, MAGIC.length, 0);
    if (!start.equals(MAGIC)) throw new BackupError('not-a-backup', '');
    if (size <= MAGIC.length + DIGEST_BYTES) throw damaged('it breaks off');
    const digest = Buffer.alloc(DIGEST_BYTES);
    await file.read(digest, 0, DIGEST_BYTES, size - DIGEST_BYTES);
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path, { end: size - DIGEST_BYTES - 1 })) hash.update(chunk);
    if (!hash.digest().equals(digest)) throw damaged('its digest does not fit');
  } finally {
    await file.close();
  }
}

async function* linesOf(path: string, size: number): AsyncGenerator<string> {
  const body = createReadStream(path, { start: MAGIC.length, end: size - DIGEST_BYTES - 1 });
  const inflated = createInflate();
  body.on('error', (error) => inflated.destroy(error));
  try {
    yield* createInterface({ input: body.pipe(inflated), crlfDelay: Number.POSITIVE_INFINITY });
  } finally {
    body.destroy();
    inflated.destroy();
  }
}

function lineAs<T>(schema: z.ZodType<T>, line: string, what: string): T {
  const read = schema.safeParse(jsonOrNull(line));
  if (read.success) return read.data;
  throw damaged(`${what}: ${issueText(read.error)}`);
}

function damaged(detail: string): BackupError {
  return new BackupError('damaged', detail);
}
