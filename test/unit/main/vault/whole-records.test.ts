import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lengthOfWholeRecords } from '../../../../src/main/vault/whole-records.ts';
import { fragmentHeader, leveldbLog } from './leveldb-log.ts';

const { log: whole, ends } = leveldbLog([100, 70_000, 40]);

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

describe('what comes after the whole records is cut off', () => {
  it.each([
    ['half a header', Buffer.alloc(3, 120)],
    ['a header without its record', fragmentHeader(500, 1)],
    ['a record in part', Buffer.concat([fragmentHeader(500, 1), Buffer.alloc(20, 120)])],
    ['a first fragment that nothing follows', Buffer.concat([fragmentHeader(4, 2), Buffer.alloc(4, 120)])],
    ['room that was made and not written', Buffer.alloc(4096)],
  ])('%s', (_, rest) => {
    expect(lengthOfWholeRecords(Buffer.concat([whole, rest]))).toBe(whole.length);
  });
});

describe('a log that is damaged in its middle is left as it is', () => {
  const [first = 0] = ends;
  it.each([
    ['of no known type', fragmentHeader(40, 9)],
    ['longer than its block', fragmentHeader(65_000, 1)],
    ['the end of a record that has no beginning', fragmentHeader(40, 4)],
  ])('a fragment %s', (_, header) => {
    const damaged = Buffer.from(whole);
    header.copy(damaged, first);
    expect(lengthOfWholeRecords(damaged)).toBe(damaged.length);
  });
});
