import { beforeEach, expect, it, vi } from 'vitest';
import { SECOND } from '../../../src/domain/units.ts';
import { answerInTime, NoAnswerError } from '../../../src/main/session-bus.ts';

beforeEach(() => void vi.useFakeTimers());

it('an answer, or an error, that comes in time is what is answered', async () => {
  const answer = new Promise((resolve) => setTimeout(resolve, 2 * SECOND, 'dunst'));
  const waited = answerInTime(answer);
  await vi.advanceTimersByTimeAsync(2 * SECOND);
  expect(await waited).toBe('dunst');
  await expect(answerInTime(Promise.reject(new Error('no such service')))).rejects.toThrow('no such service');
  expect(vi.getTimerCount()).toBe(0);
});

it('a service that hangs is waited for three seconds', async () => {
  const waited = expect(answerInTime(new Promise(() => {}))).rejects.toBeInstanceOf(NoAnswerError);
  await vi.advanceTimersByTimeAsync(3 * SECOND);
  await waited;
});
