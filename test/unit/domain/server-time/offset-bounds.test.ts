import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  boundsOf,
  followedOffset,
  knownOffset,
  type OffsetBounds,
} from '../../../../src/domain/server-time/offset-bounds.ts';

const around = (middle: number, half = 500): OffsetBounds => ({ least: middle - half, most: middle + half });

describe('one answer', () => {
  test.each([
    ['at once, at a whole second', { date: 5000, sentAt: 5000, receivedAt: 5000 }, { least: 0, most: 1000 }],
    [
      'after a round trip of 2 s',
      { date: 5000, sentAt: 4000, receivedAt: 6000 },
      { least: -1000, most: 2000 },
    ],
    [
      'from a clock 90 s ahead',
      { date: 95_000, sentAt: 5000, receivedAt: 5100 },
      { least: 89_900, most: 91_000 },
    ],
    ['while the clock was set back', { date: 5000, sentAt: 5000, receivedAt: 4999 }, null],
  ])('%s', (_, answer, expected) => {
    expect(boundsOf(answer)).toEqual(expected);
  });
});

/** An honest answer of a server that is `offset` ahead: whatever the round trip and the part of the second. */
const honest = (offset: number): fc.Arbitrary<OffsetBounds> =>
  fc
    .record({ sentAt: fc.nat(1_000_000), there: fc.nat(3000), back: fc.nat(3000) })
    .map(({ sentAt, there, back }) => {
      const date = Math.floor((sentAt + there + offset) / 1000) * 1000;
      const bounds = boundsOf({ date, sentAt, receivedAt: sentAt + there + back });
      if (bounds === null) throw new Error('time went backwards');
      return bounds;
    });
const offset = fc.integer({ min: -200_000, max: 200_000 });

describe('the offset of a server', () => {
  test.each([
    ['no answer', [], null],
    ['too few answers', [around(0), around(0)], null],
    ['three that agree', [around(90_000), around(90_200), around(89_900)], { least: 89_700, most: 90_400 }],
    [
      'one odd answer among four',
      [around(0), around(3_600_000), around(100), around(50)],
      { least: -400, most: 500 },
    ],
    [
      'as many odd ones as good ones',
      [around(0), around(1), around(2), ...[7, 8, 9].map((far) => around(far * 10_000))],
      null,
    ],
    ['answers that only touch', [around(0), around(1000), around(1000)], { least: 500, most: 500 }],
  ])('by %s', (_, recent, expected) => {
    expect(knownOffset(recent)).toEqual(expected);
  });

  test('always holds the true one, and is known, when every answer is honest', () => {
    fc.assert(
      fc.property(
        offset.chain((true_) => fc.tuple(fc.constant(true_), fc.array(honest(true_), { minLength: 3 }))),
        ([true_, answers]) => {
          const known = knownOffset(answers);
          expect(known?.least).toBeLessThanOrEqual(true_);
          expect(known?.most).toBeGreaterThanOrEqual(true_);
        },
      ),
    );
  });

  test('is not moved by odd answers while more than half are honest', () => {
    const mixed = offset.chain((true_) =>
      fc.array(honest(true_), { minLength: 3, maxLength: 9 }).chain((honests) =>
        fc.record({
          true_: fc.constant(true_),
          honests: fc.constant(honests),
          // Far from the truth, and each from the others.
          odd: fc.constant(honests.slice(1).map((_, at) => around(true_ + (at + 1) * 100_000))),
        }),
      ),
    );
    fc.assert(
      fc.property(mixed, ({ true_, honests, odd }) => {
        expect(knownOffset([...odd, ...honests])).toEqual(knownOffset(honests));
        expect(followedOffset(true_, [...odd, ...honests])).toBe(true_);
      }),
    );
  });
});

describe('the time that is followed', () => {
  test.each([
    ['no server is known', 0, [], 0],
    ['no server is known any more', 90_000, [], 90_000],
    ['the server allows no offset', 0, [around(200)], 0],
    ['the server is 90 s ahead', 0, [around(90_000)], 90_000],
    ['what is followed is still allowed', 90_000, [around(90_300)], 90_000],
    ['the workstation was put right', 90_000, [around(0)], 0],
    ['two of three servers agree', 0, [around(90_000), around(-7000), around(90_100)], 90_050],
    ['two servers disagree: the one nearer to the workstation', 0, [around(90_000), around(-7000)], -7000],
  ])('%s', (_, current, known, expected) => {
    expect(followedOffset(current, known)).toBe(expected);
  });

  test('stands still once it was taken over', () => {
    fc.assert(
      fc.property(fc.array(offset.map((middle) => around(middle))), offset, (known, current) => {
        const followed = followedOffset(current, known);
        expect(followedOffset(followed, known)).toBe(followed);
      }),
    );
  });
});

test('an agreement counts exactly those that hold it', () => {
  const someBounds = fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.nat(30))
    .map(([least, length]) => ({ least, most: least + length }));
  fc.assert(
    fc.property(fc.array(someBounds, { minLength: 1 }), (all) => {
      const agreed = agreementOf(all);
      if (agreed === null) throw new Error('somebody always agrees with himself');
      const votesAt = (at: number) => all.filter(({ least, most }) => least <= at && at <= most).length;
      expect(votesAt(agreed.bounds.least)).toBe(agreed.votes);
      expect(votesAt(agreed.bounds.most)).toBe(agreed.votes);
      for (const { least } of all) expect(votesAt(least)).toBeLessThanOrEqual(agreed.votes);
    }),
  );
});
