import { beforeEach, expect, test, vi } from 'vitest';
import { wakeableSleep } from '../../../../src/main/sync/wakeable-sleep.ts';

beforeEach(() => void vi.useFakeTimers());

/** A sleep that has begun, and whether it is over. */
function asleep(ms: number | null) {
  const stopping = new AbortController();
  const rest = wakeableSleep(stopping.signal);
  let isOver = false;
  const fall = () => rest.sleep(ms).then(() => (isOver = true));
  void fall();
  const isOverAfter = async (passed: number) => {
    await vi.advanceTimersByTimeAsync(passed);
    return isOver;
  };
  return { rest, stopping, isOverAfter };
}

test('a sleep ends when its time is over, and not before', async () => {
  const { isOverAfter } = asleep(1000);
  expect(await isOverAfter(999)).toBe(false);
  expect(await isOverAfter(1)).toBe(true);
});

test('a sleep without an end ends when it is woken, or when all is over', async () => {
  const woken = asleep(null);
  expect(await woken.isOverAfter(1_000_000)).toBe(false);
  woken.rest.wake();
  expect(await woken.isOverAfter(0)).toBe(true);
  const stopped = asleep(null);
  stopped.stopping.abort();
  expect(await stopped.isOverAfter(0)).toBe(true);
});

test('whoever wakes during a round has the next one begin without a sleep, and the sleep after that is whole', async () => {
  const rest = wakeableSleep(new AbortController().signal);
  expect(rest.begin()).toBe(false);
  rest.wake();
  await rest.sleep(null);
  expect(rest.begin()).toBe(true);
  const slept = vi.fn();
  void rest.sleep(1000).then(slept);
  await vi.advanceTimersByTimeAsync(999);
  expect(slept).not.toHaveBeenCalled();
});

test('nothing sleeps once all is over', async () => {
  const stopping = new AbortController();
  stopping.abort();
  await wakeableSleep(stopping.signal).sleep(null);
});
