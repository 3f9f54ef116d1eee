import { crc32c } from '../../../../src/main/vault/crc32c.ts';

const BLOCK_BYTES = 32 * 1024;
const HEADER_BYTES = 7;

/** A LevelDB log of records of these lengths, as LevelDB writes it, and where each record ends. */
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
      const size = Math.min(left, BLOCK_BYTES - (at % BLOCK_BYTES) - HEADER_BYTES);
      left -= size;
      append(fragment(size, typeOf(isFirst, left === 0)));
    }
    ends.push(at);
  }
  return { log: Buffer.concat(parts), ends };
}

/** A fragment of so many bytes: full 1, first 2, middle 3, last 4. */
export function fragment(length: number, type: number): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES + length, 120);
  bytes.writeUInt16LE(length, 4);
  bytes.writeUInt8(type, 6);
  const checksum = crc32c(bytes.subarray(6));
  bytes.writeUInt32LE((((checksum >>> 15) | (checksum << 17)) + 0xa2_82_ea_d8) >>> 0, 0);
  return bytes;
}

function typeOf(isFirst: boolean, isLast: boolean): number {
  if (isFirst) return isLast ? 1 : 2;
  return isLast ? 4 : 3;
}
