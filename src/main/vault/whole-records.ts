import { crc32c } from './crc32c.ts';

/** A LevelDB log is blocks of this many bytes; a record is one fragment, or several in a row of blocks. */
const BLOCK_BYTES = 32 * 1024;
/** Checksum (4 bytes), length (2, little-endian) and type (1) stand before each fragment. */
const HEADER_BYTES = 7;

const FULL = 1;
const FIRST = 2;
const MIDDLE = 3;
const LAST = 4;

/**
 * How many bytes of a LevelDB log hold whole records, when it ends in one that is not: its writer was killed there, or
 * the power failed before all of it was on the disk. The log's own length when it ends as it should, and also when
 * whole records follow a broken one, or none is whole: that is not for a cut to mend. See
 * https://github.com/google/leveldb/blob/main/doc/log_format.md.
 */
export function lengthOfWholeRecords(log: Buffer): number {
  let whole = 0;
  let isInside = false;
  let isBroken = false;
  for (const fragment of fragmentsOf(log)) {
    if (fragment === null) {
      isBroken = true;
      isInside = false;
      continue;
    }
    const { type, end } = fragment;
    const begins = type === FULL || type === FIRST;
    // A record that was never ended, or the end of one that was never begun.
    if (begins === isInside) isBroken = true;
    if (!begins && !isInside) continue;
    isInside = type === FIRST || type === MIDDLE;
    if (isInside) continue;
    if (isBroken) return log.length;
    whole = end;
  }
  return isBroken && whole === 0 ? log.length : whole;
}

/** The fragments in their order, `null` for a damaged one; without the last if the log ends in the middle of it. */
function* fragmentsOf(log: Buffer): Generator<{ readonly type: number; readonly end: number } | null> {
  for (let at = 0; ; ) {
    const blockEnd = at - (at % BLOCK_BYTES) + BLOCK_BYTES;
    // No header fits there: it is filled with zeros.
    if (blockEnd - at < HEADER_BYTES) {
      at = blockEnd;
      continue;
    }
    if (at + HEADER_BYTES > log.length) return;
    const type = log.readUInt8(at + 6);
    const end = at + HEADER_BYTES + log.readUInt16LE(at + 4);
    const isReadable = type >= FULL && type <= LAST && end <= blockEnd;
    if (isReadable && end > log.length) return;
    const isGood = isReadable && log.readUInt32LE(at) === masked(crc32c(log.subarray(at + 6, end)));
    yield isGood ? { type, end } : null;
    at = isReadable ? end : blockEnd;
  }
}

/** A checksum as LevelDB stores it. */
function masked(checksum: number): number {
  return (((checksum >>> 15) | (checksum << 17)) + 0xa2_82_ea_d8) >>> 0;
}
