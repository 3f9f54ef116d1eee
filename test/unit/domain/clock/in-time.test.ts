import { describe, expect, it } from 'vitest';
import { answeredFrom, isAnswered, isPast, responseBy } from '../../../../src/domain/clock/in-time.ts';

describe('a deadline', () => {
  it.each([
    { at: 'before it', instant: 99, isOver: false },
    { at: 'at its very instant', instant: 100, isOver: false },
    { at: 'right after it', instant: 101, isOver: true },
  ])('has passed $at: $isOver', ({ instant, isOver }) => {
    expect(isPast(100, instant)).toBe(isOver);
  });

  it('that is none never passes', () => {
    expect(isPast(null, Number.MAX_SAFE_INTEGER)).toBe(false);
  });
});

describe('a case that is due at 120 stands at 100', () => {
  it.each([
    { name: 'that nobody answered', respondedAt: null, isIt: false, from: null, by: null },
    { name: 'whose answer came before', respondedAt: 99, isIt: true, from: null, by: 99 },
    { name: 'whose answer came at that instant', respondedAt: 100, isIt: true, from: null, by: 100 },
    { name: 'whose answer is dated ahead and in time', respondedAt: 101, isIt: true, from: null, by: null },
    { name: 'whose answer is dated at its deadline', respondedAt: 120, isIt: true, from: null, by: null },
    { name: 'whose answer is dated past its deadline', respondedAt: 121, isIt: false, from: 121, by: null },
  ])('one $name is answered: $isIt', ({ respondedAt, isIt, from, by }) => {
    const clock = { respondedAt, deadline: 120 };
    expect(isAnswered(clock, 100)).toBe(isIt);
    expect(answeredFrom(clock, 100)).toBe(from);
    expect(responseBy(clock, 100)).toBe(by);
  });

  it('and one without a deadline is answered by any response', () => {
    expect(isAnswered({ respondedAt: 500, deadline: null }, 100)).toBe(true);
  });
});
