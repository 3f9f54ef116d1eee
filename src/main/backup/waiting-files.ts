import type { BackupPiece } from './format.ts';
import { piecesOf } from './read-backup.ts';

/** A file that was given to be imported and is not stored yet. */
export interface WaitingFile {
  readonly sourceId: string;
  readonly name: string;
  readonly writtenAt: number;
  readonly bytes: Uint8Array;
}

/** Where such files wait. */
export interface WaitingFiles {
  all(): AsyncIterable<WaitingFile>;
  /** Forgets those that are there, and takes these. */
  replaceAll(files: AsyncIterable<WaitingFile>): Promise<void>;
}

/** So many bytes stand in one line of a backup. */
const PIECE_BYTES = 4 * 1024 * 1024;

/** The files in pieces that a line can hold. */
export async function* inPieces(files: AsyncIterable<WaitingFile>): AsyncGenerator<BackupPiece> {
  for await (const { bytes, ...file } of files) {
    for (let at = 0; at === 0 || at < bytes.length; at += PIECE_BYTES) {
      yield { file, at, bytes: Buffer.from(bytes.subarray(at, at + PIECE_BYTES)).toString('base64') };
    }
  }
}

/** The files that a verified backup holds. */
export async function* filesIn(path: string): AsyncGenerator<WaitingFile> {
  let pieces: Buffer[] = [];
  let file: BackupPiece['file'] | null = null;
  for await (const piece of piecesOf(path)) {
    if (piece.at === 0) {
      if (file !== null) yield { ...file, bytes: Buffer.concat(pieces) };
      pieces = [];
      ({ file } = piece);
    }
    pieces.push(Buffer.from(piece.bytes, 'base64'));
  }
  if (file !== null) yield { ...file, bytes: Buffer.concat(pieces) };
}
