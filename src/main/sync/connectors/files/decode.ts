import type { FileEncoding } from '../../../../contract/files.ts';

/** A text and how its bytes were read. */
export interface Decoded {
  readonly text: string;
  readonly encoding: FileEncoding;
}

/** How much of a file decides between encodings of 16 and of 8 bits. */
const LOOKED_AT = 4096;

/**
 * Reads bytes as a text: by its byte order mark; without one as UTF-16 if every other byte is mostly zero, as UTF-8
 * if they are that, as GB18030 (what Excel writes in China) if they are that, and else as Windows-1252, which is
 * never wrong. A guess, shown as one: `wanted` overrules it.
 */
export function decodeText(bytes: Uint8Array, wanted: FileEncoding | null): Decoded {
  if (wanted !== null) return { text: new TextDecoder(wanted).decode(bytes), encoding: wanted };
  for (const encoding of [...markedBy(bytes), ...zerosSay(bytes), 'utf-8', 'gb18030'] as const) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return { text, encoding };
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

function markedBy([first, second]: Uint8Array): readonly FileEncoding[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return [];
}

/** Digits, commas and line ends are in every export: in UTF-16 half of their bytes are zero. */
function zerosSay(bytes: Uint8Array): readonly FileEncoding[] {
  const looked = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  looked.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < looked.length / 20) return [];
  return [odd > even ? 'utf-16le' : 'utf-16be'];
}

function decodeStrictly(bytes: Uint8Array, encoding: FileEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
