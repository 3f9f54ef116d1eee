import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitBefore } from '../../../../src/main/sync/backoff.ts';

describe('the wait before the next pull', () => {
  it.each([
    { rule: 'is the poll interval after a success', failures: 0, retryAfter: null, wait: 15_000 },
    { rule: 'is the poll interval after one failure', failures: 1, retryAfter: null, wait: 15_000 },
    { rule: 'doubles with each further failure', failures: 3, retryAfter: null, wait: 60_000 },
    { rule: 'ends growing at five minutes', failures: 30, retryAfter: null, wait: 300_000 },
    { rule: 'is never less than the server asked for', failures: 1, retryAfter: 90_000, wait: 90_000 },
  ])('$rule', ({ failures, retryAfter, wait }) => {
    expect(waitBefore(15_000, failures, retryAfter, 0.5)).toBe(wait);
  });

  it('stays within a tenth of the interval, whatever the spread', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (random) => {
        const wait = waitBefore(10_000, 0, null, random);
        expect(wait).toBeGreaterThanOrEqual(9_000);
        expect(wait).toBeLessThanOrEqual(11_000);
      }),
    );
  });
});
