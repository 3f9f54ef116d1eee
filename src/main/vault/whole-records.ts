/** A LevelDB log is blocks of this many bytes; a record is one fragment, or several in a row of blocks. */
const BLOCK_BYTES = 32 * 1024;
/** Checksum (4 bytes), length (2, little-endian) and type (1) stand before each fragment. */
const HEADER_BYTES = 7;

const FULL = 1;
const FIRST = 2;
const MIDDLE = 3;
const LAST = 4;

/**
 * How many bytes of a LevelDB log hold whole records, when it ends in the middle of one: whoever wrote it was killed
 * there. The log's own length when it ends as it should, and also when it is damaged elsewhere: that is not for a cut to
 * mend. See https://github.com/google/leveldb/blob/main/doc/log_format.md.
 */
export function lengthOfWholeRecords(log: Buffer): number {
  let whole = 0;
  let isInside = false;
  for (let at = 0; ; ) {
    const blockEnd = at - (at % BLOCK_BYTES) + BLOCK_BYTES;
    // No header fits there: it is filled with zeros.
    if (blockEnd - at < HEADER_BYTES) {
      at = blockEnd;
      continue;
    }
    if (at + HEADER_BYTES > log.length) return whole;
    const end = at + HEADER_BYTES + log.readUInt16LE(at + 4);
    const type = log.readUInt8(at + 6);
    if (type === 0 && log.subarray(at).every((byte) => byte === 0)) return whole;
    if (type < FULL || type > LAST || end > blockEnd || isInside !== (type === MIDDLE || type === LAST)) {
      return log.length;
    }
    if (end > log.length) return whole;
    isInside = type === FIRST || type === MIDDLE;
    if (!isInside) whole = end;
    at = end;
  }
}
