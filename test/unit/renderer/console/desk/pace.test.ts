import { beforeEach, expect, test, vi } from 'vitest';
import { paced } from '../../../../../src/renderer/console/desk/pace.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
/** Work that takes `tookMs` each time, counted. */
function work(tookMs: number) {
  let runs = 0;
  let atOnce = 0;
  return {
    runs: () => runs,
    do: async () => {
      runs += 1;
      atOnce += 1;
      expect(atOnce).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, tookMs));
      atOnce -= 1;
    },
  };
}
const pacing = (of: ReturnType<typeof work>, onFailed: (error: unknown) => void = () => {}) =>
  paced(of.do, () => vi.getMockedSystemTime()?.getTime() ?? 0, onFailed);

test('the list of cases is read a fifth of the time, however often they change', async () => {
  const reading = work(1000);
  const reader = pacing(reading);
  // A first sync of 100,000 cases, 100 a page, ten pages a second.
  for (let page = 0; page < 1000; page += 1) {
    reader.want();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(reading.runs()).toBeLessThanOrEqual(100_000 / 5000 + 1);
  expect(reading.runs()).toBeGreaterThan(15);
});

test('a change during a reading is read after it, and then there is rest', async () => {
  const reading = work(100);
  const reader = pacing(reading);
  reader.want();
  await vi.advanceTimersByTimeAsync(50);
  reader.want();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reading.runs()).toBe(2);
});

test('nothing is read any more once it was stopped', async () => {
  const reading = work(10);
  const reader = pacing(reading);
  reader.want();
  reader.want();
  reader.stop();
  reader.want();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reading.runs()).toBe(1);
});

test('a reading that fails is told, once', async () => {
  const failed = vi.fn();
  const reader = paced(
    () => Promise.reject(new Error('closed')),
    () => 0,
    failed,
  );
  reader.want();
  await vi.advanceTimersByTimeAsync(100);
  reader.want();
  await vi.advanceTimersByTimeAsync(100);
  expect(failed).toHaveBeenCalledExactlyOnceWith(new Error('closed'));
});
