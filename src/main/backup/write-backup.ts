import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createDeflate } from 'node:zlib';
import { writeWhole } from '../disk/write-whole.ts';
import { type BackupHeader, type BackupPiece, type BackupRows, MAGIC } from './format.ts';

/** For its owner only: it holds what customers wrote. */
const MODE = 0o600;

/**
 * Writes a backup to `path`: whole, on the disk, or not at all.
 *
 * @returns how many rows of each of `tables` it holds.
 */
export async function writeBackup(
  path: string,
  header: BackupHeader,
  tables: readonly string[],
  chunks: AsyncIterable<BackupRows | BackupPiece>,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = Object.fromEntries(tables.map((table) => [table, 0]));
  async function* lines() {
    yield `${JSON.stringify(header)}\n`;
    for await (const chunk of chunks) {
      if ('table' in chunk) counts[chunk.table] = (counts[chunk.table] ?? 0) + chunk.rows.length;
      yield `${JSON.stringify(chunk)}\n`;
    }
    yield `${JSON.stringify({ counts })}\n`;
  }
  await writeWhole(path, (half) =>
    pipeline(Readable.from(lines()), createDeflate(), sealed, createWriteStream(half, { mode: MODE })),
  );
  return counts;
}

/** Puts the words before it and the digest behind it. */
async function* sealed(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256').update(MAGIC);
  yield MAGIC;
  for await (const chunk of body) {
    hash.update(chunk);
    yield chunk;
  }
  yield hash.digest();
}
