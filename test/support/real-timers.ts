// Set up before each file of unit tests, of which many run in one thread: none leaves its timers to the next.
import { afterEach, vi } from 'vitest';

afterEach(() => {
  vi.useRealTimers();
});
