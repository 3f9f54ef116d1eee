import { expect, test, vi } from 'vitest';
import { firstLook } from '../../../../src/main/program/first-look.ts';

test('the first look is over when a page says so, and without one after three seconds', async () => {
  vi.useFakeTimers();
  const over = vi.fn();
  const seen = firstLook();
  void seen.isOver.then(over);
  await vi.advanceTimersByTimeAsync(100);
  expect(over).not.toHaveBeenCalled();
  seen.end();
  await vi.advanceTimersByTimeAsync(0);
  expect(over).toHaveBeenCalledOnce();

  const unseen = vi.fn();
  void firstLook().isOver.then(unseen);
  await vi.advanceTimersByTimeAsync(2999);
  expect(unseen).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(unseen).toHaveBeenCalledOnce();
});
