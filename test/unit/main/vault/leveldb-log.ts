const BLOCK_BYTES = 32 * 1024;
const HEADER_BYTES = 7;

/**
 * A LevelDB log of records of these lengths, as LevelDB writes it but for the checksums, and where each record ends.
 * No byte of a record is zero.
 */
export function leveldbLog(lengths: readonly number[]): { readonly log: Buffer; readonly ends: number[] } {
  const parts: Buffer[] = [];
  const ends: number[] = [];
  let at = 0;
  const append = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  for (const length of lengths) {
    for (let left = length, isFirst = true; isFirst || left > 0; isFirst = false) {
      if (BLOCK_BYTES - (at % BLOCK_BYTES) < HEADER_BYTES)
        append(Buffer.alloc(BLOCK_BYTES - (at % BLOCK_BYTES)));
      const fragment = Math.min(left, BLOCK_BYTES - (at % BLOCK_BYTES) - HEADER_BYTES);
      left -= fragment;
      append(fragmentHeader(fragment, typeOf(isFirst, left === 0)));
      append(Buffer.alloc(fragment, 120));
    }
    ends.push(at);
  }
  return { log: Buffer.concat(parts), ends };
}

/** What stands before a fragment: full 1, first 2, middle 3, last 4. */
export function fragmentHeader(length: number, type: number): Buffer {
  const header = Buffer.alloc(HEADER_BYTES, 120);
  header.writeUInt16LE(length, 4);
  header.writeUInt8(type, 6);
  return header;
}

function typeOf(isFirst: boolean, isLast: boolean): number {
  if (isFirst) return isLast ? 1 : 2;
  return isLast ? 4 : 3;
}
