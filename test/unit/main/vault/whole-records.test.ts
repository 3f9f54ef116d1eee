import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { crc32c } from '../../../../src/main/vault/crc32c.ts';
import { lengthOfWholeRecords } from '../../../../src/main/vault/whole-records.ts';
import { fragment, leveldbLog } from './leveldb-log.ts';

const { log: whole, ends } = leveldbLog([100, 70_000, 40]);

test('the checksum is the one that RFC 3720 gives examples of', () => {
  expect(crc32c(Buffer.alloc(32))).toBe(0x8a_91_36_aa);
  expect(crc32c(Buffer.alloc(32, 0xff))).toBe(0x62_a8_ab_43);
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3_06_92_83);
});

test('wherever the writing of a log broke off, its whole records are kept and nothing else', () => {
  const lengths = fc.array(fc.oneof(fc.nat(300), fc.integer({ min: 32_700, max: 70_000 })), { maxLength: 5 });
  fc.assert(
    fc.property(lengths, fc.double({ min: 0, max: 1, noNaN: true }), (some, share) => {
      const made = leveldbLog(some);
      const cut = Math.floor(made.log.length * share);
      const kept = made.ends.findLast((end) => end <= cut) ?? 0;
      expect(lengthOfWholeRecords(made.log.subarray(0, cut))).toBe(kept);
      expect(lengthOfWholeRecords(made.log)).toBe(made.log.length);
    }),
  );
});

/** Bytes with zeros in place of some of them, as a power cut leaves what had not reached the disk. */
const blank = (bytes: Buffer, from: number, to: number) => Buffer.from(bytes).fill(0, from, to);

describe('what comes after the whole records is cut off', () => {
  it.each([
    ['half a header', fragment(500, 1).subarray(0, 3)],
    ['a header without its record', fragment(500, 1).subarray(0, 7)],
    ['a record in part', fragment(500, 1).subarray(0, 20)],
    ['a first fragment that nothing follows', fragment(4, 2)],
    ['a record of which a part is blank', blank(fragment(9000, 1), 4096, 8192)],
    ['a record whose beginning is blank', blank(fragment(9000, 1), 0, 4096)],
    ['room that was made and not written', Buffer.alloc(4096)],
  ])('%s', (_, rest) => {
    expect(lengthOfWholeRecords(Buffer.concat([whole, rest]))).toBe(whole.length);
  });
});

describe('a log in which whole records follow what is damaged is left as it is', () => {
  const [first = 0] = ends;
  it.each([
    ['a bit turned over', (log: Buffer) => log.writeUInt8(121, first + 50)],
    ['a fragment of no known type', (log: Buffer) => log.writeUInt8(9, first + 6)],
    ['a fragment longer than its block', (log: Buffer) => log.writeUInt16LE(65_000, first + 4)],
    ['the end of a record that has no beginning', (log: Buffer) => fragment(100, 4).copy(log, 0)],
  ])('%s', (_, damage) => {
    const damaged = Buffer.from(whole);
    damage(damaged);
    expect(lengthOfWholeRecords(damaged)).toBe(damaged.length);
  });
});

test('a log of which no record is whole is left as it is, unless its first one just broke off', () => {
  expect(lengthOfWholeRecords(Buffer.alloc(300, 7))).toBe(300);
  expect(lengthOfWholeRecords(fragment(500, 1).subarray(0, 100))).toBe(0);
});
